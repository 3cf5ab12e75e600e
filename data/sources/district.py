"""A district's own file, CSV or workbook: `title,cluster[,sub_cluster]`, `name,means`, or both. Knows no publisher.

Columns may stand in any order, beside others, in one sheet or in several, and be called in Spanish.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from pydantic import ValidationError

from data.district import MOST_NAMES, MOST_TITLES, NAMES, TITLES
from data.errors import Problem
from data.faults import in_words
from data.loaded import Part
from data.rows import Row
from data.sentences import say, together
from data.sources.book import Book
from data.sources.layout import Line, Table, table_in
from data.sources.limits import refusal
from data.sources.meanings import SUB_CLUSTER, Fault, Key, Meanings
from data.sources.reading import Known, Reading
from data.text import words

EDITION = say("your own file")
TEMPLATE = """\
title,cluster,sub_cluster,name,means
Robotics Mentor,Education,Learner Support & Community Engagement,,
Campus Anchor,Education,,,
,,,Health Academy,Healthcare & Human Services
"""

WANTED = say(
    "A district's file is a CSV or workbook with the columns title and cluster, or name and means; /admin names "
    "template, or refresh district --template in a shell, gives one to fill in."
)
"""What to load instead of a file that is none of a district."""

_SPANISH = {
    "título": "title",
    "puesto": "title",
    "grupo": "cluster",
    "subgrupo": "sub_cluster",
    "nombre": "name",
    "significa": "means",
}
_ALSO = {**_SPANISH, "subcluster": SUB_CLUSTER, "sub grupo": SUB_CLUSTER}
"""What else the columns may be called."""

TWICE, ALREADY = say("the same said twice"), say("already a name of the same")
"""Reasons for which rows are left out that are no fault."""

R = TypeVar("R", bound=Row)


def recognises(book: Book) -> bool:
    """Return whether a book looks like a district's own file."""
    return bool(_title_tables(book) or _name_tables(book))


def read(book: Book, known: Known) -> Reading:
    """Return the names and titles in a book; a part of which it has no good row is not among the parts.

    Raises SourceError for a book that has no such row at all, or too many.
    """
    if not recognises(book):
        what = say('no row has the columns "title" and "cluster", or "name" and "means"')
        raise refusal(book.name, together(what, WANTED, by=". "))
    collected = _Collected()
    names, titles = collected.filled(_name_tables(book)), collected.filled(_title_tables(book))
    if not names and not titles and not collected.problems:
        raise refusal(book.name, say("no rows under the header; add your titles or names"))
    _check_numbers(book, len(names), len(titles))
    meanings = Meanings(known, names)
    parts: dict[Part, tuple[Row, ...]] = {
        NAMES: collected.rows(names, "name", meanings.name),
        TITLES: collected.rows(titles, "title", meanings.title),
    }
    filled = {part: rows for part, rows in parts.items() if rows}
    return Reading(EDITION, filled, collected.skipped, tuple(dict.fromkeys(collected.problems)))


def _check_numbers(book: Book, names: int, titles: int) -> None:
    if names > MOST_NAMES:
        n, most = f"{names:,}", f"{MOST_NAMES:,}"
        raise refusal(
            book.name, say("{n} names are too many; at most {most} are kept. Shorten the list", n=n, most=most)
        )
    if titles > MOST_TITLES:
        n, most = f"{titles:,}", f"{MOST_TITLES:,}"
        raise refusal(
            book.name, say("{n} titles are too many; at most {most} are kept. Shorten the list", n=n, most=most)
        )


def _title_tables(book: Book) -> list[Table]:
    found = (table_in(sheet, ("title", "cluster"), maybe=(SUB_CLUSTER,), also=_ALSO) for sheet in book.sheets)
    return [table for table in found if table]


def _name_tables(book: Book) -> list[Table]:
    found = (table_in(sheet, ("name", "means"), also=_ALSO) for sheet in book.sheets)
    return [table for table in found if table]


class _Collected:
    """Rows at fault, and those left out, while a book is read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.skipped: Counter[str] = Counter()

    def filled(self, tables: Sequence[Table]) -> list[Line]:
        """Return the rows of tables that fit their header and say something in the wanted columns."""
        found: list[Line] = []
        for line in (line for table in tables for line in table.lines()):
            if misfit := line.misfit():
                self.problems.append(line.problem("", misfit))
            elif any(line.wanted()):
                found.append(line)
        return found

    def rows(self, lines: Sequence[Line], column: str, made: Callable[[Line], R | None]) -> tuple[R, ...]:
        """Return what is made of the lines, each text in `column` once; None is made where there is nothing to add."""
        kept: dict[Key, tuple[Line, R]] = {}
        for line, row in self._made(lines, made):
            first, before = kept.setdefault(words(line[column]), (line, row))
            if before is row:
                continue
            if before.model_dump(exclude={column}) == row.model_dump(exclude={column}):
                self.skipped[TWICE] += 1
            else:
                what = say(
                    "{file}, row {row} says something else; keep one of the two",
                    file=first.table.sheet.place,
                    row=first.number,
                )
                self.problems.append(line.problem(column, what))
        return tuple(row for _, row in kept.values())

    def _made(self, lines: Sequence[Line], made: Callable[[Line], R | None]) -> Iterator[tuple[Line, R]]:
        for line in lines:
            try:
                row = made(line)
            except Fault as fault:
                self.problems.append(line.problem(fault.column, fault.what))
            except ValidationError as error:
                self.problems += (line.problem(str(wrong["loc"][0]), in_words(wrong)) for wrong in error.errors())
            else:
                if row is None:
                    self.skipped[ALREADY] += 1
                else:
                    yield line, row
