"""The answer to /rename on a terminal."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.console.parts import NAME, PLACE, QUIET, choice, more, named
from commands import wording
from commands.languages import Language
from data.answers import CameFrom, RenameAnswer, RenameReading, WentTo

SHOWN = 8


def lines(answer: RenameAnswer, language: Language) -> list[RenderableType]:
    """Return the answer, line by line."""
    options = [(one.subject.name, wording.kind_of(one.subject, language)) for one in answer.options]
    if answer.reading is None:
        return choice(options, language)
    return [*_reading(answer.reading, language), *more(options, language)]


def _reading(reading: RenameReading, language: Language) -> list[RenderableType]:
    subject = reading.subject
    head = Text.assemble((named(subject.name, language), NAME), f", {wording.kind_of(subject, language)}")
    change = Text(wording.change_of(subject, reading.change, language), PLACE)
    to = [(wording.went_to(part), part) for part in reading.to]
    came = [(wording.came_from(part), part) for part in reading.came_from]
    bases = dict.fromkeys(language.said(wording.BASES[one.basis]) for one in (*reading.to, *reading.came_from))
    return [
        head,
        change,
        _parts(language.say("Went to"), to, language),
        _parts(language.say("Came from"), came, language),
        Text(" ".join(bases), QUIET),
        Text(f"\n{language.said(reading.why)}"),
    ]


def _parts(
    label: str, parts: "list[tuple[str, WentTo]] | list[tuple[str, CameFrom]]", language: Language
) -> RenderableType:
    if not parts:
        return Group()
    table = Table.grid(padding=(0, 2))
    for name, part in parts[:SHOWN]:
        shown = (
            Text(wording.bar(part.share), PLACE) if part.share is not None else Text("·" * wording.BAR_LENGTH, QUIET)
        )
        table.add_row(Text(f"  {label}", QUIET), shown, Text(name, NAME), Text(wording.measured(part, language)))
        label = ""
    left = len(parts) - SHOWN
    return Group(table, Text(f"  {language.say('… and {n} more', n=left)}", QUIET)) if left > 0 else table
