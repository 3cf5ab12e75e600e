"""What changes when one edition replaces another: rows added, removed, moved and renamed, table by table."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlite_utils import Database

from data.district import District
from data.framework import Framework
from data.refresh.compared import TABLES, Became
from data.sentences import Sentence, say

Kind = Literal["added", "removed"] | Became

SHRINKS_TO = 0.9
"""A table that is left with a smaller part of its rows has shrunk suspiciously."""

EXAMPLES = 3
"""Examples told of each kind of change in a table."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row that differs; `before` or `after` is empty where there was or is nothing to tell."""

    kind: Kind
    row: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TableChanges:
    """What changes in one table, and how many rows it had and will have."""

    table: Sentence
    rows_before: int
    rows_after: int
    changes: tuple[Change, ...]

    @property
    def shrunk(self) -> bool:
        """Whether more of the table would be lost than an update explains."""
        return self.rows_after < self.rows_before * SHRINKS_TO

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


def editions(before: Database, after: Database) -> Iterator[TableChanges]:
    """Yield what changes in each table that has rows, when the edition `after` replaces `before`."""
    for compared in TABLES:
        found = rows(compared.table, _read(before, compared.query), _read(after, compared.query), compared.kind)
        if found.rows_before or found.rows_after:
            yield found


def rows(table: Sentence, before: Mapping[str, str], after: Mapping[str, str], kind: Became) -> TableChanges:
    """Return what changes in a table, given as values by row; `kind` is what a row with another value has become."""
    changes = [Change("added", row, "", value) for row, value in after.items() if row not in before]
    changes += [Change("removed", row, value, "") for row, value in before.items() if row not in after]
    changes += [
        Change(kind, row, before[row], value) for row, value in after.items() if row in before and before[row] != value
    ]
    return TableChanges(table, len(before), len(after), tuple(changes))


def districts(before: District, after: District, framework: Framework) -> tuple[TableChanges, ...]:
    """Return what changes in a district's names and in its titles, by the official names of what they mean."""
    names, titles = say("names of the district"), say("titles of the district")
    return (
        rows(names, before.means(framework), after.means(framework), "changed"),
        rows(titles, before.stands(framework), after.stands(framework), "changed"),
    )


def write_csv(path: Path, tables: Iterable[TableChanges]) -> None:
    """Write every change to a CSV file, for a spreadsheet. Cells that one would take for a formula are made text."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("table", "change", "row", "before", "after"))
        for table in tables:
            for change in table.changes:
                writer.writerow(map(inert, (table.table, change.kind, change.row, change.before, change.after)))


def inert(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: with an apostrophe in front where one would."""
    return f"'{cell}" if cell.lstrip()[:1] in {"=", "+", "-", "@"} or cell[:1] in {"\t", "\r"} else cell


def _read(db: Database, query: str) -> dict[str, str]:
    return {str(row): str(value) for row, value in db.execute(query)}
