"""The shipped tables against the facts they were written from, where these are present. Every count and placement."""

import collections
import csv
import json
from pathlib import Path
from typing import Any

import pytest

from data.framework import Framework
from data.guide import CareerGuide


@pytest.fixture(scope="module")
def facts(shared: Path) -> Path:
    return shared / "facts"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_groupings_clusters_and_sub_clusters(facts: Path, framework: Framework) -> None:
    told: dict[str, Any] = json.loads((facts / "framework.json").read_text("utf-8"))
    cross = {cluster["name"] for cluster in told["clusters"] if cluster["cross_cutting"]}
    assert {c.name for c in framework.clusters.values() if c.cross_cutting} == cross
    assert {(c.name, c.code, c.grouping.name) for c in framework.clusters.values()} == {
        (cluster["name"], cluster["onet_code"], cluster["grouping"]) for cluster in told["clusters"]
    }
    assert {(s.name, s.cluster.name) for s in framework.sub_clusters.values()} == {
        (sub["name"], cluster["name"]) for cluster in told["clusters"] for sub in cluster["sub_clusters"]
    }
    assert {(g.name, g.code) for g in framework.groupings.values()} == {
        (grouping["name"], grouping["onet_prefix"]) for grouping in told["groupings"]
    }


def test_occupations_of_each_cluster(facts: Path, guide: CareerGuide) -> None:
    told: dict[str, Any] = json.loads((facts / "framework.json").read_text("utf-8"))
    wanted = collections.defaultdict(set)
    for row in rows(facts / "onet1016_to_cluster.csv"):
        wanted[row["career_cluster"]].add(row["matched_soc"])
    for cluster in told["clusters"]:
        profile = guide.describe_cluster(cluster["name"]).profile
        assert profile is not None
        assert profile.occupations == len(wanted[cluster["name"]])


def test_every_placement(facts: Path, framework: Framework) -> None:
    wanted = {
        (row["onetsoc_code"], row["title"], row["matched_soc"], row["career_cluster"], row["sub_cluster"])
        for row in rows(facts / "onet1016_to_cluster.csv")
    }
    found = {
        (occupation.onet_soc, occupation.title, occupation.crosswalk_soc, place.cluster.name, place.name)
        for occupation in framework.occupations.values()
        for place in occupation.placements
    }
    assert len(wanted) == 1678
    assert found == wanted


def test_every_old_place(facts: Path, framework: Framework) -> None:
    wanted = set()
    for row in rows(facts / "onet_old_clusters.csv"):
        pairs = zip(row["Career Cluster"].split("; "), row["Career Pathway"].split("; "), strict=True)
        wanted |= {(row["Code"], cluster, pathway) for cluster, pathway in pairs}
    found = {
        (occupation.onet_soc, pathway.old_cluster.name, pathway.name)
        for occupation in framework.occupations.values()
        for pathway in occupation.old
    }
    assert found == wanted
    assert sum(not occupation.old for occupation in framework.occupations.values()) == 5


def test_every_change(facts: Path, framework: Framework) -> None:
    wanted = {
        (row["old_cluster"], row["old_pathway"], row["change"], row["basis"]) for row in rows(facts / "changes.csv")
    }
    found = {(old.name, "", old.change, old.basis) for old in framework.old_clusters.values()} | {
        (pathway.old_cluster.name, pathway.name, pathway.change, pathway.basis)
        for pathway in framework.old_pathways.values()
    }
    assert len(wanted) == 95
    assert found == wanted


def test_every_move(facts: Path, framework: Framework) -> None:
    def figure(value: str) -> float | None:
        return float(value) if value else None

    wanted = {
        (
            *(row["old_cluster"], row["old_pathway"], row["new_cluster"], row["new_sub_cluster"]),
            *(figure(row["share"]), figure(row["occupations"]), figure(row["occupations_total"]), row["basis"]),
        )
        for row in rows(facts / "moves.csv")
    }
    found = {
        (
            *(m.old_cluster.name, m.pathway.name if m.pathway else ""),
            *(m.cluster.name, m.sub_cluster.name if m.sub_cluster else ""),
            *(m.share, m.occupations, m.total, m.basis),
        )
        for m in framework.moves
    }
    assert len(wanted) == 581
    assert found == wanted


def test_every_overlap(facts: Path, framework: Framework) -> None:
    names = {(across, other) for across, other in framework.overlaps}
    for row in rows(facts / "cross_cutting_intersections.csv"):
        pair = next(
            (a, b)
            for a in framework.clusters
            for b in framework.clusters
            if (framework.clusters[a].name, framework.clusters[b].name)
            == (row["cross_cutting_cluster"], row["other_cluster"])
        )
        counts = (int(row["shared_soc_count"]), int(row["shared_cip_count"]))
        if pair not in names:
            assert counts == (0, 0)
            continue
        overlap = framework.overlaps[pair]
        assert (len(overlap.occupations), len(overlap.programs)) == counts
        for title in (*overlap.occupations, *overlap.programs):
            assert title in f"{row['shared_soc_titles']} {' '.join(row['shared_cip_titles'].split())}"


def test_asked_by_its_title_each_occupation_answers_with_its_own_places(facts: Path, guide: CareerGuide) -> None:
    wanted = collections.defaultdict(set)
    titles = {}
    for row in rows(facts / "onet1016_to_cluster.csv"):
        wanted[row["onetsoc_code"]].add((row["career_cluster"], row["sub_cluster"]))
        titles[row["onetsoc_code"]] = row["title"]
    cut = {code: title[:100] for code, title in titles.items() if len(title) > 100}
    assert cut, "Discord lets people type 100 characters, so a longer title must be found by its beginning"
    for code, title in [*titles.items(), *cut.items()]:
        answer = guide.find_job(title)
        assert answer.outcome == "match", title
        best = answer.matches[0].to_json()
        assert best["onet_soc"] == code, title
        places = [(place["cluster"], place["sub_cluster"]) for place in best["placements"]]
        assert set(places) == wanted[code]
        assert len(places) == len(wanted[code])
        assert (answer.to_json()["cluster"], answer.to_json()["sub_cluster"]) == places[0]
