"""The answer to /rename on a terminal."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.console.parts import NAME, PLACE, QUIET, choice, more, named
from commands import figures, wording
from commands.languages import Language
from data.answers import CameFrom, RenameAnswer, RenameReading, WentTo

SHOWN = 8


def lines(answer: RenameAnswer, language: Language) -> list[RenderableType]:
    """Return the answer, line by line."""
    names = [*(one.subject for one in answer.options), *answer.nearest]
    options = [(one.name, wording.kind_of(one, language)) for one in names]
    if answer.reading is None:
        return choice(options, language)
    return [*_reading(answer.reading, language), *more(options, language)]


def _reading(reading: RenameReading, language: Language) -> list[RenderableType]:
    subject = reading.subject
    bases = dict.fromkeys(language.said(figures.BASES[one.basis]) for one in (*reading.to, *reading.came_from))
    return [
        Text.assemble((named(subject.name, language), NAME), f", {wording.kind_of(subject, language)}"),
        Text(language.said(reading.headline), PLACE),
        *_went(reading.to, language),
        *_came(reading.came_from, language),
        Text(" ".join(bases), QUIET),
        Text(f"\n{language.said(reading.why)}"),
    ]


def _went(parts: Sequence[WentTo], language: Language) -> list[RenderableType]:
    empty = Text("·" * figures.BAR_LENGTH, QUIET)
    rows = [
        (
            empty if part.share is None else Text(figures.bar(part.share), PLACE),
            Text(wording.went_to(part), NAME),
            Text(figures.measured(part, language)),
        )
        for part in parts
    ]
    return _table(language.say("Went to"), rows, language)


def _came(parts: Sequence[CameFrom], language: Language) -> list[RenderableType]:
    rows = [(Text(wording.came_from(part), NAME), Text(figures.given(part, language))) for part in parts]
    return _table(language.say("Came from"), rows, language)


def _table(label: str, rows: Sequence[tuple[Text, ...]], language: Language) -> list[RenderableType]:
    if not rows:
        return []
    table = Table.grid(padding=(0, 2))
    for row in rows[:SHOWN]:
        table.add_row(Text(f"  {label}", QUIET), *row)
        label = ""
    left = len(rows) - SHOWN
    return [table, Text(f"  {language.say('… and {n} more', n=left)}", QUIET)] if left > 0 else [table]
