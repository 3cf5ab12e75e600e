"""What must hold between the tables: shares add to 1, every occupation is placed, skills reach every cluster."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar, cast

from data import rows
from data.errors import Problem
from data.sentences import count, say
from data.tables import Tables, file_name

SHARES_ADD_TO_ONE = 0.002
"""How far shares, rounded to four digits, may stray from 1 in sum."""

CROSS_CUTTING = 3
SKILLS_AT_LEAST = 3
"""Skills that each cross-cutting cluster must offer to each other cluster."""

R = TypeVar("R", bound=rows.Row)


def _numbered(tables: Tables, name: str, _row: type[R]) -> Iterator[tuple[int, R]]:
    """Return each row of a table with its line number; `_row` is what the table holds, for the type checker."""
    return ((line.number, cast(R, line.row)) for line in tables[name])


def _rows(tables: Tables, name: str, row: type[R]) -> Iterator[R]:
    return (found for _, found in _numbered(tables, name, row))


def _cross_cutting_clusters(tables: Tables) -> Iterator[Problem]:
    marked = sum(row.cross_cutting for row in _rows(tables, "clusters", rows.ClusterRow))
    if marked != CROSS_CUTTING:
        what = count(
            marked,
            "{n} cluster is cross-cutting; the framework has {wanted}",
            "{n} clusters are cross-cutting; the framework has {wanted}",
            wanted=CROSS_CUTTING,
        )
        yield Problem("clusters.csv", 0, "", "", what)


def _codes_follow_groupings(tables: Tables) -> Iterator[Problem]:
    codes = {row.id: row.code for row in _rows(tables, "groupings", rows.GroupingRow)}
    for number, row in _numbered(tables, "clusters", rows.ClusterRow):
        if not row.code.startswith(codes[row.grouping]):
            what = say("the code must start with {code}, the grouping's", code=codes[row.grouping])
            yield Problem("clusters.csv", number, "code", row.code, what)


def _sub_clusters_in_their_clusters(tables: Tables) -> Iterator[Problem]:
    home = {row.id: row.cluster for row in _rows(tables, "sub_clusters", rows.SubClusterRow)}
    moves = [(number, row.sub_cluster, row.cluster) for number, row in _numbered(tables, "moves", rows.MoveRow)]
    yield from _at_home("moves", "sub_cluster", home, moves)
    skills = [(number, row.sub_cluster, row.cluster) for number, row in _numbered(tables, "skills", rows.SkillRow)]
    yield from _at_home("skills", "sub_cluster", home, skills)


def _pathways_in_their_clusters(tables: Tables) -> Iterator[Problem]:
    home = {row.id: row.old_cluster for row in _rows(tables, "old_pathways", rows.OldPathwayRow)}
    moves = [(number, row.old_pathway, row.old_cluster) for number, row in _numbered(tables, "moves", rows.MoveRow)]
    yield from _at_home("moves", "old_pathway", home, moves)


def _at_home(
    table: str, column: str, home: Mapping[str, str], found: Iterable[tuple[int, str | None, str]]
) -> Iterator[Problem]:
    """Tell of each (line, part, whole) whose part belongs to another whole."""
    for number, part, whole in found:
        if part is not None and home[part] != whole:
            what = say("belongs to {home}, not to {other}", home=home[part], other=whole)
            yield Problem(file_name(table), number, column, part, what)


def _moves_add_up(tables: Tables) -> Iterator[Problem]:
    moved: dict[tuple[str, str | None], list[tuple[int, rows.MoveRow]]] = defaultdict(list)
    for number, row in _numbered(tables, "moves", rows.MoveRow):
        moved[row.old_cluster, row.old_pathway].append((number, row))
        figures = (row.share, row.occupations, row.occupations_total)
        if any((figure is None) != (row.basis == "inferred") for figure in figures):
            what = say("share and counts must be empty where the basis is inferred, and only there")
            yield Problem("moves.csv", number, "share", str(row.share), what)
    for (old_cluster, old_pathway), found in moved.items():
        shares = [row.share for _, row in found if row.share is not None]
        if shares and not math.isclose(sum(shares), 1, abs_tol=SHARES_ADD_TO_ONE):
            added = f"{sum(shares):.4f}"
            what = say("the shares of {name} add to {added}, not to 1", name=old_pathway or old_cluster, added=added)
            yield Problem("moves.csv", found[0][0], "share", str(found[0][1].share), what)
    for missing in sorted(_old_names(tables) - moved.keys(), key=str):
        what = say("no row says where {name} went", name=missing[1] or missing[0])
        yield Problem("moves.csv", 0, "", "", what)


def _old_names(tables: Tables) -> set[tuple[str, str | None]]:
    pathways = {(row.old_cluster, row.id) for row in _rows(tables, "old_pathways", rows.OldPathwayRow)}
    return pathways | {(row.id, None) for row in _rows(tables, "old_clusters", rows.OldClusterRow)}


def _every_occupation_is_placed(tables: Tables) -> Iterator[Problem]:
    placed = {row.onet_soc for row in _rows(tables, "placements", rows.PlacementRow)}
    for number, row in _numbered(tables, "occupations", rows.OccupationRow):
        if row.onet_soc not in placed:
            yield Problem(
                "occupations.csv", number, "onet_soc", row.onet_soc, say("has no row in {file}", file="placements.csv")
            )


def _ranks_run_from_one(tables: Tables) -> Iterator[Problem]:
    new = [(row.onet_soc, row.rank) for row in _rows(tables, "placements", rows.PlacementRow)]
    old = [(row.onet_soc, row.rank) for row in _rows(tables, "old_placements", rows.OldPlacementRow)]
    for table, found in (("placements", new), ("old_placements", old)):
        ranks: dict[str, list[int]] = defaultdict(list)
        for code, rank in found:
            ranks[code].append(rank)
        for code, given in ranks.items():
            if sorted(given) != list(range(1, len(given) + 1)):
                what = say("the ranks of {code} are {ranks}; they must run 1, 2, 3 …", code=code, ranks=sorted(given))
                yield Problem(file_name(table), 0, "", "", what)


def _names_name_something(tables: Tables) -> Iterator[Problem]:
    known = {name: {getattr(line.row, "id", "") for line in lines} for name, lines in tables.items()}
    for number, row in _numbered(tables, "names", rows.OtherNameRow):
        if row.id not in known[f"{row.kind}s"]:
            yield Problem("names.csv", number, "id", row.id, say("not in {file}", file=f"{row.kind}s.csv"))


def _titles_stand_for_one_thing(tables: Tables) -> Iterator[Problem]:
    for number, row in _numbered(tables, "titles", rows.TitleRow):
        if (row.onet_soc is None) == (row.sub_cluster is None):
            what = say("a title has either an occupation or a sub-cluster")
            yield Problem("titles.csv", number, "onet_soc", row.onet_soc or "", what)


def _abbreviations_mean_something(tables: Tables) -> Iterator[Problem]:
    for number, row in _numbered(tables, "words", rows.WordRow):
        if (row.kind.endswith("abbreviation") or row.kind == "feminine") != (row.means is not None):
            what = say("an abbreviation or a feminine word means something, and no other kind does")
            yield Problem("words.csv", number, "means", row.means or "", what)


def _jobs_and_no_jobs_are_apart(tables: Tables) -> Iterator[Problem]:
    titles = {row.title.lower() for row in _rows(tables, "titles", rows.TitleRow)}
    for number, row in _numbered(tables, "not_jobs", rows.NotJobRow):
        if row.word.lower() in titles:
            yield Problem(
                "not_jobs.csv", number, "word", row.word, say("is a title in {file} as well", file="titles.csv")
            )


def _skills_for_every_cluster(tables: Tables) -> Iterator[Problem]:
    home = {row.id: row.cluster for row in _rows(tables, "sub_clusters", rows.SubClusterRow)}
    clusters = list(_rows(tables, "clusters", rows.ClusterRow))
    offered: dict[tuple[str, str], int] = defaultdict(int)
    for row in _rows(tables, "skills", rows.SkillRow):
        offered[home[row.cross_cutting], row.cluster] += row.sub_cluster is None
    for across in (cluster.id for cluster in clusters if cluster.cross_cutting):
        for other in (cluster.id for cluster in clusters if cluster.id != across):
            if offered[across, other] < SKILLS_AT_LEAST:
                what = count(
                    offered[across, other],
                    "{cluster} offers {n} skill to {other}; it needs {least}",
                    "{cluster} offers {n} skills to {other}; it needs {least}",
                    cluster=across,
                    other=other,
                    least=SKILLS_AT_LEAST,
                )
                yield Problem("skills.csv", 0, "", "", what)


RULES: tuple[Callable[[Tables], Iterator[Problem]], ...] = (
    _cross_cutting_clusters,
    _codes_follow_groupings,
    _sub_clusters_in_their_clusters,
    _pathways_in_their_clusters,
    _moves_add_up,
    _every_occupation_is_placed,
    _ranks_run_from_one,
    _names_name_something,
    _titles_stand_for_one_thing,
    _abbreviations_mean_something,
    _jobs_and_no_jobs_are_apart,
    _skills_for_every_cluster,
)
