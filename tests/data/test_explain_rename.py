"""explain_rename: every old name and every new one, however it is written."""

import pytest

from data.framework import Framework, OldCluster
from data.guide import CareerGuide
from data.text import words


def test_stem_is_spread_with_figures(guide: CareerGuide) -> None:
    answer = guide.explain_rename("STEM").to_json()
    assert answer["change"] == "distributed"
    assert answer["subject"] == {
        "kind": "old_cluster",
        "cluster": "Science, Technology, Engineering & Mathematics",
        "name": "Science, Technology, Engineering & Mathematics",
    }
    first = answer["to"][0]
    assert (first["cluster"], first["sub_cluster"], first["basis"]) == ("Energy & Natural Resources", None, "derived")
    assert round(first["share"], 2) == 0.26
    assert first["occupations"] == 22
    shares = [part["share"] for part in answer["to"]]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1, abs=0.002)
    assert "state" in answer["why"]


def test_every_old_name_answers_for_itself(guide: CareerGuide, framework: Framework) -> None:
    for subject in (*framework.old_clusters.values(), *framework.old_pathways.values()):
        reading = guide.explain_rename(subject.name).reading
        assert reading is not None, subject.name
        assert reading.subject is subject
        assert reading.change == subject.change
        assert reading.to
        assert reading.came_from == ()


def test_every_new_name_answers_for_itself(guide: CareerGuide, framework: Framework) -> None:
    old = {words(subject.name.replace("&", "and")) for subject in framework.old_pathways.values()}
    twins = 0
    for subject in (*framework.clusters.values(), *framework.sub_clusters.values()):
        answer = guide.explain_rename(subject.name)
        readings = [answer.reading, *answer.options]
        twins += words(subject.name) in old
        assert answer.reading is not None
        assert any(reading and reading.subject is subject for reading in readings[: 1 + (words(subject.name) in old)])
    assert twins >= 8


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("stem", "Science, Technology, Engineering & Mathematics"),
        ("S.T.E.M.", "Science, Technology, Engineering & Mathematics"),
        ("IT", "Information Technology"),
        ("where did it go", "Information Technology"),
        ("LPSCS", "Law, Public Safety, Corrections & Security"),
        ("T, D & L", "Transportation, Distribution & Logistics"),
        ("business mgmt and admin", "Business Management & Administration"),
        ("HEALTH SCIENCE", "Health Science"),
        ("heatlh sceince", "Health Science"),
        ("what happened to Human Services?", "Human Services"),
        ("Law Public Safety Corrections and Security", "Law, Public Safety, Corrections & Security"),
        ("transporation distribution logistics", "Transportation, Distribution & Logistics"),
        ("therapeutic", "Therapeutic Services"),
        ("Restaurants & Food/Beverage Services", "Restaurants and Food/Beverage Services"),
        ("design/preconstruction", "Design/Pre-Construction"),
        ("unmanned vehicles", "Unmanned Vehicle Technology"),
        ("data science and artificial intelligence", "Data Science & AI"),
        ("Hospitality, Events & Tourism", "Hospitality, Events, & Tourism"),
    ],
)
def test_names_are_found_however_written(guide: CareerGuide, asked: str, name: str) -> None:
    reading = guide.explain_rename(asked).reading
    assert reading is not None
    assert reading.subject.name == name


def test_old_comes_before_new_where_both_have_the_name(guide: CareerGuide) -> None:
    answer = guide.explain_rename("Construction").to_json()
    assert answer["subject"]["kind"] == "old_pathway"
    assert answer["options"][0]["subject"] == {"kind": "cluster", "cluster": "Construction", "name": "Construction"}
    assert answer["options"][0]["from"][0]["cluster"] == "Architecture & Construction"


@pytest.mark.parametrize(
    ("name", "change", "before"),
    [
        ("Digital Technology", "renamed", {"Information Technology"}),
        ("Energy & Natural Resources", "split", {"Agriculture, Food & Natural Resources"}),
        ("Public Service & Safety", "combined", {"Government & Public Administration"}),
        ("Unmanned Vehicle Technology", "new", set()),
    ],
)
def test_new_names_tell_what_made_them(guide: CareerGuide, name: str, change: str, before: set[str]) -> None:
    answer = guide.explain_rename(name).to_json()
    assert answer["change"] == change
    assert answer["to"] == []
    assert before <= {origin["cluster"] for origin in answer["from"]}
    assert bool(answer["from"]) == (change != "new")


def test_thin_evidence_says_so(guide: CareerGuide, framework: Framework) -> None:
    thin = {move.pathway.name for move in framework.moves if move.pathway and (move.total is None or move.total <= 3)}
    assert "Quality Assurance" in thin
    for pathway in framework.old_pathways.values():
        note = guide.explain_rename(pathway.name).note
        assert (note is not None) == (pathway.name in thin), pathway.name


def test_an_inferred_move_has_no_figures(guide: CareerGuide) -> None:
    answer = guide.explain_rename("Foreign Service").to_json()
    assert [part["share"] for part in answer["to"]] == [None, None]
    assert [part["occupations"] for part in answer["to"]] == [None, None]
    assert {part["basis"] for part in answer["to"]} == {"inferred"}
    assert "inferred" in answer["note"]


def test_a_vague_name_is_asked_back(guide: CareerGuide) -> None:
    answer = guide.explain_rename("services").to_json()
    assert answer["outcome"] == "choose"
    assert answer["subject"] is None
    assert 2 <= len(answer["options"]) <= 5


@pytest.mark.parametrize("text", ["asdfghjkl", "student name John", "'; DROP TABLE clusters; --", "@everyone"])
def test_what_is_no_name_is_refused(guide: CareerGuide, text: str) -> None:
    answer = guide.explain_rename(text)
    assert answer.outcome == "none"
    assert answer.options == ()
    assert answer.note


@pytest.mark.parametrize("text", ["registered nurse", "what is a phlebotomist"])
def test_a_job_title_is_sent_to_job(guide: CareerGuide, text: str) -> None:
    answer = guide.explain_rename(text)
    assert answer.outcome == "none"
    assert answer.title
    assert answer.note is not None
    assert "/job" in answer.note


@pytest.mark.parametrize("text", ["Health Academy", "STEM Academy", "Finance Institute", "Academia de salud"])
def test_what_is_nearly_a_name_gets_the_closest_ones_and_no_job(guide: CareerGuide, text: str) -> None:
    for answer in (guide.explain_rename(text), guide.describe_cluster(text)):
        assert answer.outcome == "none"
        assert answer.title is None
        assert answer.note is not None
        assert "job title" not in answer.note
        assert 1 <= len(answer.nearest) <= 5
        assert answer.to_json()["options"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Career clusters",
        "14 clusters",
        "new clusters",
        "cross-cutting",
        "the old 16 clusters",
        "los grupos de carreras",
    ],
)
def test_the_framework_as_a_whole_is_to_be_browsed(guide: CareerGuide, text: str) -> None:
    answer = guide.explain_rename(text)
    assert answer.outcome == "none"
    assert answer.title is None
    assert answer.note is not None
    assert "/browse" in answer.note


@pytest.mark.parametrize(
    ("frame", "name"),
    [
        (frame, name)
        for frame in (
            "what happened to {}?",
            "where did {} go",
            "what is {} called now?",
            "¿Qué pasó con {}?",
            "¿qué es {}?",
            "¿A dónde fue {}?",
            "¿cómo se llama ahora {}?",
            "cuál es el nuevo nombre de {}",
            "¿En qué grupo está ahora {}?",
            "¿Qué cambió en {}?",
        )
        for name in ("STEM", "Health Science", "Therapeutic Services", "Ciencias de la salud")
    ],
)
def test_a_question_in_either_language_is_about_the_name_in_it(guide: CareerGuide, frame: str, name: str) -> None:
    asked, alone = guide.explain_rename(frame.format(name)), guide.explain_rename(name)
    assert asked.reading is not None
    assert asked.reading == alone.reading
    assert guide.describe_cluster(frame.format(name)).profile == guide.describe_cluster(name).profile


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Business, Marketing, and Finance", {"Business Management & Administration", "Marketing", "Finance"}),
        ("Public Services", {"Law, Public Safety, Corrections & Security", "Government & Public Administration"}),
    ],
)
def test_a_states_cluster_that_joins_several_is_asked_back(guide: CareerGuide, asked: str, names: set[str]) -> None:
    answer = guide.explain_rename(asked)
    assert answer.outcome == "choose"
    assert {option.subject.name for option in answer.options if isinstance(option.subject, OldCluster)} == names


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Law and Public Service", "Law, Public Safety, Corrections & Security"),
        ("law", "Law, Public Safety, Corrections & Security"),
        ("Patient Care", "Therapeutic Services"),
        ("Health Science and Medical Technology", "Health Science"),
        ("Negocios", "Business Management & Administration"),
    ],
)
def test_names_that_states_and_schools_use_are_known(guide: CareerGuide, asked: str, name: str) -> None:
    reading = guide.explain_rename(asked).reading
    assert reading is not None
    assert reading.subject.name == name


def test_what_changed_for_a_job_is_about_its_own_old_place(guide: CareerGuide, framework: Framework) -> None:
    nurse = framework.occupations["29-1141.00"]
    answer = guide.rename_of(nurse)
    assert answer.occupation is nurse
    assert answer.reading is not None
    assert answer.reading.subject is nurse.old[0]
    without = next(one for one in framework.occupations.values() if not one.old)
    answer = guide.rename_of(without)
    assert answer.reading is not None
    assert answer.reading.subject is without.placements[0]
