"""find_job: literal in, literal out."""

import pytest

from data.guide import CareerGuide
from data.text import LONGEST_QUESTION


@pytest.mark.parametrize(
    ("title", "occupation", "cluster"),
    [
        ("RN", "Registered Nurses", "Healthcare & Human Services"),
        ("nurse", "Registered Nurses", "Healthcare & Human Services"),
        ("software engineer", "Software Developers", "Digital Technology"),
        ("HVAC tech", "Heating, Air Conditioning, and Refrigeration Mechanics and Installers", "Construction"),
        ("lawyer", "Lawyers", "Public Service & Safety"),
        ("cop", "Police and Sheriff's Patrol Officers", "Public Service & Safety"),
        ("truck driver", "Heavy and Tractor-Trailer Truck Drivers", "Supply Chain & Transportation"),
        ("graphic designer", "Graphic Designers", "Arts, Entertainment, & Design"),
        ("electrician", "Electricians", "Construction"),
        ("Electricians", "Electricians", "Construction"),
        ("  ELECTRICIAN!! ", "Electricians", "Construction"),
        ("registerd nurse", "Registered Nurses", "Healthcare & Human Services"),
        ("senior software engineer", "Software Developers", "Digital Technology"),
        ("registered nurse at Mercy Hospital", "Registered Nurses", "Healthcare & Human Services"),
        ("I want to be an electrician", "Electricians", "Construction"),
        ("Bus Drivers, School", "Bus Drivers, School", "Supply Chain & Transportation"),
        ("school bus driver", "Bus Drivers, School", "Supply Chain & Transportation"),
        ("enfermera", "Registered Nurses", "Healthcare & Human Services"),
        ("Registered Nurses · Healthcare & Human Services", "Registered Nurses", "Healthcare & Human Services"),
    ],
)
def test_a_title_is_matched(guide: CareerGuide, title: str, occupation: str, cluster: str) -> None:
    answer = guide.find_job(title)
    assert answer.outcome == "match"
    assert answer.matches[0].title == occupation
    assert answer.headline is not None
    assert answer.headline.cluster.name == cluster


@pytest.mark.parametrize(
    ("title", "clusters"),
    [
        ("welder", {"Advanced Manufacturing", "Construction"}),
        ("teacher", {"Education"}),
        ("chef", {"Hospitality, Events, & Tourism"}),
    ],
)
def test_a_title_with_several_occupations_is_still_matched(guide: CareerGuide, title: str, clusters: set[str]) -> None:
    answer = guide.find_job(title)
    assert answer.outcome == "match"
    assert answer.headline is not None
    assert answer.headline.cluster.name in clusters


def test_a_generic_title_is_asked_back(guide: CareerGuide) -> None:
    answer = guide.find_job("engineer")
    assert answer.outcome == "choose"
    assert answer.headline is None
    assert len({match.placements[0].cluster.name for match in answer.matches}) >= 2
    scores = [match.score for match in answer.matches]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("text", ["asdf", "pizza", "hello", "Pizza!", "zzzzzz qqqq"])
def test_what_is_no_job_is_refused(guide: CareerGuide, text: str) -> None:
    answer = guide.find_job(text)
    assert answer.outcome == "none"
    assert answer.matches == ()
    assert answer.note is not None


def test_the_nearest_titles_are_offered(guide: CareerGuide) -> None:
    answer = guide.find_job("pizza")
    assert answer.outcome == "none"
    assert 1 <= len(answer.nearest) <= 5
    assert "Cooks, Fast Food" in {occupation.title for occupation in answer.nearest}
    assert guide.find_job("🍕").nearest == ()


@pytest.mark.parametrize(
    "text", ["", "   ", "\u200b\u200d", "\x00\x1b", "?!", "🎓🎓", "x" * (LONGEST_QUESTION + 1), "a b " * 1500]
)
def test_what_cannot_be_asked_is_said_so(guide: CareerGuide, text: str) -> None:
    for answer in (
        guide.find_job(text),
        guide.explain_rename(text),
        guide.related_skills(text),
        guide.describe_cluster(text),
    ):
        assert answer.outcome == "none"
        assert answer.note


def test_a_job_without_an_occupation_code_keeps_its_place(guide: CareerGuide) -> None:
    answer = guide.find_job("drone pilot")
    best = answer.to_json()["matches"][0]
    assert (best["onet_soc"], best["title"], best["matched_title"]) == (None, None, "drone pilot")
    assert best["placements"] == [{"cluster": "Digital Technology", "sub_cluster": "Unmanned Vehicle Technology"}]
    assert answer.matches[1].occupation is not None
    assert answer.note is not None


def test_the_headline_is_the_occupations_own_field(guide: CareerGuide) -> None:
    for title, cluster in {
        "firefighter": "Public Service & Safety",
        "construction manager": "Construction",
        "data scientist": "Digital Technology",
        "veterinarian": "Agriculture",
    }.items():
        headline = guide.find_job(title).headline
        assert headline is not None
        assert headline.cluster.name == cluster


def test_old_places_are_told(guide: CareerGuide) -> None:
    match = guide.find_job("Registered Nurses").to_json()["matches"][0]
    assert match["old"] == [{"cluster": "Health Science", "pathway": "Therapeutic Services"}]
    assert guide.find_job("Digital Forensics Analysts").to_json()["matches"][0]["old"] == []


def test_the_name_of_a_cluster_is_sent_to_the_right_question(guide: CareerGuide) -> None:
    answer = guide.find_job("Law, Public Safety, Corrections & Security")
    assert answer.outcome == "none"
    assert answer.note is not None
    assert "/rename Law, Public Safety, Corrections & Security" in answer.note


def test_a_field_of_work_that_is_a_name_too_gets_jobs_and_a_note(guide: CareerGuide) -> None:
    answer = guide.find_job("accounting")
    assert answer.outcome == "match"
    assert answer.matches[0].title == "Accountants and Auditors"
    assert answer.note is not None
    assert "/cluster Accounting" in answer.note


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("STEM", "“STEM” is one of the 16 old clusters, not a job. Try /rename STEM."),
        ("what is STEM?", "“STEM” is one of the 16 old clusters, not a job. Try /rename STEM."),
        ("Health Science", "“Health Science” is one of the 16 old clusters, not a job. Try /rename Health Science."),
        (
            "Digital Technology",
            "“Digital Technology” is one of the 14 clusters, not a job. Try /cluster Digital Technology.",
        ),
        ("Physical Health", "“Physical Health” is a sub-cluster, not a job. Try /cluster Physical Health."),
    ],
)
def test_a_name_in_the_framework_is_no_job(guide: CareerGuide, text: str, said: str) -> None:
    answer = guide.find_job(text)
    assert (answer.outcome, answer.nearest, answer.note) == ("none", (), said)
    assert answer.named is not None


@pytest.mark.parametrize(
    "text", ["prostitute", "drug dealer", "pendejo", "LAUSD", "Houston ISD", "SkillsUSA", "help", "hola", "terrorist"]
)
def test_what_only_sounds_like_a_job_gets_no_nearest(guide: CareerGuide, text: str) -> None:
    answer = guide.find_job(text)
    assert (answer.outcome, answer.nearest) == ("none", ())
    assert answer.note is not None
    assert answer.note.startswith("I know no such job.")


@pytest.mark.parametrize("text", ["HOSA", "FFA", "JROTC", "DECA", "FBLA"])
def test_a_student_organization_is_no_job(guide: CareerGuide, text: str) -> None:
    assert guide.find_job(text).outcome == "none"
