"""The card for /cluster."""

import discord

from commands import wording
from commands.cards import links
from commands.cards.card import Card
from commands.cards.doubt import READINGS, doubt_card, instead
from commands.cards.looks import emoji_of
from commands.cards.parts import add, add_note, card
from commands.languages import Language
from commands.steps import key_of
from data.answers import ClusterAnswer, ClusterProfile, Place
from data.framework import Framework, SubCluster


def cluster_card(answer: ClusterAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card."""
    options = [links.place_option(one, "cluster", wording.kind_of(one, language)) for one in answer.options]
    if answer.profile is None:
        nothing, job = language.say("No such name"), instead(answer.title, language)
        return doubt_card(nothing, answer.note, options, framework, language, more=job)
    others = links.menu(READINGS, language.say("Other readings"), options)
    profile, place = answer.profile, answer.sub_cluster or answer.profile.cluster
    embed = card(f"{emoji_of(place)} {place.name}", framework, profile.cluster, _description(place, language))
    _add_facts(embed, answer, profile, language)
    subs = [links.place_option(one, "cluster") for one in profile.sub_clusters if one is not place]
    menu = links.menu("parts", language.say("Its sub-clusters"), subs)
    up = (links.about(place),) if isinstance(place, SubCluster) else ()
    taps = (links.skills(key_of(place), language), links.change(place, language), links.browse(place, language))
    return Card(embed, (*menu, *others), (*up, *taps))


def _description(place: Place, language: Language) -> str:
    meaning = language.gloss(place.name)
    kind = wording.kind_of(place, language) if isinstance(place, SubCluster) else ""
    said = (kind[:1].upper() + kind[1:], meaning and f"*{meaning}*", language.said(place.description))
    return "\n".join(filter(None, said))


def _add_facts(embed: discord.Embed, answer: ClusterAnswer, profile: ClusterProfile, language: Language) -> None:
    cluster = profile.cluster
    if answer.sub_cluster is not None:
        add(embed, f"{emoji_of(cluster)} {cluster.name}", [language.said(cluster.description)], language)
    across = f" · {language.say('cross-cutting: its skills serve every career')}" if cluster.cross_cutting else ""
    add(embed, language.say("Grouping"), [f"{cluster.grouping.name}{across}"], language)
    add(embed, language.say("Sub-clusters"), [one.name for one in profile.sub_clusters], language)
    before = [old.name for old in profile.formerly]
    add(embed, language.say("Formerly"), before or [language.say("Nothing: it is new.")], language)
    add(embed, language.say("Occupations"), [wording.in_crosswalk(profile, language)], language)
    add_note(embed, answer.note, language)
