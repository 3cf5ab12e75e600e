"""What can go wrong on the ground floor. Every error holds a sentence for a person: what, where, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from data.sentences import Sentence, count, listed, say, together

SHOWN = 10
"""Problems that a sentence tells of one by one."""

_ROWS_SHOWN = 3
"""Rows that are named where many have the same problem."""


class DataError(Exception):
    """Something is wrong with the data or where it is kept; the sentence may be shown to whoever hosts the bot.

    `outlook` tells what may help: nothing by itself, trying later, or a decision that only a person can take.
    """

    outlook: Literal["failed", "later", "decide"] = "failed"

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Problem:
    """One fault in a table. `row` is the line in the file, the header being 1; 0 where no one line is at fault."""

    file: str
    row: int
    column: str
    value: str
    what: Sentence

    @property
    def sentence(self) -> Sentence:
        """Where it is, and what is wrong and what to do."""
        return self.in_rows((self.row,))

    def in_rows(self, rows: Sequence[int]) -> Sentence:
        """Return the same of several rows that have it."""
        where = together(self.file, _rows(rows), by=", ")
        if self.column:
            value = _shortened(self.value)
            where = say('{where}, column "{column}", value {value}', where=where, column=self.column, value=value)
        return ended(together(where, self.what, by=": "))

    def __str__(self) -> str:
        return str(self.sentence)


class TableError(DataError):
    """Rows that cannot be loaded. Nothing was loaded; the edition served before is untouched."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        heading = count(
            len(self.problems),
            "Nothing was loaded: {n} problem in the tables.",
            "Nothing was loaded: {n} problems in the tables.",
        )
        super().__init__(with_problems(heading, self.problems))


class StoreError(DataError):
    """A database cannot be opened, read or written."""


def with_problems(heading: Sentence, problems: Sequence[Problem]) -> Sentence:
    """Return a heading with the first few problems under it, one to a line, and how many more there are.

    A problem that several rows have alike is told once.
    """
    alike: dict[Problem, list[int]] = {}
    for problem in problems:
        alike.setdefault(replace(problem, row=0), []).append(problem.row)
    told = [problem.in_rows(rows) for problem, rows in alike.items()]
    left = sum(len(rows) for rows in list(alike.values())[SHOWN:])
    rest = count(left, "and {n} more", "and {n} more") if left else ""
    return together(heading, *told[:SHOWN], rest, by="\n")


def ended(sentence: Sentence) -> Sentence:
    """Return a sentence with a period at its end, unless it ends in a way of its own."""
    return sentence if sentence.endswith((".", "?", "!")) else say("{sentence}.", sentence=sentence)


def reason(error: Exception) -> str:
    """Return why something failed, for a sentence about it: our own sentence, or the words of the system."""
    if isinstance(error, DataError):
        return error.sentence
    return getattr(error, "strerror", None) or str(error)


def _rows(rows: Sequence[int]) -> Sentence | str:
    """Return the rows of a file for a sentence: the first few, and how many more; nothing where no one row is meant."""
    if not any(rows):
        return ""
    if len(rows) == 1:
        return say("row {row}", row=rows[0])
    left = len(rows) - _ROWS_SHOWN
    if left <= 1:
        return say("rows {rows}", rows=listed([*map(str, rows)]))
    shown = ", ".join(map(str, rows[:_ROWS_SHOWN]))
    return say("rows {rows} and {left} more", rows=shown, left=f"{left:,}")


def _shortened(value: str, length: int = 60) -> str:
    return repr(value if len(value) <= length else f"{value[:length]}…")
