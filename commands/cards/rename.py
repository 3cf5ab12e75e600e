"""The card for /rename."""

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
from data.answers import CameFrom, Place, RenameAnswer, RenameReading, WentTo
from data.framework import Cluster, Framework, Occupation, OldCluster, OldPathway, SubCluster
from data.questions.plain import percent


def rename_card(answer: RenameAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card."""
    names = [*(one.subject for one in answer.options), *answer.nearest]
    options = list(_options(names, language))
    reading = answer.reading
    if reading is None:
        nothing, job = language.say("No such name"), instead(answer.title, language)
        return doubt_card(nothing, answer.note, options, framework, language, more=job)
    others = links.menu(READINGS, language.say("Other matches"), options)
    place = _place(reading)
    cluster = place.cluster if isinstance(place, SubCluster) else place
    embed = card(reading.subject.name, framework, cluster, _description(reading, language))
    if answer.occupation is not None:
        _add_job(embed, answer.occupation, language)
    _add_parts(embed, reading, language)
    bases = dict.fromkeys(language.said(figures.BASES[part.basis]) for part in (*reading.to, *reading.came_from))
    add(embed, language.say("How this is known"), bases, language)
    add_note(embed, answer.note, language)
    return Card(embed, (*_menus(reading, framework, language), *others), _links(reading, place, language))


def _add_job(embed: discord.Embed, occupation: Occupation, language: Language) -> None:
    """Add where the job stood whose old name this is, and where it stands today."""
    place = occupation.placements[0]
    before = "; ".join(map(wording.was, occupation.old)) or language.say("No place in the old 16 clusters")
    add(embed, occupation.title, [before, f"→ {emoji_of(place)} **{wording.placed(place)}**"], language)


def _add_parts(embed: discord.Embed, reading: RenameReading, language: Language) -> None:
    went = [_went(part, language) for part in reading.to]
    came = [f"**{wording.came_from(part)}** · {figures.given(part, language)}" for part in reading.came_from]
    add(embed, language.say("Went to (occupations)"), went, language)
    add(embed, language.say("Came from"), came, language)


def _description(reading: RenameReading, language: Language) -> str:
    meaning = language.gloss(reading.subject.name)
    kind = wording.kind_of(reading.subject, language)
    first = f"{kind[0].upper()}{kind[1:]}"
    headline = f"**{language.said(reading.headline)}**"
    return "\n".join(filter(None, (first, meaning and f"*{meaning}*", headline, language.said(reading.why))))


def _went(part: WentTo, language: Language) -> str:
    name = f"{emoji_of(part.cluster)} **{wording.went_to(part)}**"
    if part.share is None or part.occupations is None:
        return f"{name} · {figures.measured(part, language)}"
    return f"`{figures.bar(part.share)}` {language.said(percent(part.share))} {name} ({part.occupations})"


def _options(names: Iterable[Cluster | SubCluster | OldCluster | OldPathway], language: Language) -> Iterable[Option]:
    for one in names:
        yield links.option(one.name, _step(one), wording.kind_of(one, language))


def _menus(reading: RenameReading, framework: Framework, language: Language) -> tuple[Menu, ...]:
    subject = reading.subject
    places = [_destination(part, language) for part in reading.to]
    went = links.menu("places", language.say("Look at where it went"), places)
    if isinstance(subject, OldCluster):
        within = [one for one in framework.old_pathways.values() if one.old_cluster is subject]
        pathways = [links.option(one.name, _step(one), language.gloss(one.name) or "") for one in within]
        return (*links.menu("pathways", language.say("Its pathways, one by one"), pathways), *went)
    came = [_origin(part, language) for part in reading.came_from]
    return (*went, *links.menu("origins", language.say("Look at where it came from"), came))


def _destination(part: WentTo, language: Language) -> Option:
    place = part.sub_cluster or part.cluster
    return links.place_option(place, "cluster", _about(figures.measured(part, language), place.name, language))


def _origin(part: CameFrom, language: Language) -> Option:
    old = part.pathway or part.cluster
    about = _about(figures.given(part, language), old.name, language)
    return links.option(old.name, _step(old), about)


def _step(named: Cluster | SubCluster | OldCluster | OldPathway) -> Step:
    return Step("rename", key_of(named))


def _about(figures: str, name: str, language: Language) -> str:
    meaning = language.gloss(name)
    return f"{figures} · {meaning}" if meaning else figures


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
