"""A district's own names and titles in the answers: they count here, beside an index that stays as it is."""

import json

import pytest

from data.district import District, DistrictName, DistrictTitle
from data.guide import CareerGuide

HEALTH, EDUCATION = "Healthcare & Human Services", "Education"
SUPPORT = "Learner Support & Community Engagement"


@pytest.fixture(scope="module")
def ours(guide: CareerGuide) -> CareerGuide:
    """A guide with names and titles of an invented district, beside the index of all other tests."""
    return guide.with_district(
        District(
            (
                DistrictName(name="Health Academy", kind="cluster", id="healthcare-and-human-services"),
                DistrictName(name="Maker Hall", kind="sub_cluster", id="robotics"),
                DistrictName(name="Sparks", kind="old_pathway", id="engineering-and-technology"),
                DistrictName(name="STEM", kind="cluster", id="advanced-manufacturing"),
                DistrictName(name="Lost Academy", kind="cluster", id="of-another-framework"),
                DistrictName(name="The", kind="cluster", id="education"),
            ),
            (
                DistrictTitle(
                    title="Robotics Mentor", cluster="education", sub_cluster="learner-support-and-community-engagement"
                ),
                DistrictTitle(title="Campus Anchor", cluster="education"),
                DistrictTitle(title="welders", cluster="education"),
                DistrictTitle(title="Registered Nurses", cluster="education"),
                DistrictTitle(title="Sand Guide", cluster="education"),
                DistrictTitle(title="Land Guide", cluster="construction"),
                DistrictTitle(title="Tutor", cluster="construction", sub_cluster="skilled-trades"),
                DistrictTitle(title="Nurse Aider", cluster="education"),
                DistrictTitle(title="Lost Mentor", cluster="of-another-framework"),
                DistrictTitle(title="Lost Tutor", cluster="education", sub_cluster="of-another-framework"),
            ),
        )
    )


@pytest.mark.parametrize(
    "typed",
    [
        "Robotics Mentor",
        "  robotics MENTOR! ",
        "Robotics Mentor · Education",
    ],
)
def test_an_own_title_is_answered_with_its_place(ours: CareerGuide, typed: str) -> None:
    answer = ours.find_job(typed)
    found = answer.to_json()
    assert (found["outcome"], found["confidence"], found["read_as"]) == ("match", 1.0, None)
    assert (found["cluster"], found["sub_cluster"]) == (EDUCATION, SUPPORT)
    best = found["matches"][0]
    assert (best["onet_soc"], best["title"], best["matched_title"]) == (None, None, "Robotics Mentor")
    assert best["placements"] == [{"cluster": EDUCATION, "sub_cluster": SUPPORT}]
    assert found["note"] == "From your district's own list."


def test_without_the_district_the_same_guide_knows_nothing_of_it(guide: CareerGuide) -> None:
    assert "Robotics Mentor" not in json.dumps(guide.find_job("Robotics Mentor").to_json()["matches"])
    assert guide.find_job("Registered Nurses").to_json()["cluster"] == HEALTH
    assert guide.related_skills("Health Academy").to_json()["subject"]["name"] != HEALTH


def test_a_title_without_a_sub_cluster_stands_in_its_cluster_alone(ours: CareerGuide) -> None:
    found = ours.find_job("Campus Anchor").to_json()
    assert (found["cluster"], found["sub_cluster"]) == (EDUCATION, None)
    assert found["matches"][0]["placements"] == [{"cluster": EDUCATION, "sub_cluster": None}]


@pytest.mark.parametrize(
    ("typed", "slips"), [("Robotics Mentors", 1), ("robotic mentr", 2), ("roboticsmentor", 1), ("campus ancor", 1)]
)
def test_a_slip_or_two_are_forgiven_and_told(ours: CareerGuide, typed: str, slips: int) -> None:
    answer = ours.find_job(typed)
    assert answer.outcome == "match"
    assert answer.read_as == answer.matches[0].title
    assert answer.read_as in {"Robotics Mentor", "Campus Anchor"}
    assert answer.confidence == answer.matches[0].score == pytest.approx(1 - 0.04 * slips)


@pytest.mark.parametrize(
    "typed",
    [
        "tutors",  # nearly ours, but a title that the index has
        "welder",  # the same
        "hand guide",  # as near to one of ours as to another
        "Kitchen Mentor",  # not near at all
        "robotics",  # a part of ours
        "Tuto",  # too short to be sure
        "nurse adie",  # nearer to a title that the index has
    ],
)
def test_what_is_not_clearly_ours_is_answered_as_ever(ours: CareerGuide, guide: CareerGuide, typed: str) -> None:
    assert ours.find_job(typed).to_json() == guide.find_job(typed).to_json()


def test_the_districts_word_wins_over_an_official_title_and_says_so(ours: CareerGuide, guide: CareerGuide) -> None:
    answer = ours.find_job("Registered Nurses")
    assert answer.to_json()["cluster"] == EDUCATION
    assert answer.note == (
        "From your district's own list. Officially, “Registered Nurses” stands in"
        " Healthcare & Human Services › Physical Health."
    )
    assert guide.find_job("tutor").to_json()["cluster"] == EDUCATION
    assert ours.find_job("tutor").to_json()["cluster"] == "Construction"


def test_other_readings_in_the_same_cluster_follow(ours: CareerGuide, guide: CareerGuide) -> None:
    for title in ("Robotics Mentor", "Registered Nurses", "welders", "tutor", "robotic mentr"):
        answer = ours.find_job(title)
        first, *others = answer.to_json()["matches"]
        assert {match["placements"][0]["cluster"] for match in others} <= {first["placements"][0]["cluster"]}
        scores = [match["score"] for match in answer.to_json()["matches"]]
        assert scores == sorted(scores, reverse=True)
        assert sum(scores) <= 1.001
    assert len(ours.find_job("Robotics Mentor").matches) > 1


def test_skills_for_an_own_title_are_those_of_its_place(ours: CareerGuide) -> None:
    placed, loose = (ours.related_skills(title) for title in ("robotics mentor", "Campus Ancor"))
    assert placed.to_json()["subject"] == {"kind": "occupation", "name": "Robotics Mentor", "cluster": EDUCATION}
    assert loose.to_json()["subject"] == {"kind": "occupation", "name": "Campus Anchor", "cluster": EDUCATION}
    assert placed.note == loose.note == "From your district's own list."
    own = [across.skills[0].sub_cluster for across in placed.cross_cutting]
    assert {sub.name for sub in own if sub} == {SUPPORT}
    assert all(skill.sub_cluster is None for across in loose.cross_cutting for skill in across.skills)
    assert len(loose.cross_cutting) == 3


def test_a_name_goes_before_a_title_where_skills_are_asked(ours: CareerGuide) -> None:
    both = ours.with_district(District((), (DistrictTitle(title="Construction", cluster="education"),)))
    assert both.related_skills("construction").to_json()["subject"]["name"] == "Construction"
    assert both.find_job("construction").to_json()["cluster"] == EDUCATION


def test_own_titles_are_suggested_first_and_leave_room(ours: CareerGuide, guide: CareerGuide) -> None:
    assert ours.suggest_jobs("robotics m")[0].label == f"Robotics Mentor · {EDUCATION}"
    assert "Robotics Mentor" in {suggestion.value for suggestion in ours.suggest_jobs("ment")}
    assert "Robotics Mentor" in {suggestion.value for suggestion in ours.suggest_topics("robotics m")}
    values = [suggestion.value for suggestion in ours.suggest_jobs("registered nurses")]
    assert values.count("Registered Nurses") == 1
    assert ours.suggest_jobs("") == ()
    many = tuple(DistrictTitle(title=f"Mentor {number}", cluster="education") for number in range(40))
    crowd = guide.with_district(District((), many)).suggest_jobs("m")
    assert len(crowd) == 25
    assert sum(suggestion.value.startswith("Mentor ") for suggestion in crowd) == 10


def test_every_suggested_title_is_answered(ours: CareerGuide) -> None:
    for typed in ("robotics", "campus", "tut", "wel", "sand g"):
        for suggestion in ours.suggest_jobs(typed):
            assert ours.find_job(suggestion.label).to_json()["outcome"] != "none", suggestion


@pytest.mark.parametrize("typed", ["Health Academy", "the health academy", "health academies"])
def test_an_own_name_stands_for_what_it_means(ours: CareerGuide, typed: str) -> None:
    for answer in (ours.describe_cluster(typed).to_json()["cluster"], ours.related_skills(typed).to_json()["subject"]):
        assert answer["name"] == HEALTH
    assert ours.explain_rename(typed).to_json()["subject"]["name"] == HEALTH
    assert HEALTH in {suggestion.value for suggestion in ours.suggest_clusters(typed)}


def test_an_own_name_may_stand_for_anything_with_a_name(ours: CareerGuide) -> None:
    assert ours.describe_cluster("maker hall").to_json()["sub_cluster"]["name"] == "Robotics"
    assert ours.explain_rename("sparks").to_json()["subject"]["name"] == "Engineering and Technology"
    note = ours.find_job("Health Academy").note
    assert note == f"“Health Academy” is another name of {HEALTH}, not a job. Try /cluster Health Academy."


def test_the_districts_name_wins_over_another_name_of_something_else(ours: CareerGuide, guide: CareerGuide) -> None:
    assert guide.describe_cluster("STEM").outcome == "choose"
    assert ours.describe_cluster("STEM").to_json()["cluster"]["name"] == "Advanced Manufacturing"


def test_what_the_framework_no_longer_has_is_left_out(ours: CareerGuide, guide: CareerGuide) -> None:
    for typed in ("Lost Mentor", "Lost Tutor"):
        assert ours.find_job(typed).to_json() == guide.find_job(typed).to_json()
    assert ours.describe_cluster("The").outcome == "none"


def test_a_name_question_about_an_own_title_is_sent_to_job(ours: CareerGuide) -> None:
    for answer in (ours.describe_cluster("campus anchor"), ours.explain_rename("campus anchor")):
        assert answer.outcome == "none"
        assert answer.note == "That is a job title of your district's. Try /job Campus Anchor."
