"""What changes when one edition replaces another: rows added, removed, moved and renamed, table by table."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlite_utils import Database

from data.sentences import Sentence, say

Kind = Literal["added", "removed", "moved", "renamed", "changed"]

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


@dataclass(frozen=True)
class _Compared:
    """A table to compare: what a changed value means, and a query for (row as people read it, value)."""

    table: Sentence
    kind: Kind
    query: str


_TITLES = "select onet_soc || ' ' || title || iif(industry = '', '', ' [' || industry || ']'), '' from loaded_titles"
_CROSSWALK = """select
    crosswalk.code || ' ' || crosswalk.title || ' › ' || clusters.name || ' › ' || sub_clusters.name, ''
    from crosswalk join sub_clusters on sub_clusters.id = crosswalk.sub_cluster
    join clusters on clusters.id = sub_clusters.cluster"""

_TABLES = (
    _Compared(say("occupations"), "renamed", "select onet_soc, title from occupations"),
    _Compared(
        say("placements of occupations"),
        "moved",
        """select onet_soc || ' ' || occupation, group_concat(cluster || ' › ' || sub_cluster, '; ')
        from (select * from occupation_clusters order by onet_soc, rank) group by onet_soc""",
    ),
    _Compared(
        say("moves of old names"),
        "moved",
        """select old_cluster || coalesce(' › ' || old_pathway, ''),
        group_concat(cluster || coalesce(' › ' || sub_cluster, '') || coalesce(' ' || share, ''), '; ')
        from (select * from what_became_of order by share desc, cluster, sub_cluster)
        group by old_cluster, old_pathway""",
    ),
    _Compared(
        say("shared with cross-cutting clusters"),
        "renamed",
        "select cross_cutting || ' and ' || cluster || ': ' || code, title from overlaps",
    ),
    *(
        _Compared(table, "changed", f"{_TITLES} where kind = '{kind}'")
        for kind, table in (
            ("alternate", say("alternate titles")),
            ("short", say("short titles")),
            ("reported", say("reported titles")),
            ("direct match", say("direct match titles")),
            ("census", say("census titles")),
        )
    ),
    *(
        _Compared(table, "changed", f"{_CROSSWALK} where kind = '{kind}'")
        for kind, table in (
            ("occupation", say("crosswalk, occupation")),
            ("program", say("crosswalk, program")),
            ("industry", say("crosswalk, industry")),
        )
    ),
    _Compared(
        say("O*NET occupations"), "changed", "select onet_soc || ' ' || title, description from onet_occupations"
    ),
    _Compared(say("job zones"), "changed", "select onet_soc, job_zone from job_zones"),
    _Compared(say("interests"), "changed", "select onet_soc || ' ' || interest, score from interests"),
    _Compared(
        say("related occupations"),
        "changed",
        "select onet_soc || ' ' || related, tier || ' ' || rank from related_occupations",
    ),
)


def editions(before: Database, after: Database) -> Iterator[TableChanges]:
    """Yield what changes in each table that has rows, when the edition `after` replaces `before`."""
    for compared in _TABLES:
        found = rows(compared.table, _read(before, compared.query), _read(after, compared.query), compared.kind)
        if found.rows_before or found.rows_after:
            yield found


def rows(table: Sentence, before: Mapping[str, str], after: Mapping[str, str], kind: Kind) -> TableChanges:
    """Return what changes in a table, given as values by row; `kind` is what a row with another value has become."""
    changes = [Change("added", row, "", value) for row, value in after.items() if row not in before]
    changes += [Change("removed", row, value, "") for row, value in before.items() if row not in after]
    changes += [
        Change(kind, row, before[row], value) for row, value in after.items() if row in before and before[row] != value
    ]
    return TableChanges(table, len(before), len(after), tuple(changes))


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
