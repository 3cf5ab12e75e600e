"""Collects what a source makes of a file: good rows by part, what was left out and why, rows at fault."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from data.errors import Problem
from data.faults import in_words
from data.loaded import Part
from data.rows import Row
from data.sentences import Sentence, say
from data.sources.layout import Line, Table
from data.sources.limits import refusal
from data.sources.reading import Reading
from data.text import visible

TWICE = say("the same row twice")
LONGEST_TITLE = 200
"""Characters of a title."""

_FEW, _SHARE = 5, 0.01


class Findings:
    """A reading while it is made."""

    def __init__(self) -> None:
        self._parts: dict[Part, dict[Hashable, Row]] = {}
        self._skipped: Counter[str] = Counter()
        self._problems: list[Problem] = []

    def lines(self, table: Table, *parts: Part) -> Iterator[Line]:
        """Yield the rows of a table that fit its header, each once; `parts` are what the table replaces.

        Raises SourceError for a table without rows.
        """
        for part in parts:
            self._parts.setdefault(part, {})
        seen: set[tuple[str, ...]] = set()
        twice: list[Line] = []
        count = 0
        for line in table.lines():
            count += 1
            misfit = line.misfit()
            if misfit:
                self.fault(line, "", misfit)
            elif (wanted := line.wanted()) in seen:
                twice.append(line)
            else:
                seen.add(wanted)
                yield line
        if not count:
            raise refusal(table.sheet.place, say("no rows under the header; download the file again"), table.header)
        self.stray(twice, count, TWICE, "", say("the same row stands above; delete one"))

    def stray(self, lines: Sequence[Line], of: int, reason: Sentence, column: str, what: Sentence) -> None:
        """Count slips as skipped for a `reason` where they are rare, and as faults where they are many."""
        if len(lines) > max(_FEW, _SHARE * of):
            self._problems += (line.problem(column, what) for line in lines)
        else:
            self._skipped[reason] += len(lines)

    def skip(self, reason: Sentence) -> None:
        """Count a row that is no fault but cannot be used."""
        self._skipped[reason] += 1

    def fault(self, line: Line, column: str, what: Sentence) -> None:
        """Note what is wrong with a row."""
        self._problems.append(line.problem(column, what))

    def wrong(self, table: Table, what: Sentence, column: str = "", value: str = "") -> None:
        """Note what is wrong with a table as a whole."""
        self._problems.append(Problem(table.sheet.place, 0, table.printed[column] if column else "", value, what))

    def title(self, line: Line, column: str) -> str:
        """Return the title in a cell as it can be shown, or nothing after noting that it is none."""
        title = visible(line[column])
        if not title:
            self.fault(line, column, say("the cell is empty and must hold a title; fill it in or delete the row"))
        elif len(title) > LONGEST_TITLE:
            self.fault(line, column, say("longer than {most} characters; shorten the title", most=LONGEST_TITLE))
            return ""
        return title

    def add(
        self, part: Part, key: Hashable, model: type[Row], line: Line, columns: Mapping[str, str], **cells: Any
    ) -> bool:
        """Keep a row made of `cells`, and return whether it is new; note it as a problem if it is not as it should be.

        `columns` are the columns that the cells come from, for sentences. A second row with the same `key` is one too
        many unless it says the same.
        """
        try:
            row = model(**cells)
        except ValidationError as error:
            for fault in error.errors():
                what = say("{what}; correct it", what=in_words(fault))
                self.fault(line, columns.get(str(fault["loc"][0]), ""), what)
            return False
        before = self._parts[part].setdefault(key, row)
        if before != row:
            what = say("stands above with other content; keep one of the rows")
            self.fault(line, next(iter(columns.values())), what)
        return before is row

    def holds(self, part: Part, key: Hashable) -> bool:
        """Return whether a row with this key is kept."""
        return key in self._parts[part]

    def reading(self, edition: str) -> Reading:
        """Return what was found."""
        parts = {part: tuple(rows.values()) for part, rows in self._parts.items()}
        return Reading(edition, parts, {reason: n for reason, n in self._skipped.items() if n}, tuple(self._problems))
