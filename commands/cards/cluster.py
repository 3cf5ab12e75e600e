"""The card for /cluster."""

from collections.abc import Iterable

import discord

from commands import figures, wording
from commands.cards import links
from commands.cards.card import Card, Link, Menu, Option
from commands.cards.doubt import READINGS, doubt_card, instead
from commands.cards.looks import emoji_of
from commands.cards.parts import add, add_note, card
from commands.languages import Language
from commands.steps import Step, key_of
from data.answers import ClusterAnswer, ClusterProfile, Place, SubClusterProfile
from data.framework import Cluster, Framework, Occupation, OldCluster, OldPathway, SubCluster


def cluster_card(answer: ClusterAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card: of a cluster, or of a sub-cluster with what is its own."""
    options = [*_places(answer.options, language), *_nearest(answer, language)]
    if answer.profile is None:
        nothing = language.say("No such name")
        instead_of_it = (*instead(answer.title, language), *_old(answer.old, language))
        return doubt_card(nothing, answer.note, options, framework, language, more=instead_of_it)
    others = links.menu(READINGS, language.say("Other matches"), options)
    profile, sub = answer.profile, answer.sub_profile
    place = sub.sub_cluster if sub else profile.cluster
    embed = card(f"{emoji_of(place)} {place.name}", framework, profile.cluster, _description(place, language))
    if sub is not None:
        _add_own(embed, sub, language)
    else:
        _add_facts(embed, profile, language)
    add_note(embed, answer.note, language)
    menu = _occupations(sub, language) if sub else _sub_clusters(profile, language)
    up = (links.about(place),) if sub else ()
    change = _old(answer.old, language) or (links.change(place, language),)
    return Card(
        embed, (*menu, *others), (*up, links.skills(key_of(place), language), *change, links.browse(place, language))
    )


def _description(place: Place, language: Language) -> str:
    meaning = language.gloss(place.name)
    kind = wording.kind_of(place, language) if isinstance(place, SubCluster) else ""
    said = (kind[:1].upper() + kind[1:], meaning and f"*{meaning}*", language.said(place.description))
    return "\n".join(filter(None, said))


def _add_facts(embed: discord.Embed, profile: ClusterProfile, language: Language) -> None:
    cluster = profile.cluster
    across = f" · {language.say('cross-cutting: its skills serve every career')}" if cluster.cross_cutting else ""
    add(embed, language.say("Grouping"), [f"{wording.named(cluster.grouping.name, language)}{across}"], language)
    subs = [wording.named(one.name, language) for one in profile.sub_clusters]
    add(embed, language.say("Sub-clusters"), subs, language)
    before = [wording.named(old.name, language) for old in profile.formerly]
    add(embed, language.say("Formerly"), before or [language.say("Nothing: it is new.")], language)
    add(embed, language.say("Occupations"), [wording.in_crosswalk(profile.occupations, language)], language)


def _add_own(embed: discord.Embed, sub: SubClusterProfile, language: Language) -> None:
    titles = figures.examples(sub)
    heading = wording.in_crosswalk(sub.codes, language) if titles else language.say("Occupations")
    nothing = language.say("The official crosswalk places no occupation here.")
    add(embed, heading, titles or [nothing], language)
    before = figures.main_origins(sub, language) or [language.say("Nothing: it is new.")]
    add(embed, language.say("Formerly"), before, language)


def _sub_clusters(profile: ClusterProfile, language: Language) -> tuple[Menu, ...]:
    subs = (links.place_option(one, "cluster", language.gloss(one.name) or "") for one in profile.sub_clusters)
    return links.menu("parts", language.say("Its sub-clusters"), subs)


def _occupations(sub: SubClusterProfile, language: Language) -> tuple[Menu, ...]:
    options = (_occupation(one, sub.sub_cluster, language) for one in sub.occupations)
    return links.menu("jobs", language.say("Its occupations"), options)


def _occupation(occupation: Occupation, sub: SubCluster, language: Language) -> Option:
    home = occupation.placements[0]
    about = "" if home is sub else language.say("mainly in {place}", place=home.name)
    return links.option(occupation.title, Step("job", key_of(occupation)), about)


def _places(places: Iterable[Place], language: Language) -> Iterable[Option]:
    for place in places:
        yield links.place_option(place, "cluster", wording.kind_of(place, language))


def _nearest(answer: ClusterAnswer, language: Language) -> Iterable[Option]:
    for one in answer.nearest:
        match one:
            case Cluster() | SubCluster():
                yield from _places((one,), language)
            case OldCluster() | OldPathway():
                yield links.option(one.name, Step("rename", key_of(one)), wording.kind_of(one, language))


def _old(old: OldCluster | OldPathway | None, language: Language) -> tuple[Link, ...]:
    """Return the button to all that became of the old name that was asked for, if one was."""
    return (links.change(old, language),) if old else ()
