"""What a refresh brings beside the shipped tables: its rows, and how a new part replaces an old one. Knows no files."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from data.rows import Id, Name, OnetSoc, Rank, Row

TitleKind = Literal["alternate", "short", "reported", "direct match", "census"]
CrosswalkKind = Literal["occupation", "program", "industry"]


class LoadRow(Row):
    """What was loaded from a source: which part, of which edition, from where, and the SHA-256 of what was read."""

    part: Name
    source: Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
    edition: Name
    origin: Name
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class LoadedTitleRow(Row):
    """A title from a public list and the occupation that it puts it under; `industry` is empty where it is any."""

    kind: TitleKind
    title: Name
    onet_soc: OnetSoc
    industry: str = ""


class CrosswalkRow(Row):
    """A row of Advance CTE's crosswalk: a SOC, CIP or NAICS code and a sub-cluster it stands in."""

    kind: CrosswalkKind
    code: Annotated[str, StringConstraints(min_length=2, max_length=7)]
    title: Name
    sub_cluster: Id


class OnetOccupationRow(Row):
    """An occupation as O*NET names and describes it."""

    onet_soc: OnetSoc
    title: Name
    description: Name


class JobZoneRow(Row):
    """How much preparation an occupation needs: 1 little to 5 extensive."""

    onet_soc: OnetSoc
    job_zone: Annotated[int, Field(ge=1, le=5)]


class InterestRow(Row):
    """How strongly an occupation speaks to one of the six interests, 1 to 7."""

    onet_soc: OnetSoc
    interest: Literal["Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"]
    score: Annotated[float, Field(ge=1, le=7)]


class RelatedRow(Row):
    """An occupation that O*NET relates to another, rank 1 the nearest."""

    onet_soc: OnetSoc
    related: OnetSoc
    tier: Name
    rank: Rank


@dataclass(frozen=True)
class Load:
    """A file that was read from a source, as in LoadRow."""

    source: str
    edition: str
    origin: str
    sha256: str


Part = tuple[str, str]
"""A table and, where one table holds several kinds, the kind: what a source replaces as a whole."""


@dataclass(frozen=True)
class Loaded:
    """All rows that refreshes brought, by part. A part that a source leaves out stays as it was."""

    parts: Mapping[Part, tuple[Row, ...]] = field(default_factory=dict)
    loads: tuple[LoadRow, ...] = ()

    def table(self, name: str) -> Iterable[Row]:
        """Return the rows of all parts of a table."""
        return (row for (table, _), rows in self.parts.items() if table == name for row in rows)

    def with_parts(self, parts: Mapping[Part, tuple[Row, ...]], load: Load) -> "Loaded":
        """Return the same with some parts replaced, and what brought each of them noted in place of what did before."""
        brought = {" ".join(part).strip() for part in parts}
        others = [one for one in self.loads if one.part not in brought]
        new = [LoadRow(part=part, **asdict(load)) for part in sorted(brought)]
        return Loaded({**self.parts, **parts}, (*others, *new))

    @cached_property
    def digest(self) -> str:
        """A SHA-256 that stands for every row; the same rows in another order have the same."""
        digest = hashlib.sha256()
        for part in sorted(part for part, rows in self.parts.items() if rows):
            lines = sorted(json.dumps(row.model_dump(), sort_keys=True) for row in self.parts[part])
            digest.update(f"{part}\n".encode() + "\n".join(lines).encode())
        digest.update("".join(sorted(load.model_dump_json() for load in self.loads)).encode())
        return digest.hexdigest()
