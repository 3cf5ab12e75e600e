"""The answer to /rename on a terminal."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.console.parts import NAME, PLACE, QUIET, choice, grid
from commands import wording
from data.answers import CameFrom, RenameAnswer, RenameReading, WentTo

SHOWN = 8


def lines(answer: RenameAnswer) -> list[RenderableType]:
    """Return the answer, line by line."""
    if answer.reading is None:
        return choice((one.subject.name, wording.kind_of(one.subject)) for one in answer.options)
    body = _reading(answer.reading)
    if answer.options:
        options = ((one.subject.name, wording.kind_of(one.subject)) for one in answer.options)
        body += [Text("\nOther readings", QUIET), grid(options)]
    return body


def _reading(reading: RenameReading) -> list[RenderableType]:
    subject = reading.subject
    head = Text.assemble((subject.name, NAME), f", {wording.kind_of(subject)}")
    change = Text(wording.change_of(subject, reading.change), PLACE)
    to = [(wording.went_to(part), part) for part in reading.to]
    came = [(wording.came_from(part), part) for part in reading.came_from]
    basis = sorted({part.basis for part in (*reading.to, *reading.came_from)})
    measure = Text("; ".join(wording.BASES[one] for one in basis), QUIET)
    parts: list[RenderableType] = [_parts("went to", to), _parts("came from", came), measure]
    return [head, change, *parts, Text(f"\n{reading.why}")]


def _parts(label: str, parts: "list[tuple[str, WentTo]] | list[tuple[str, CameFrom]]") -> RenderableType:
    if not parts:
        return Group()
    table = Table.grid(padding=(0, 2))
    for name, part in parts[:SHOWN]:
        shown = (
            Text(wording.bar(part.share), PLACE) if part.share is not None else Text("·" * wording.BAR_LENGTH, QUIET)
        )
        table.add_row(Text(f"  {label}", QUIET), shown, Text(name, NAME), Text(wording.measured(part)))
        label = ""
    left = len(parts) - SHOWN
    return Group(table, Text(f"  and {left} smaller", QUIET)) if left > 0 else table
