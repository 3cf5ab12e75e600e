"""Reads an edition into the framework in memory. The only place that turns SQLite rows into the field's objects."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from data import framework as f

Rows = list[Mapping[str, Any]]


def read(db: Database) -> f.Framework:
    """Return the framework that the edition `db` holds."""
    groupings = {row["id"]: f.Grouping(**row) for row in _rows(db, "groupings")}
    clusters = {row["id"]: _cluster(row, groupings) for row in _rows(db, "clusters")}
    subs = {
        row["id"]: f.SubCluster(**{**row, "cluster": clusters[row["cluster"]]}) for row in _rows(db, "sub_clusters")
    }
    old = {row["id"]: _old_cluster(row) for row in _rows(db, "old_clusters")}
    pathways = {
        row["id"]: f.OldPathway(**{**row, "old_cluster": old[row["old_cluster"]]}) for row in _rows(db, "old_pathways")
    }
    occupations = _occupations(db, subs, pathways)
    named: dict[str, Mapping[str, f.Named]] = {
        "grouping": groupings,
        "cluster": clusters,
        "sub_cluster": subs,
        "old_cluster": old,
        "old_pathway": pathways,
    }
    return f.Framework(
        content=next(row["value"] for row in _rows(db, "edition") if row["key"] == "content"),
        sources={row["id"]: f.Source(**row) for row in _rows(db, "sources")},
        groupings=groupings,
        clusters=clusters,
        sub_clusters=subs,
        old_clusters=old,
        old_pathways=pathways,
        predecessors=_predecessors(db, old),
        moves=tuple(_moves(db, old, pathways, clusters, subs)),
        occupations=occupations,
        names=tuple(f.OtherName(row["name"], named[row["kind"]][row["id"]], row["form"]) for row in _rows(db, "names")),
        skills=tuple(_skills(db, clusters, subs)),
        overlaps=_overlaps(db),
        not_jobs={row["word"]: row["kind"] for row in _rows(db, "not_jobs")},
        words=_words(db),
    )


def _rows(db: Database, table: str) -> Rows:
    return list(db.table(table).rows)


def _cluster(row: Mapping[str, Any], groupings: Mapping[str, f.Grouping]) -> f.Cluster:
    return f.Cluster(**{**row, "grouping": groupings[row["grouping"]], "cross_cutting": bool(row["cross_cutting"])})


def _old_cluster(row: Mapping[str, Any]) -> f.OldCluster:
    return f.OldCluster(**{key: value for key, value in row.items() if key != "cross_cutting"})


def _occupations(
    db: Database, subs: Mapping[str, f.SubCluster], pathways: Mapping[str, f.OldPathway]
) -> dict[str, f.Occupation]:
    placements: dict[str, list[f.SubCluster]] = defaultdict(list)
    for row in db.table("placements").rows_where(order_by="onet_soc, rank"):
        placements[row["onet_soc"]].append(subs[row["sub_cluster"]])
    before: dict[str, list[f.OldPathway]] = defaultdict(list)
    for row in db.table("old_placements").rows_where(order_by="onet_soc, rank"):
        before[row["onet_soc"]].append(pathways[row["old_pathway"]])
    return {
        (code := row["onet_soc"]): f.Occupation(**row, placements=tuple(placements[code]), old=tuple(before[code]))
        for row in _rows(db, "occupations")
    }


def _predecessors(db: Database, old: Mapping[str, f.OldCluster]) -> dict[str, tuple[f.OldCluster, ...]]:
    found: dict[str, tuple[f.OldCluster, ...]] = {}
    for row in _rows(db, "predecessors"):
        found[row["cluster"]] = (*found.get(row["cluster"], ()), old[row["old_cluster"]])
    return found


def _moves(
    db: Database,
    old: Mapping[str, f.OldCluster],
    pathways: Mapping[str, f.OldPathway],
    clusters: Mapping[str, f.Cluster],
    subs: Mapping[str, f.SubCluster],
) -> Iterator[f.Move]:
    for row in db.table("moves").rows_where(order_by="share desc, rowid"):
        yield f.Move(
            old_cluster=old[row["old_cluster"]],
            pathway=pathways[row["old_pathway"]] if row["old_pathway"] else None,
            cluster=clusters[row["cluster"]],
            sub_cluster=subs[row["sub_cluster"]] if row["sub_cluster"] else None,
            share=row["share"],
            occupations=row["occupations"],
            total=row["occupations_total"],
            basis=row["basis"],
        )


def _skills(db: Database, clusters: Mapping[str, f.Cluster], subs: Mapping[str, f.SubCluster]) -> Iterator[f.Skill]:
    for row in _rows(db, "skills"):
        narrower = subs[row["sub_cluster"]] if row["sub_cluster"] else None
        yield f.Skill(row["name"], row["why"], subs[row["cross_cutting"]], clusters[row["cluster"]], narrower)


def _overlaps(db: Database) -> dict[tuple[str, str], f.Overlap]:
    titles: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: {"occupation": [], "program": []})
    for row in _rows(db, "overlaps"):
        titles[row["cross_cutting"], row["cluster"]][row["kind"]].append(row["title"])
    return {pair: f.Overlap(tuple(both["occupation"]), tuple(both["program"])) for pair, both in titles.items()}


def _words(db: Database) -> f.Words:
    kinds: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _rows(db, "words"):
        kinds[row["kind"]][row["word"]] = row["means"]
    return f.Words(
        kinds["abbreviation"],
        kinds["title_abbreviation"],
        kinds["feminine"],
        *(frozenset(kinds[kind]) for kind in ("stop", "filler", "question", "level", "subject", "predicate", "common")),
    )
