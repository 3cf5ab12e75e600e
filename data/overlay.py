"""Lays what refreshes brought over the shipped tables: new titles of occupations, new places and what follows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, cast

from data import derive, rows
from data.loaded import CrosswalkRow, Loaded, LoadRow, OnetOccupationRow
from data.rows import Row
from data.tables import Line, Tables

R = TypeVar("R", bound=Row)

_RENEWS = {
    "loaded_titles alternate": "onet",
    "onet_occupations": "onet",
    "crosswalk occupation": "advance-cte-crosswalk",
}
"""Parts that a refresh brings, and the row of sources.csv whose edition they renew; the last one that fits counts."""


def overlaid(tables: Tables, loaded: Loaded) -> Tables:
    """Return the tables as they are once what was loaded counts. What was not loaded stays as shipped."""
    found = dict(tables)
    found["sources"] = _numbered(_sources(_of(tables, "sources", rows.SourceRow), loaded.loads))
    named = cast("Iterable[OnetOccupationRow]", loaded.table("onet_occupations"))
    titles = {row.onet_soc: row.title for row in named}
    occupations = [
        row.model_copy(update={"title": titles.get(row.onet_soc, row.title)})
        for row in _of(tables, "occupations", rows.OccupationRow)
    ]
    crosswalk = [*cast("Iterable[CrosswalkRow]", loaded.table("crosswalk"))]
    placing = [row for row in crosswalk if row.kind == "occupation"]
    if placing:
        occupations, placements = placed(occupations, _of(tables, "placements", rows.PlacementRow), placing)
        found["placements"] = _numbered(placements)
        found["moves"] = _numbered(_moves(tables, occupations, placements))
    found["occupations"] = _numbered(occupations)
    found["overlaps"] = _numbered(_overlaps(tables, crosswalk))
    return found


def resolve(occupation: str, shipped: str, codes: Mapping[str, object]) -> str | None:
    """Return the code of the crosswalk that places an occupation, None where no code of `codes` does.

    Its own six digits count first, then the code it had, then the broad occupation, which ends in 0.
    """
    own = occupation[:7]
    return next((code for code in (own, shipped, f"{own[:-1]}0") if code in codes), None)


def placed(
    occupations: Iterable[rows.OccupationRow], before: Iterable[rows.PlacementRow], crosswalk: Iterable[CrosswalkRow]
) -> tuple[list[rows.OccupationRow], list[rows.PlacementRow]]:
    """Return the occupations with their crosswalk codes, and where the crosswalk places them.

    Places that an occupation had keep their order and come first; an occupation without a code keeps its places.
    """
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for row in crosswalk:
        places[row.code][row.sub_cluster] = None
    had: dict[str, list[str]] = defaultdict(list)
    for placement in sorted(before, key=lambda row: row.rank):
        had[placement.onet_soc].append(placement.sub_cluster)
    now, placements = [], []
    for occupation in occupations:
        code = resolve(occupation.onet_soc, occupation.crosswalk_soc, places)
        kept = had[occupation.onet_soc]
        found = places[code] if code else dict.fromkeys(kept)
        ranked = [*(place for place in kept if place in found), *(place for place in found if place not in kept)]
        now.append(occupation.model_copy(update={"crosswalk_soc": code or occupation.crosswalk_soc}))
        for rank, place in enumerate(ranked, 1):
            placements.append(rows.PlacementRow(onet_soc=occupation.onet_soc, rank=rank, sub_cluster=place))
    return now, placements


def _moves(
    tables: Tables, occupations: Iterable[rows.OccupationRow], placements: Iterable[rows.PlacementRow]
) -> Iterator[rows.MoveRow]:
    code = {row.onet_soc: row.crosswalk_soc for row in occupations}
    home = {row.id: row.cluster for row in _of(tables, "sub_clusters", rows.SubClusterRow)}
    belongs = {row.id: row.old_cluster for row in _of(tables, "old_pathways", rows.OldPathwayRow)}
    places: dict[str, dict[derive.Place, None]] = defaultdict(dict)
    for placement in placements:
        places[code[placement.onet_soc]][home[placement.sub_cluster], placement.sub_cluster] = None
    old: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in _of(tables, "old_placements", rows.OldPlacementRow):
        old[belongs[row.old_pathway], row.old_pathway].add(code[row.onet_soc])
    return derive.moves(
        {name: frozenset(codes) for name, codes in old.items()},
        {code: tuple(found) for code, found in places.items()},
        _of(tables, "moves", rows.MoveRow),
    )


def _overlaps(tables: Tables, crosswalk: list[CrosswalkRow]) -> Iterator[rows.OverlapRow]:
    loaded = {row.kind for row in crosswalk}
    yield from (row for row in _of(tables, "overlaps", rows.OverlapRow) if row.kind not in loaded)
    clusters = _of(tables, "clusters", rows.ClusterRow)
    across = frozenset(row.id for row in clusters if row.cross_cutting)
    home = {row.id: row.cluster for row in _of(tables, "sub_clusters", rows.SubClusterRow)}
    yield from derive.overlaps(crosswalk, home, across)


def _sources(shipped: Iterable[rows.SourceRow], loads: Iterable[LoadRow]) -> Iterator[rows.SourceRow]:
    brought = {load.part: load.edition for load in loads}
    editions = {source: brought[part] for part, source in _RENEWS.items() if part in brought}
    for row in shipped:
        yield row.model_copy(update={"edition": editions.get(row.id, row.edition)})


def _of(tables: Tables, name: str, _row: type[R]) -> list[R]:
    """Return the rows of a table; `_row` is what it holds, for the type checker."""
    return [cast(R, line.row) for line in tables[name]]


def _numbered(found: Iterable[Row]) -> tuple[Line, ...]:
    return tuple(Line(0, row) for row in found)
