"""The machine contract: every key always there, for every outcome, and nothing that is not JSON."""

import json
from typing import Any

import pytest

from data.guide import CareerGuide

KEYS = {
    "job": {"command", "query", "outcome", "cluster", "sub_cluster", "confidence", "matches", "nearest", "note"},
    "rename": {"command", "query", "outcome", "subject", "change", "to", "from", "options", "note"},
    "skills": {"command", "query", "outcome", "subject", "cross_cutting", "offers", "options", "note"},
    "cluster": {"command", "query", "outcome", "cluster", "sub_cluster", "options", "note"},
}
QUESTIONS = [
    "RN",
    "engineer",
    "pizza",
    "",
    "stem",
    "services",
    "Construction",
    "Digital Technology",
    "drone pilot",
    "x" * 999,
]


def answers(guide: CareerGuide, text: str) -> list[dict[str, Any]]:
    found = (guide.find_job(text), guide.explain_rename(text), guide.related_skills(text), guide.describe_cluster(text))
    return [json.loads(json.dumps(answer.to_json())) for answer in found]


@pytest.mark.parametrize("text", QUESTIONS)
def test_every_key_is_always_there(guide: CareerGuide, text: str) -> None:
    for answer in answers(guide, text):
        assert KEYS[answer["command"]] <= answer.keys()
        assert answer["query"] == text
        assert answer["outcome"] in {"match", "choose", "none"}
        assert answer["note"] is None or answer["note"].endswith((".", "?"))


@pytest.mark.parametrize("text", QUESTIONS)
def test_headlines_only_for_a_match(guide: CareerGuide, text: str) -> None:
    job, rename, skills, cluster = answers(guide, text)
    assert (job["cluster"] is not None) == (job["sub_cluster"] is not None) == (job["outcome"] == "match")
    assert bool(job["matches"]) == (job["outcome"] != "none")
    assert (rename["subject"] is not None) == (rename["change"] is not None) == (rename["outcome"] == "match")
    assert (skills["subject"] is not None) == bool(skills["cross_cutting"]) == (skills["outcome"] == "match")
    assert (cluster["cluster"] is not None) == (cluster["outcome"] == "match")
    for answer in (rename, skills, cluster):
        assert len(answer["options"]) <= 5
        assert len(answer["options"]) >= 2 or answer["outcome"] != "choose"


def test_the_parts_of_a_job_answer(guide: CareerGuide) -> None:
    for text in ("RN", "engineer", "teacher", "drone pilot"):
        job = guide.find_job(text).to_json()
        assert 0 <= job["confidence"] <= 1
        assert 1 <= len(job["matches"]) <= 10
        for match in job["matches"]:
            assert match.keys() == {"onet_soc", "title", "matched_title", "score", "placements", "old"}
            assert all(place.keys() == {"cluster", "sub_cluster"} for place in match["placements"])
            assert all(place.keys() == {"cluster", "pathway"} for place in match["old"])
        if job["outcome"] == "match":
            headline = {"cluster": job["cluster"], "sub_cluster": job["sub_cluster"]}
            assert job["matches"][0]["placements"][0] == headline


def test_the_parts_of_a_rename_answer(guide: CareerGuide) -> None:
    rename = guide.explain_rename("Construction").to_json()
    for reading in (rename, *rename["options"]):
        assert reading["subject"].keys() == {"kind", "cluster", "name"}
        assert all(part.keys() == {"cluster", "sub_cluster", "share", "occupations", "basis"} for part in reading["to"])
        assert all(part.keys() == {"cluster", "pathway", "share", "occupations", "basis"} for part in reading["from"])


def test_the_parts_of_a_skills_answer(guide: CareerGuide) -> None:
    skills = guide.related_skills("Digital Technology").to_json()
    assert skills["subject"] == {"kind": "cluster", "name": "Digital Technology", "cluster": "Digital Technology"}
    for across in skills["cross_cutting"]:
        assert across.keys() == {"cluster", "skills", "shared_occupations", "shared_programs"}
        assert all(skill.keys() == {"name", "sub_cluster", "why"} for skill in across["skills"])
    assert all(offer.keys() == {"cluster", "skills"} for offer in skills["offers"])


def test_the_parts_of_a_cluster_answer(guide: CareerGuide) -> None:
    cluster = guide.describe_cluster("Physical Health").to_json()
    wanted = {"name", "code", "grouping", "cross_cutting", "description", "sub_clusters", "formerly", "occupations"}
    assert cluster["cluster"].keys() == wanted
    assert cluster["sub_cluster"].keys() == {"name", "description"}
