"""related_skills: specific to the cluster, the sub-cluster or the job that was asked about."""

import itertools

import pytest

from data.framework import Framework
from data.guide import CareerGuide

ACROSS = ["Digital Technology", "Management & Entrepreneurship", "Marketing & Sales"]


def test_every_cluster_gets_skills_from_the_three(guide: CareerGuide, framework: Framework) -> None:
    for cluster in framework.clusters.values():
        answer = guide.related_skills(cluster.name)
        assert answer.subject is not None
        assert answer.subject.cluster is cluster
        wanted = [name for name in ACROSS if name != cluster.name]
        assert [across.cluster.name for across in answer.cross_cutting] == wanted
        assert all(len(across.skills) >= 3 for across in answer.cross_cutting)
        assert bool(answer.offers) == cluster.cross_cutting


def test_every_sub_cluster_gets_skills_of_its_own(guide: CareerGuide, framework: Framework) -> None:
    for sub in framework.sub_clusters.values():
        answer = guide.related_skills(sub.name)
        readings = [answer.subject, *answer.options]
        assert any(one and one.name == sub.name for one in readings), sub.name
        if answer.subject and answer.subject.sub_cluster is sub:
            assert all(across.skills[0].sub_cluster is sub for across in answer.cross_cutting)


def test_no_reason_is_told_twice(framework: Framework) -> None:
    reasons = [skill.why for skill in framework.skills]
    assert len(set(reasons)) == len(reasons)
    for skill in framework.skills:
        assert skill.taught_in.cluster.cross_cutting
        assert skill.taught_in.cluster is not skill.cluster


def test_marketing_is_not_the_same_for_a_tourism_student_and_a_welder(guide: CareerGuide) -> None:
    def marketing(topic: str) -> set[str]:
        found = guide.related_skills(topic).cross_cutting
        return {skill.name for across in found if across.cluster.name == ACROSS[2] for skill in across.skills}

    for one, other in itertools.combinations(["tourism", "welder", "Agriculture", "hotel manager", "nurse"], 2):
        if {one, other} != {"tourism", "hotel manager"}:
            assert marketing(one).isdisjoint(marketing(other)), (one, other)


def test_a_job_stands_for_its_headline_place(guide: CareerGuide) -> None:
    answer = guide.related_skills("hotel manager").to_json()
    assert answer["subject"] == {
        "kind": "occupation",
        "name": "Lodging Managers",
        "cluster": "Hospitality, Events, & Tourism",
    }
    assert [across["cluster"] for across in answer["cross_cutting"]] == ACROSS


def test_overlaps_are_told(guide: CareerGuide) -> None:
    across = {one["cluster"]: one for one in guide.related_skills("Construction").to_json()["cross_cutting"]}
    assert across["Management & Entrepreneurship"]["shared_occupations"] == ["Construction Managers"]
    assert "Urban Studies/Affairs" in across["Management & Entrepreneurship"]["shared_programs"]
    assert across["Digital Technology"]["shared_occupations"] == []


def test_a_cross_cutting_cluster_offers_to_all_others(guide: CareerGuide, framework: Framework) -> None:
    answer = guide.related_skills("Digital Technology").to_json()
    assert {offer["cluster"] for offer in answer["offers"]} == {
        cluster.name for cluster in framework.clusters.values() if cluster.name != "Digital Technology"
    }
    assert all(len(offer["skills"]) >= 3 for offer in answer["offers"])
    assert [across["cluster"] for across in answer["cross_cutting"]] == ACROSS[1:]


@pytest.mark.parametrize(
    ("asked", "cluster"),
    [
        ("Hospitality & Tourism", "Hospitality, Events, & Tourism"),
        ("Therapeutic Services", "Healthcare & Human Services"),
    ],
)
def test_an_old_name_stands_for_its_main_cluster_of_today(guide: CareerGuide, asked: str, cluster: str) -> None:
    answer = guide.related_skills(asked)
    assert answer.subject is not None
    assert answer.subject.name == cluster
    assert answer.note is not None


def test_stem_is_asked_back(guide: CareerGuide) -> None:
    answer = guide.related_skills("STEM")
    assert answer.outcome == "choose"
    assert answer.subject is None
    assert answer.options[0].name == "Energy & Natural Resources"


@pytest.mark.parametrize(
    ("asked", "subject", "other"),
    [
        ("hvac", "Heating, Air Conditioning, and Refrigeration Mechanics and Installers", "Skilled Trades"),
        ("nursing", "Registered Nurses", "Physical Health"),
        ("welding", "Welders, Cutters, Solderers, and Brazers", "Production & Automation"),
    ],
)
def test_the_title_of_a_job_goes_before_a_loose_name_as_in_job(
    guide: CareerGuide, asked: str, subject: str, other: str
) -> None:
    answer = guide.related_skills(asked)
    assert answer.subject is not None
    assert answer.subject.name == subject == guide.find_job(asked).matches[0].title
    assert other in {option.name for option in answer.options}, "the place is another reading"


@pytest.mark.parametrize(
    ("asked", "kind"),
    [("Marketing", "cluster"), ("Construction", "cluster"), ("construcción", "cluster"), ("Accounting", "sub_cluster")],
)
def test_a_name_of_the_framework_goes_before_a_job(guide: CareerGuide, asked: str, kind: str) -> None:
    answer = guide.related_skills(asked)
    assert answer.subject is not None
    assert answer.subject.kind == kind


@pytest.mark.parametrize(
    "asked",
    ["29-1141.00", "29-1141", " `29-1141.00` ", "https://www.onetonline.org/link/summary/29-1141.00", "`nurse`"],
)
def test_a_code_a_link_and_a_marked_title_are_understood(guide: CareerGuide, asked: str) -> None:
    subject = guide.related_skills(asked).subject
    assert subject is not None
    assert subject.name == "Registered Nurses"


@pytest.mark.parametrize("asked", ["99-9999.00", "555-29-1141", "29-1141-0001", "29-11411"])
def test_what_is_no_code_is_not_taken_for_one(guide: CareerGuide, asked: str) -> None:
    assert guide.related_skills(asked).outcome == "none"


def test_a_vague_job_is_asked_back(guide: CareerGuide) -> None:
    answer = guide.related_skills("engineer")
    assert answer.outcome == "choose"
    assert {option.kind for option in answer.options} <= {"occupation", "sub_cluster"}
