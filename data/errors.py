"""What can go wrong on the ground floor. Every message is a sentence for a person: what, where, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


class DataError(Exception):
    """Something is wrong with the data or where it is kept; the text may be shown to whoever hosts the bot.

    `outlook` tells what may help: nothing by itself, trying later, or a decision that only a person can take.
    """

    outlook: Literal["failed", "later", "decide"] = "failed"


@dataclass(frozen=True)
class Problem:
    """One fault in a table. `row` is the line in the file, the header being 1; 0 where no one line is at fault."""

    file: str
    row: int
    column: str
    value: str
    what: str

    def __str__(self) -> str:
        where = f"{self.file}, row {self.row}" if self.row else self.file
        if self.column:
            where += f', column "{self.column}", value {_shortened(self.value)}'
        return f"{where}: {self.what}"


class TableError(DataError):
    """Rows that cannot be loaded. Nothing was loaded; the edition served before is untouched."""

    SHOWN = 10

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        lines = [str(problem) for problem in self.problems[: self.SHOWN]]
        if len(self.problems) > self.SHOWN:
            lines.append(f"and {len(self.problems) - self.SHOWN} more")
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        super().__init__(f"Nothing was loaded: {count} in the tables.\n" + "\n".join(lines))


class StoreError(DataError):
    """A database cannot be opened, read or written."""


def _shortened(value: str, length: int = 60) -> str:
    return repr(value if len(value) <= length else f"{value[:length]}…")
