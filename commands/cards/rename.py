"""The card for /rename."""

from collections.abc import Iterable

import discord

from commands import wording
from commands.cards import links
from commands.cards.card import Card, Link, Menu, Option
from commands.cards.doubt import READINGS, doubt_card, instead
from commands.cards.looks import emoji_of
from commands.cards.parts import add, add_note, card
from commands.languages import Language
from commands.steps import Step, key_of
from data.answers import CameFrom, Place, RenameAnswer, RenameReading, WentTo
from data.framework import Cluster, Framework, OldCluster, OldPathway, SubCluster
from data.questions.plain import percent


def rename_card(answer: RenameAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card."""
    reading, options = answer.reading, list(_options(answer.options, language))
    if reading is None:
        nothing, job = language.say("No such name"), instead(answer.title, language)
        return doubt_card(nothing, answer.note, options, framework, language, more=job)
    others = links.menu(READINGS, language.say("Other readings"), options)
    place = _place(reading)
    cluster = place.cluster if isinstance(place, SubCluster) else place
    embed = card(reading.subject.name, framework, cluster, _description(reading, language))
    _add_parts(embed, reading, language)
    bases = dict.fromkeys(language.said(wording.BASES[part.basis]) for part in (*reading.to, *reading.came_from))
    add(embed, language.say("How this is known"), bases, language)
    add_note(embed, answer.note, language)
    return Card(embed, (*_menus(reading, framework, language), *others), _links(reading, place, language))


def _add_parts(embed: discord.Embed, reading: RenameReading, language: Language) -> None:
    went = [_part(part, f"{emoji_of(part.cluster)} **{wording.went_to(part)}**", language) for part in reading.to]
    came = [_part(part, f"**{wording.came_from(part)}**", language) for part in reading.came_from]
    add(embed, language.say("Went to (occupations)"), went, language)
    add(embed, language.say("Came from (occupations)"), came, language)


def _description(reading: RenameReading, language: Language) -> str:
    subject = reading.subject
    change = wording.change_of(subject, reading.change, language)
    meaning = language.gloss(subject.name)
    kind = wording.kind_of(subject, language)
    first = f"{kind[0].upper()}{kind[1:]}"
    return "\n".join(filter(None, (first, meaning and f"*{meaning}*", f"**{change}**", language.said(reading.why))))


def _part(part: WentTo | CameFrom, name: str, language: Language) -> str:
    if part.share is None or part.occupations is None:
        return f"{name} · {wording.measured(part, language)}"
    share = language.said(percent(part.share))
    return f"`{wording.bar(part.share)}` {share} {name} ({part.occupations})"


def _options(options: Iterable[RenameReading], language: Language) -> Iterable[Option]:
    for one in options:
        yield links.option(
            one.subject.name, Step("rename", key_of(one.subject)), wording.kind_of(one.subject, language)
        )


def _menus(reading: RenameReading, framework: Framework, language: Language) -> tuple[Menu, ...]:
    subject = reading.subject
    places = [links.place_option(part.sub_cluster or part.cluster, "cluster", part.cluster.name) for part in reading.to]
    went = links.menu("places", language.say("Look at where it went"), places)
    if isinstance(subject, OldCluster):
        within = [one for one in framework.old_pathways.values() if one.old_cluster is subject]
        pathways = [links.option(one.name, Step("rename", key_of(one))) for one in within]
        return (*links.menu("pathways", language.say("Its pathways, one by one"), pathways), *went)
    origins = [part.pathway or part.cluster for part in reading.came_from]
    came = [links.option(one.name, Step("rename", key_of(one)), wording.was(one)) for one in origins]
    return (*went, *links.menu("origins", language.say("Look at where it came from"), came))


def _links(reading: RenameReading, place: Place | None, language: Language) -> tuple[Link, ...]:
    subject = reading.subject
    back = (links.old_cluster(subject, language),) if isinstance(subject, OldPathway) else ()
    if place is None:
        return (*back, links.browse(None, language))
    return (*back, links.about(place), links.skills(key_of(place), language))


def _place(reading: RenameReading) -> Place | None:
    """Return the new name itself, or the largest destination of an old one: its colour, and where its taps lead."""
    match reading.subject:
        case Cluster() | SubCluster():
            return reading.subject
        case _:
            return reading.to[0].sub_cluster or reading.to[0].cluster if reading.to else None
