"""The tables, their keys and references, and the same as SQLite tables. The views are in views.py."""

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

from data import loaded, rows
from data.views import VIEWS

VERSION = 3
"""Raised when the tables or views change shape, so that an edition of an older shape is built anew."""


@dataclass(frozen=True)
class Table:
    """A table: one CSV file, one SQLite table.

    `refs` names for a column the table and column it must be found in; `count` is how many rows the framework
    has, where that number is a fact; `pk` may be empty for a table whose rows have no name of their own.
    """

    name: str
    row: type[rows.Row]
    unique: tuple[str, ...]
    pk: tuple[str, ...] = ()
    refs: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    count: int | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The column names, in order."""
        return tuple(self.row.model_fields)


def _ref(*tables: str) -> dict[str, tuple[str, str]]:
    columns = {"occupations": ("onet_soc", "onet_soc")}
    pairs = (columns.get(table, (table[:-1], "id")) for table in tables)
    return {column: (table, key) for table, (column, key) in zip(tables, pairs, strict=True)}


TABLES: tuple[Table, ...] = (
    Table("sources", rows.SourceRow, ("id",), ("id",)),
    Table("groupings", rows.GroupingRow, ("id",), ("id",), count=6),
    Table("clusters", rows.ClusterRow, ("id",), ("id",), _ref("groupings"), count=14),
    Table("sub_clusters", rows.SubClusterRow, ("id",), ("id",), _ref("clusters"), count=72),
    Table("old_clusters", rows.OldClusterRow, ("id",), ("id",), _ref("sources"), count=16),
    Table("old_pathways", rows.OldPathwayRow, ("id",), ("id",), _ref("old_clusters", "sources"), count=79),
    Table(
        "predecessors",
        rows.PredecessorRow,
        ("cluster", "old_cluster"),
        ("cluster", "old_cluster"),
        _ref("clusters", "old_clusters"),
    ),
    Table(
        "moves",
        rows.MoveRow,
        ("old_cluster", "old_pathway", "cluster", "sub_cluster"),
        refs=_ref("old_clusters", "old_pathways", "clusters", "sub_clusters", "sources"),
    ),
    Table("occupations", rows.OccupationRow, ("onet_soc",), ("onet_soc",), count=1016),
    Table(
        "placements",
        rows.PlacementRow,
        ("onet_soc", "sub_cluster"),
        ("onet_soc", "rank"),
        _ref("occupations", "sub_clusters"),
        count=1678,
    ),
    Table(
        "old_placements",
        rows.OldPlacementRow,
        ("onet_soc", "old_pathway"),
        ("onet_soc", "rank"),
        _ref("occupations", "old_pathways"),
    ),
    Table("names", rows.OtherNameRow, ("name", "kind", "id"), ("name", "kind", "id")),
    Table(
        "skills",
        rows.SkillRow,
        ("cross_cutting", "cluster", "sub_cluster", "name"),
        refs={"cross_cutting": ("sub_clusters", "id"), **_ref("clusters", "sub_clusters")},
    ),
    Table(
        "overlaps",
        rows.OverlapRow,
        ("cross_cutting", "cluster", "code"),
        ("cross_cutting", "cluster", "code"),
        {"cross_cutting": ("clusters", "id"), **_ref("clusters")},
    ),
    Table(
        "titles",
        rows.TitleRow,
        ("title", "onet_soc", "sub_cluster"),
        refs=_ref("occupations", "sub_clusters"),
    ),
    Table("not_jobs", rows.NotJobRow, ("word",), ("word",)),
    Table("words", rows.WordRow, ("word", "kind"), ("word", "kind")),
)

LOADED: tuple[Table, ...] = (
    Table("loads", loaded.LoadRow, ("part",), ("part",)),
    Table(
        "loaded_titles",
        loaded.LoadedTitleRow,
        ("kind", "title", "onet_soc", "industry"),
        ("kind", "title", "onet_soc", "industry"),
        _ref("occupations"),
    ),
    Table(
        "crosswalk",
        loaded.CrosswalkRow,
        ("kind", "code", "sub_cluster"),
        ("kind", "code", "sub_cluster"),
        _ref("sub_clusters"),
    ),
    Table("onet_occupations", loaded.OnetOccupationRow, ("onet_soc",), ("onet_soc",), _ref("occupations")),
    Table("job_zones", loaded.JobZoneRow, ("onet_soc",), ("onet_soc",), _ref("occupations")),
    Table("interests", loaded.InterestRow, ("onet_soc", "interest"), ("onet_soc", "interest"), _ref("occupations")),
    Table(
        "related_occupations",
        loaded.RelatedRow,
        ("onet_soc", "related"),
        ("onet_soc", "related"),
        {"related": ("occupations", "onet_soc"), **_ref("occupations")},
    ),
)
"""What a refresh brings. Empty as shipped, and carried over from one edition to the next."""


def create(db: Database) -> None:
    """Create every table, index and view in an empty database."""
    for table in (*TABLES, *LOADED):
        created = db.table(table.name).create(
            dict(_sqlite_types(table.row)),
            pk=table.pk if len(table.pk) > 1 else (table.pk[0] if table.pk else None),
            not_null=[name for name, info in table.row.model_fields.items() if not _optional(info.annotation)],
            foreign_keys=[(column, *target) for column, target in table.refs.items()],
        )
        for column in table.refs:
            created.create_index([column])
    db.table("edition").create({"key": str, "value": str}, pk="key")
    for name, query in VIEWS.items():
        db.create_view(name, query)


def _sqlite_types(row: type[rows.Row]) -> Iterator[tuple[str, type]]:
    for name, info in row.model_fields.items():
        plain = _options(info.annotation)[0]
        yield name, str if typing.get_origin(plain) is typing.Literal else plain


def _optional(annotation: object) -> bool:
    return type(None) in _options(annotation)


def _options(annotation: object) -> list[type]:
    """Return the types a column may have, markers stripped, None last."""
    if typing.get_origin(annotation) is typing.Annotated:
        return _options(typing.get_args(annotation)[0])
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        return [kind for option in typing.get_args(annotation) for kind in _options(option)]
    return [typing.cast(type, annotation)]
