"""The card for /compare: two things side by side, what they share, and which cross-cutting skills serve both."""

from collections.abc import Iterable

import discord

from commands import wording
from commands.cards.card import Card, Link
from commands.cards.looks import emoji_of
from commands.cards.parts import FIELD_NAME, FIELD_VALUE, add, add_note, card, cut, escaped, fitted
from commands.cards.unclear import unclear_card
from commands.languages import Language
from commands.steps import subject_step
from data.answers import CompareAnswer, Shared, SharedSkills, Side
from data.framework import Framework

BUTTON = 30
"""Characters of a button's label for which there is room on a phone, two in a row."""


def compare_card(answer: CompareAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card."""
    first, second, shared = answer.first, answer.second, answer.shared
    if first is None or second is None or shared is None:
        kept = tuple(beside(side) for side in (first, second) if side)
        return unclear_card(answer, kept, framework, language)
    if first.subject == second.subject:
        return _same(first, answer, framework, language)
    names = (first.subject.name, second.subject.name)
    title = language.say("{first} vs. {second}", first=names[0], second=names[1])
    embed = card(escaped(title), framework, shared.cluster, escaped(language.said(answer.summary)))
    for side in (first, second):
        _add_side(embed, side, language)
    add(embed, language.say("What they share"), _common(shared, language), language)
    for across in shared.cross_cutting:
        heading = language.say("{cluster} serves both", cluster=across.cluster.name)
        add(embed, f"{emoji_of(across.cluster)} {heading}", _pairs(across, names, language), language, FIELD_VALUE // 2)
    add_note(embed, answer.note, language)
    taps = {link.step: link for link in (beside(first), beside(second))}
    return Card(embed, links=tuple(taps.values()))


def beside(side: Side) -> Link:
    """Return the button to the card of a side: it comes beside the comparison, which stays."""
    step = subject_step(side.subject)
    return Link(cut(side.subject.name, BUTTON), step, emoji_of(side.headline), beside=True)


def _same(side: Side, answer: CompareAnswer, framework: Framework, language: Language) -> Card:
    """Return the card for two names of one thing: there is nothing to compare."""
    summary = escaped(language.said(answer.summary))
    embed = card(escaped(side.subject.name), framework, side.subject.cluster, summary)
    _add_side(embed, side, language)
    add_note(embed, answer.note, language)
    return Card(embed, links=(beside(side),))


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
    """Yield what is the same for both, then a text for each sub-cluster, so that those left out are counted."""
    same = [pair for pair in across.pairs if pair.same]
    if same:
        yield language.say("Both: {skills}", skills="; ".join(language.said(pair.first.name) for pair in same))
    for pair in across.pairs:
        if not pair.same:
            skills = zip(names, (pair.first, pair.second), strict=True)
            lines = [f"• {escaped(name)}: {language.said(skill.name)}" for name, skill in skills]
            yield "\n".join([f"**{pair.taught_in.name}**", *lines])
