"""The card for /rename."""

import discord

from commands import wording
from commands.cards.parts import FIELD_VALUE, add, card, escaped
from data.answers import CameFrom, RenameAnswer, RenameReading, WentTo
from data.framework import Cluster, Framework, SubCluster


def rename_card(answer: RenameAnswer, framework: Framework) -> discord.Embed:
    """Return the answer as an embed."""
    if answer.reading is None:
        title = "Which one do you mean?" if answer.options else "No such name"
        embed = card(title, framework, description=escaped(answer.note or ""))
        add(embed, "Names that fit", _options(answer.options))
        return embed
    reading = answer.reading
    embed = card(reading.subject.name, framework, _cluster(reading), _description(reading))
    add(embed, "Went to", [_part(part, wording.went_to(part)) for part in reading.to])
    add(embed, "Came from", [_part(part, wording.came_from(part)) for part in reading.came_from])
    bases = sorted({part.basis for part in (*reading.to, *reading.came_from)})
    add(embed, "How this is known", [wording.BASES[basis].capitalize() + "." for basis in bases])
    add(embed, "Note", [answer.note] if answer.note else [])
    add(embed, "Other readings", _options(answer.options), FIELD_VALUE // 2)
    return embed


def _description(reading: RenameReading) -> str:
    change = wording.change_of(reading.subject, reading.change)
    return f"{wording.kind_of(reading.subject).capitalize()}\n**{change}**\n{reading.why}"


def _part(part: WentTo | CameFrom, name: str) -> str:
    if part.share is None:
        return f"**{name}** · {wording.measured(part)}"
    return f"`{wording.bar(part.share)}` **{name}** · {wording.measured(part)}"


def _options(options: tuple[RenameReading, ...]) -> list[str]:
    return [f"**{option.subject.name}** · {wording.kind_of(option.subject)}" for option in options]


def _cluster(reading: RenameReading) -> Cluster | None:
    """Return the cluster whose colour the card has: the largest destination, or the new name's own."""
    match reading.subject:
        case Cluster():
            return reading.subject
        case SubCluster():
            return reading.subject.cluster
        case _:
            return reading.to[0].cluster if reading.to else None
