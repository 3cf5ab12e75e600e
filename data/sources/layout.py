"""Finds a table in a sheet by the names in its header, wherever columns and header stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.errors import Problem
from data.sentences import Sentence, count, say
from data.sources.book import Book
from data.sources.limits import refusal
from data.sources.sheet import Cells, Sheet
from data.text import visible, words

_YEAR = re.compile(r"(19|20)\d\d")
_LONGEST_NAME = 100

NOTHING_ELSE: Mapping[str, str] = {}
"""Where columns go by no other name."""


@dataclass(frozen=True)
class Table:
    """Rows under a header. `columns` are the places of the wanted columns, `printed` what the header calls them."""

    sheet: Sheet
    header: int
    width: int
    columns: Mapping[str, int]
    printed: Mapping[str, str]

    def lines(self) -> Iterator["Line"]:
        """Yield the rows under the header that are not blank."""
        for number, cells in self.sheet.rows():
            if number > self.header:
                yield Line(self, number, cells)

    def above(self) -> Iterator[str]:
        """Yield the cells above the header that are not blank."""
        for number, cells in self.sheet.head:
            if number < self.header:
                yield from filter(None, map(str.strip, cells))


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, read by the names of its columns."""

    table: Table
    number: int
    cells: Cells

    def __getitem__(self, column: str) -> str:
        return self.cells[self.table.columns[column]].strip()

    def wanted(self) -> Cells:
        """Return the cells of the wanted columns."""
        return tuple(self[column] for column in self.table.columns)

    def misfit(self) -> Sentence | None:
        """Return how the row does not fit its header; nothing if it does."""
        if len(self.cells) <= max(self.table.columns.values()):
            return say("the row is cut off: {cells}; check commas, quotes and tabs", cells=self._width())
        if any(map(str.strip, self.cells[self.table.width :])):
            return say("{cells}; check commas, quotes and tabs", cells=self._width())
        return None

    def problem(self, column: str, what: Sentence) -> Problem:
        """Return what is wrong with the cell in a column, or with the row where `column` is empty."""
        if not column:
            return Problem(self.table.sheet.place, self.number, "", "", what)
        return Problem(self.table.sheet.place, self.number, self.table.printed[column], self[column], what)

    def _width(self) -> Sentence:
        return count(
            len(self.cells),
            "{n} cell where the header has {width}",
            "{n} cells where the header has {width}",
            width=self.table.width,
        )


def table_in(
    sheet: Sheet,
    marks: Sequence[str],
    others: Sequence[str] = (),
    maybe: Sequence[str] = (),
    also: Mapping[str, str] = NOTHING_ELSE,
) -> Table | None:
    """Return the table whose header has the columns `marks`, near the top of a sheet; None where there is none.

    Names are compared by their words, without years: "2018  soc code" is "SOC Code". `others` must be there too, else
    SourceError; those of `maybe` are among the table's columns where they are there. `also` are other names of columns.
    """
    called = {_plain(other): _plain(name) for other, name in also.items()}
    for number, cells in sheet.head:
        names = [called.get(name, name) for name in map(_plain, cells)]
        if not all(_plain(mark) in names for mark in marks):
            continue
        wanted = (*marks, *others, *(name for name in maybe if _plain(name) in names))
        for name in wanted:
            if names.count(_plain(name)) != 1:
                raise refusal(sheet.place, _twice(name) if _plain(name) in names else _missing(name), number)
        places = {name: names.index(_plain(name)) for name in wanted}
        printed = {name: visible(cells[place]) for name, place in places.items()}
        return Table(sheet, number, len(cells), places, printed)
    return None


def the_table(book: Book, marks: Sequence[str], others: Sequence[str] = ()) -> Table:
    """Return the one table with these columns in a book. Raises SourceError where there is none, or more than one."""
    found = [table for sheet in book.sheets if (table := table_in(sheet, marks, others))]
    if not found:
        raise no_table(book, marks)
    return only(found, book)


def only(tables: Sequence[Table], book: Book) -> Table:
    """Return the one table there is. Raises SourceError where several hold the same."""
    if len(tables) > 1:
        first, second = (table.sheet.name for table in tables[:2])
        raise refusal(
            book.name,
            say('"{first}" and "{second}" hold the same kind of rows; keep one of them', first=first, second=second),
        )
    return tables[0]


def no_table(book: Book, columns: Sequence[str]) -> Exception:
    """Return the error that says that no sheet has these columns, and which are missing where most are found."""
    wanted = [_plain(column) for column in columns]
    rows = [(sheet, number, {*map(_plain, cells)}) for sheet in book.sheets for number, cells in sheet.head]
    sheet, number, names = max(rows, key=lambda row: sum(name in row[2] for name in wanted), default=(None, 0, set()))
    missing = [column for column, name in zip(columns, wanted, strict=True) if name not in names]
    if sheet is None or len(missing) == len(columns):
        listed = ", ".join(f'"{column}"' for column in columns)
        return refusal(
            book.name, say("no row has the columns {columns}; take the file as it was published", columns=listed)
        )
    return refusal(sheet.place, _missing(missing[0]), number)


def _missing(column: str) -> Sentence:
    return say('the column "{column}" is missing; take the file as it was published', column=column)


def _twice(column: str) -> Sentence:
    return say('the column "{column}" stands there twice; take the file as it was published', column=column)


@lru_cache(maxsize=4096)
def _plain(cell: str) -> tuple[str, ...]:
    if len(cell) > _LONGEST_NAME:
        return ()
    return tuple(word for word in words(cell) if not _YEAR.fullmatch(word))
