"""Answers by thing: what a button asks for by id is what the same name gets as a text."""

from dataclasses import replace

import pytest

from data.framework import Framework
from data.guide import CareerGuide


def test_an_occupation_is_answered_by_its_code(guide: CareerGuide) -> None:
    answer = guide.occupation("29-1141.00")
    assert answer is not None
    found = answer.to_json()
    assert (found["query"], found["outcome"], found["confidence"]) == ("Registered Nurses", "match", 1.0)
    assert (found["cluster"], found["sub_cluster"]) == ("Healthcare & Human Services", "Physical Health")
    assert [(one["onet_soc"], one["title"], one["score"]) for one in found["matches"]] == [
        ("29-1141.00", "Registered Nurses", 1.0)
    ]
    assert found["matches"][0]["old"] == [{"cluster": "Health Science", "pathway": "Therapeutic Services"}]
    assert found["note"] is None


@pytest.mark.parametrize("code", ["", "29-1141", "99-9999.00", "nurse", "29-1141.00 "])
def test_an_unknown_code_has_no_answer(guide: CareerGuide, code: str) -> None:
    assert guide.occupation(code) is None


def test_every_code_is_answered_with_all_its_placements(guide: CareerGuide, framework: Framework) -> None:
    for code, occupation in framework.occupations.items():
        answer = guide.occupation(code)
        assert answer is not None
        assert answer.headline is occupation.placements[0]
        assert [match.placements for match in answer.matches] == [occupation.placements]


def test_skills_by_thing_are_those_of_its_name(guide: CareerGuide, framework: Framework) -> None:
    construction = framework.clusters["construction"]
    for thing, asked in (
        (construction, "Construction"),
        (framework.sub_clusters["skilled-trades"], "Skilled Trades"),
        (framework.occupations["47-2111.00"], "Electricians"),
    ):
        by_name = guide.related_skills(asked)
        assert replace(by_name, options=()) == guide.skills_for(thing)


def test_skills_of_an_occupation_carry_the_occupation(guide: CareerGuide, framework: Framework) -> None:
    nurse = framework.occupations["29-1141.00"]
    subject = guide.skills_for(nurse).subject
    assert subject is not None
    assert subject.occupation is nurse
    assert subject.sub_cluster is nurse.placements[0]


def test_a_rename_by_thing_is_that_of_its_name(guide: CareerGuide, framework: Framework) -> None:
    for named in (
        framework.old_clusters["manufacturing"],
        framework.old_pathways["therapeutic-services"],
        framework.clusters["construction"],
        framework.sub_clusters["skilled-trades"],
    ):
        by_name, by_thing = guide.explain_rename(named.name), guide.rename_of(named)
        assert by_thing.outcome == "match"
        assert by_thing.query == named.name
        assert by_thing.reading is not None
        assert by_thing.reading in (by_name.reading, *by_name.options)
        assert by_thing.options == ()


def test_thin_evidence_is_told_by_thing_too(guide: CareerGuide, framework: Framework) -> None:
    doubts = {old.name: guide.rename_of(old).note for old in framework.old_pathways.values()}
    assert doubts["Therapeutic Services"] is None
    assert any(note and "rests on only" in note for note in doubts.values())
    assert any(note and "inferred from its name alone" in note for note in doubts.values())


def test_a_place_is_described_as_by_its_name(guide: CareerGuide, framework: Framework) -> None:
    for cluster in framework.clusters.values():
        by_name = guide.describe_cluster(cluster.name)
        assert guide.cluster_of(cluster) == replace(by_name, options=(), note=None)
    for sub in framework.sub_clusters.values():
        answer = guide.cluster_of(sub)
        assert answer.sub_cluster is sub
        assert answer.profile == guide.cluster_of(sub.cluster).profile


def test_everything_in_the_framework_has_an_answer_by_thing(guide: CareerGuide, framework: Framework) -> None:
    for place in (*framework.clusters.values(), *framework.sub_clusters.values()):
        assert guide.skills_for(place).cross_cutting
        assert guide.rename_of(place).reading is not None
    for old in (*framework.old_clusters.values(), *framework.old_pathways.values()):
        assert guide.rename_of(old).to_json()["to"]
