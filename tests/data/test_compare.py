"""compare: two jobs or places side by side, what they share, and which side is not clear."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.district import District, DistrictTitle
from data.framework import Framework
from data.guide import CareerGuide

HEALTH, MADE, BUILT = "Healthcare & Human Services", "Advanced Manufacturing", "Construction"
ACROSS = ["Digital Technology", "Management & Entrepreneurship", "Marketing & Sales"]


def test_each_side_is_told_with_its_places_and_old_names(guide: CareerGuide) -> None:
    answer = guide.compare("nurse", "welder").to_json()
    assert (answer["outcome"], answer["query"]) == ("match", ["nurse", "welder"])
    assert answer["first"]["subject"] == {
        "kind": "occupation",
        "name": "Registered Nurses",
        "cluster": HEALTH,
        "onet_soc": "29-1141.00",
    }
    assert answer["first"]["old"] == [{"cluster": "Health Science", "pathway": "Therapeutic Services"}]
    places = answer["second"]["placements"]
    assert [place["cluster"] for place in places] == [MADE, BUILT]
    assert answer["second"]["old"] == [{"cluster": "Manufacturing", "pathway": "Production"}]


@pytest.mark.parametrize(
    ("first", "second", "summary"),
    [
        ("nurse", "dental hygienist", "Both are in Healthcare & Human Services, in Physical Health."),
        ("Physical Health", "social worker", "Both are in Healthcare & Human Services."),
        ("electrician", "Construction", "Construction is the home of Electricians."),
        ("Construction", "electrician", "Construction is the home of Electricians."),
        ("electrician", "Skilled Trades", "Skilled Trades is the home of Electricians."),
        ("Skilled Trades", "Construction", "Construction is the home of Skilled Trades."),
        ("nurse", "welder", "They share no cluster; all three cross-cutting clusters serve both."),
        (
            "software developer",
            "marketing manager",
            "They are in different clusters of Connecting & Supporting Success;"
            " Management & Entrepreneurship serves both.",
        ),
        (
            "Digital Technology",
            "Agriculture",
            "They share no cluster; Management & Entrepreneurship and Marketing & Sales serve both.",
        ),
        (
            "web developer",
            "graphic designer",
            "Their main places are in different clusters, but both are also placed in Design & Digital Arts.",
        ),
        (BUILT, "welder", "Construction is another home of Welders, Cutters, Solderers, and Brazers."),
        ("drone pilot", "Digital Technology", "Digital Technology is the home of drone pilot."),
    ],
)
def test_one_sentence_says_what_it_comes_to(guide: CareerGuide, first: str, second: str, summary: str) -> None:
    answer = guide.compare(first, second)
    assert answer.summary == summary
    assert answer.note is None


def test_what_is_shared_is_told_part_by_part(guide: CareerGuide) -> None:
    answer = guide.compare("carpenter", "electrician").to_json()["shared"]
    assert (answer["grouping"], answer["cluster"], answer["sub_cluster"]) == (
        "Building & Moving",
        BUILT,
        "Skilled Trades",
    )
    assert answer["old_clusters"] == ["Architecture & Construction"]
    assert [across["cluster"] for across in answer["cross_cutting"]] == ACROSS
    apart = guide.compare("nurse", "welder").to_json()["shared"]
    assert (apart["grouping"], apart["cluster"], apart["sub_cluster"]) == (None, None, None)
    assert apart["placements"] == apart["old_clusters"] == []


def test_a_placement_that_both_have_is_told_unless_it_is_both_headlines(guide: CareerGuide) -> None:
    shared = guide.compare("welder", BUILT).to_json()["shared"]
    assert shared["cluster"] is None
    assert shared["placements"] == [{"cluster": BUILT, "sub_cluster": "Skilled Trades"}]
    assert guide.compare("electrician", BUILT).to_json()["shared"]["placements"] == []


def test_clusters_split_from_one_old_cluster_share_it(guide: CareerGuide) -> None:
    answer = guide.compare("Agriculture", "Energy & Natural Resources").to_json()
    assert answer["shared"]["old_clusters"] == ["Agriculture, Food & Natural Resources"]
    assert answer["first"]["old"] == [{"cluster": "Agriculture, Food & Natural Resources", "pathway": None}]
    assert answer["first"]["placements"] == [{"cluster": "Agriculture", "sub_cluster": None}]


def test_a_sub_cluster_was_called_like_the_pathways_that_gave_most(guide: CareerGuide) -> None:
    trades, food = (guide.compare(name, "nurse").to_json()["first"]["old"] for name in ("Skilled Trades", "Culinary"))
    assert trades == [{"cluster": "Architecture & Construction", "pathway": "Construction"}]
    assert food == [{"cluster": "Hospitality & Tourism", "pathway": "Restaurants and Food/Beverage Services"}]


def test_skills_are_exactly_those_of_the_skills_question(guide: CareerGuide) -> None:
    first, second = guide.related_skills("nurse"), guide.related_skills("hotel manager")
    shared = guide.compare("nurse", "hotel manager").shared
    assert shared is not None
    for across, one, other in zip(shared.cross_cutting, first.cross_cutting, second.cross_cutting, strict=True):
        assert across.cluster is one.cluster is other.cluster
        taught = {skill.taught_in.id for skill in one.skills} & {skill.taught_in.id for skill in other.skills}
        assert {pair.taught_in.id for pair in across.pairs} == taught
        for pair in across.pairs:
            assert pair.first in one.skills
            assert pair.second in other.skills
            assert pair.first.taught_in is pair.second.taught_in is pair.taught_in


def test_the_skill_nearest_to_each_side_is_named(guide: CareerGuide, framework: Framework) -> None:
    for name in ("Engineering", "Plant Systems", "Physical Health"):
        shared = guide.compare(name, "welder").shared
        assert shared is not None
        for across in shared.cross_cutting:
            own = [pair for pair in across.pairs if pair.first.sub_cluster or pair.second.sub_cluster]
            assert list(across.pairs[: len(own)]) == own
    engineering = framework.sub_clusters["engineering"]
    both = guide.compared(engineering, engineering).shared
    assert both is not None
    assert all(across.pairs[0].first.sub_cluster is engineering for across in both.cross_cutting)


def test_a_side_in_a_cross_cutting_cluster_leaves_the_other_two(guide: CareerGuide) -> None:
    for name in ACROSS:
        shared = guide.compare(name, "nurse").to_json()["shared"]
        assert [across["cluster"] for across in shared["cross_cutting"]] == [one for one in ACROSS if one != name]
    both = guide.compare(ACROSS[0], ACROSS[2]).to_json()["shared"]
    assert [across["cluster"] for across in both["cross_cutting"]] == [ACROSS[1]]


def test_a_thing_beside_itself_is_said_so(guide: CareerGuide) -> None:
    answer = guide.compare("RN", "registered nurse")
    assert answer.summary == "Both names lead to Registered Nurses."
    assert answer.note is None
    old = guide.compare("Health Science", "Human Services")
    assert old.summary == f"Both names lead to {HEALTH}."
    assert old.note is not None
    assert old.note.startswith("Health Science is ")
    assert " Human Services is " in old.note
    assert guide.compare("Health Science", "Health Science").note == guide.related_skills("Health Science").note


@pytest.mark.parametrize(("first", "second", "side"), [("engineer", "nurse", "First"), ("nurse", "engineer", "Second")])
def test_a_side_with_several_readings_is_asked_about(guide: CareerGuide, first: str, second: str, side: str) -> None:
    answer = guide.compare(first, second)
    found = answer.to_json()
    assert (found["outcome"], found["in_doubt"]) == ("choose", side.lower())
    told = f"The {side.lower()} is not clear. Several jobs go by that name. Pick one, or type more of the title."
    assert found["note"] == told
    assert found["waiting"] == []
    assert answer.options == guide.related_skills("engineer").options
    assert 2 <= len(found["options"]) <= 5
    assert found["shared"] is found["summary"] is None
    assert (found["first"] is None, found["second"] is None) == (side == "First", side == "Second")


def test_a_side_that_is_unknown_gets_the_nearest(guide: CareerGuide) -> None:
    answer = guide.compare("nurse", "pizza")
    assert (answer.outcome, answer.in_doubt) == ("none", "second")
    assert answer.note is not None
    assert answer.note.startswith("The second is not clear. That is neither a cluster nor a job title")
    assert answer.first is not None
    assert "Cooks, Fast Food" in {option.name for option in answer.options}


def test_an_unknown_side_goes_before_one_with_several_readings(guide: CareerGuide) -> None:
    for first, second, side in (("engineer", "asdf", "second"), ("asdf", "engineer", "first"), ("", "?!", "first")):
        answer = guide.compare(first, second)
        assert (answer.outcome, answer.in_doubt) == ("none", side)
        assert answer.note is not None
        assert answer.note.startswith("The first is not clear. ")
        assert " The second is not clear. " in answer.note


def test_two_sides_with_several_readings_are_asked_about_one_by_one(guide: CareerGuide) -> None:
    answer = guide.compare("engineer", "counselor")
    assert (answer.outcome, answer.in_doubt) == ("choose", "first")
    assert answer.options == guide.related_skills("engineer").options
    assert answer.waiting == guide.related_skills("counselor").options
    assert len(answer.to_json()["waiting"]) >= 2
    assert answer.note is not None
    assert answer.note.startswith("Neither of the two is clear. Several jobs go by that name.")
    assert guide.compare("asdf", "engineer").waiting == answer.options


def test_no_capital_stands_behind_a_colon(guide: CareerGuide) -> None:
    for first, second in (("asdf", "qwer"), ("engineer", "nurse"), ("STEM", "asdf"), ("", "x" * 250)):
        note = guide.compare(first, second).note
        assert note is not None
        assert ": " not in note


def test_what_a_text_means_is_the_same_as_elsewhere(guide: CareerGuide) -> None:
    for text in ("accounting", "marketing", "Construction", "hotel manager", "STEM", "Ag", "teacher", "drone pilot"):
        side, skills = guide.compare(text, "nurse"), guide.related_skills(text)
        assert (side.first.subject if side.first else None) == skills.subject
        assert side.outcome == skills.outcome


def test_a_title_of_the_districts_own_is_compared_at_its_place(guide: CareerGuide) -> None:
    ours = guide.with_district(District((), (DistrictTitle(title="Campus Anchor", cluster="education"),)))
    answer = ours.compare("nurse", "campus anchor")
    assert answer.outcome == "match"
    assert answer.note == "“Campus Anchor” is from your district's own list."
    second = answer.to_json()["second"]
    assert second["placements"] == [{"cluster": "Education", "sub_cluster": None}]
    assert second["old"] == []


def test_by_thing_it_is_the_same_as_by_name(guide: CareerGuide, framework: Framework) -> None:
    nurse, trades = framework.occupations["29-1141.00"], framework.sub_clusters["skilled-trades"]
    construction = framework.clusters["construction"]
    for first, second, names in (
        (nurse, trades, ("Registered Nurses", "Skilled Trades")),
        (trades, construction, ("Skilled Trades", "Construction")),
    ):
        assert guide.compared(first, second) == guide.compare(*names)


def test_sides_may_be_swapped(guide: CareerGuide, framework: Framework) -> None:
    things = [*framework.clusters.values(), *framework.sub_clusters.values(), *framework.occupations.values()]
    chosen = random.Random(7)
    for _ in range(300):
        first, second = chosen.choice(things), chosen.choice(things)
        one, other = guide.compared(first, second), guide.compared(second, first)
        assert (one.first, one.second) == (other.second, other.first)
        assert one.summary == other.summary
        assert one.shared is not None
        assert other.shared is not None
        assert {place.id for place in one.shared.placements} == {place.id for place in other.shared.placements}
        assert set(one.shared.old_clusters) == set(other.shared.old_clusters)
        assert one.shared.cluster is other.shared.cluster


KEYS = {"command", "query", "outcome", "first", "second", "shared", "summary", "in_doubt", "options", "waiting", "note"}
PIECES = st.sampled_from(["nurse", "engineer", "STEM", "&", "the", "Construction", "/", "|", "\u202e", "é"])
TEXT = st.one_of(st.text(max_size=220), st.lists(PIECES, max_size=5).map(" ".join))


@settings(max_examples=100, deadline=None)
@given(first=TEXT, second=TEXT)
def test_any_two_texts_have_an_answer_with_every_key(guide: CareerGuide, first: str, second: str) -> None:
    found = json.loads(json.dumps(guide.compare(first, second).to_json()))
    assert found.keys() == KEYS
    matched = found["outcome"] == "match"
    assert matched == (found["shared"] is not None) == (found["summary"] is not None) == (found["in_doubt"] is None)
    if not matched:
        assert found[found["in_doubt"]] is None
        assert found["note"]
