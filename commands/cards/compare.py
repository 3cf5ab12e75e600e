"""The card for /compare: two things side by side, what they share, and which cross-cutting skills serve both."""

from collections.abc import Iterable

import discord

from commands import wording
from commands.cards import links
from commands.cards.card import Card, Link
from commands.cards.doubt import doubt_card
from commands.cards.looks import emoji_of
from commands.cards.parts import FIELD_NAME, FIELD_VALUE, add, add_note, card, cut, escaped, fitted
from commands.languages import Language
from commands.steps import Step, subject_step, together
from data.answers import CompareAnswer, Shared, SharedSkills, Side, SkillSubject
from data.framework import Framework

SHOWN = 3
"""Sub-clusters of a cross-cutting cluster whose skills are named."""

BUTTON = 30
"""Characters of a button's label for which there is room on a phone, two in a row."""


def compare_card(answer: CompareAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card."""
    first, second, shared = answer.first, answer.second, answer.shared
    if first is None or second is None or shared is None:
        return _doubt(answer, framework, language)
    names = (first.subject.name, second.subject.name)
    title = language.say("{first} and {second}", first=names[0], second=names[1])
    embed = card(escaped(title), framework, shared.cluster, escaped(language.said(answer.summary)))
    for side in (first, second):
        _add_side(embed, side, language)
    add(embed, language.say("What they share"), _common(shared, language), language)
    for across in shared.cross_cutting:
        heading = language.say("{cluster} serves both", cluster=across.cluster.name)
        add(embed, f"{emoji_of(across.cluster)} {heading}", _pairs(across, names, language), language, FIELD_VALUE // 2)
    add_note(embed, answer.note, language)
    return Card(embed, links=(*_beside(first), *_beside(second)))


def _doubt(answer: CompareAnswer, framework: Framework, language: Language) -> Card:
    """Return the menu for the side in doubt; what is picked is compared where the other side is clear."""
    options = [
        links.option(one.name, _compared(answer, one), wording.kind_of_subject(one, language), emoji_of(one.cluster))
        for one in answer.options
    ]
    pick = language.say("Pick the first") if answer.in_doubt == "first" else language.say("Pick the second")
    return doubt_card(language.say("Nothing found"), answer.note, options, framework, language, pick)


def _compared(answer: CompareAnswer, picked: SkillSubject) -> Step:
    clear = answer.second if answer.in_doubt == "first" else answer.first
    if clear is None:
        return subject_step(picked)
    pair = (picked, clear.subject) if answer.in_doubt == "first" else (clear.subject, picked)
    return together(*pair) or subject_step(picked)


def _add_side(embed: discord.Embed, side: Side, language: Language) -> None:
    place = side.headline
    meaning = wording.gloss(place, language)
    lines = [f"**{wording.placed(place)}**", *([f"*{meaning}*"] if meaning else [])]
    lines += [language.say("Also: {place}", place=wording.placed(other)) for other in side.placements[1:]]
    lines += [language.say("In the old 16: {name}", name=wording.was(old)) for old in side.formerly]
    name = f"{emoji_of(place)} {escaped(side.subject.name)}"
    embed.add_field(name=cut(name, FIELD_NAME), value=fitted(lines, FIELD_VALUE // 2, language), inline=True)


def _common(shared: Shared, language: Language) -> Iterable[str]:
    if shared.sub_cluster:
        yield f"{emoji_of(shared.sub_cluster)} {wording.placed(shared.sub_cluster)}"
    elif shared.cluster:
        yield f"{emoji_of(shared.cluster)} {shared.cluster.name}"
    elif shared.grouping:
        yield language.say("The grouping {name}", name=shared.grouping.name)
    yield from (f"{emoji_of(place)} {wording.placed(place)}" for place in shared.placements)
    yield from (language.say("In the old 16: {name}", name=old.name) for old in shared.old_clusters)


def _pairs(across: SharedSkills, names: tuple[str, str], language: Language) -> Iterable[str]:
    for pair in across.pairs[:SHOWN]:
        yield f"**{pair.taught_in.name}**"
        for name, skill in zip(names, (pair.first, pair.second), strict=True):
            yield f"• {escaped(name)}: {language.said(skill.name)}"


def _beside(side: Side) -> tuple[Link, ...]:
    step = subject_step(side.subject)
    return (Link(cut(side.subject.name, BUTTON), step, emoji_of(side.headline), beside=True),)
