"""What a refresh is asked to do and what came of it, as both sides of the worker process write and read it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer, PlainValidator

from data.errors import DataError
from data.refresh.compare import EXAMPLES, Change, TableChanges
from data.sentences import Sentence, packed, unpacked

Said = Annotated[Sentence, PlainValidator(unpacked), PlainSerializer(packed)]
"""A sentence that the other process can say in any language as well."""


class DoubtfulError(DataError):
    """A file that can be loaded only if an admin accepts what is lost; the sentence says what that is."""

    outlook = "decide"


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Job(_Message):
    """A file to prepare a refresh from. `source` is None where the file is to be recognised by its content.

    `accepted` tells that rows at fault may be left out and that tables may shrink; `district` is the served District
    as JSON.
    """

    folder: Path
    file: Path
    name: str
    origin: str
    source: str | None
    accepted: bool
    district: str


class TableSummary(_Message):
    """What changes in a table: rows before and after, how many changes of each kind, and a few of them in words."""

    table: str
    rows_before: int
    rows_after: int
    counts: Mapping[str, int]
    examples: Mapping[str, tuple[str, ...]]


class Prepared(_Message):
    """A refresh that is ready to be applied: the candidate edition, or the district's new names, and what changes.

    `base` is the file name of the edition it was compared with; `changes` is the CSV file of all changes.
    `district_before` and `district` are JSON. `skipped` counts rows that could not be used, by reason, `left_out` rows
    at fault that an admin accepted to lose, `rows` those that are left.
    """

    source: str
    edition: str
    sha256: str
    base: str
    candidate: Path | None = None
    district_before: str | None = None
    district: str | None = None
    changes: Path | None = None
    tables: tuple[TableSummary, ...] = ()
    skipped: Mapping[str, int]
    left_out: int
    rows: int = 0

    @property
    def changed(self) -> bool:
        """Whether anything would be another."""
        return any(table.counts for table in self.tables)

    def counts(self) -> dict[str, dict[str, int]]:
        """Return the number of changes of each kind in each table that changes."""
        return {table.table: dict(table.counts) for table in self.tables if table.counts}


class Report(_Message):
    """A line that the worker prints: the stage it is in, what it prepared, or why it did not."""

    stage: str | None = None
    prepared: Prepared | None = None
    error: Said | None = None
    doubt: Said | None = None


def summary(changes: TableChanges) -> TableSummary:
    """Return the counts of a table's changes, with the first few of each kind in words."""
    found = {kind: changes.of(kind) for kind in dict.fromkeys(change.kind for change in changes.changes)}
    return TableSummary(
        table=changes.table,
        rows_before=changes.rows_before,
        rows_after=changes.rows_after,
        counts={kind: len(some) for kind, some in found.items()},
        examples={kind: tuple(map(_in_words, some[:EXAMPLES])) for kind, some in found.items()},
    )


def _in_words(change: Change) -> str:
    if change.before and change.after:
        return f"{change.row}: {change.before} → {change.after}"
    return f"{change.row}: {change.before or change.after}" if change.before or change.after else change.row
