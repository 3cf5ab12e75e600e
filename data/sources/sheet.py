"""A sheet: the rows of a workbook's sheet or of a text file, as text. What they mean is not known here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from data.sentences import say
from data.sources.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, refusal

Cells = tuple[str, ...]
Numbered = tuple[int, Cells]
"""A row and its number in the sheet or the line in the file, the first being 1."""

HEAD = 20
"""Rows at the top among which a header is looked for."""


@dataclass(frozen=True)
class Sheet:
    """A sheet or a text file by its own `name` and, for sentences, its `place`: the file with the name."""

    name: str
    place: str
    read: Callable[[], Iterator[Numbered]]

    def rows(self) -> Iterator[Numbered]:
        """Yield the rows that are not blank. Raises SourceError where there are too many, or a cell is too large."""
        for count, (number, cells) in enumerate(self.read(), 1):
            if count > MOST_ROWS:
                raise refusal(self.place, say("more than {most} rows; split the file", most=f"{MOST_ROWS:,}"), number)
            self._check(number, cells)
            if any(map(str.strip, cells)):
                yield number, cells

    @cached_property
    def head(self) -> tuple[Numbered, ...]:
        """The rows at the top that are not blank."""
        return tuple(takewhile(lambda row: row[0] <= HEAD, self.rows()))

    def _check(self, number: int, cells: Cells) -> None:
        if len(cells) > MOST_COLUMNS:
            what = say("more than {most} columns; is this the right file?", most=MOST_COLUMNS)
            raise refusal(self.place, what, number)
        if max(map(len, cells), default=0) > LONGEST_CELL:
            what = say("a cell has more than {most} characters; shorten it", most=f"{LONGEST_CELL:,}")
            raise refusal(self.place, what, number)
