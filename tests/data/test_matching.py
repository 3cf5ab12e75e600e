"""The title matcher on a handful of titles: whole, without rank and context, in part, misspelt, refused."""

import pytest

from data.matching import Target, TitleRecord
from data.matching.matcher import TitleMatcher
from data.matching.titles import TitleIndex

NURSE = Target("29-1141.00", None, "health")
TEACHER = Target("25-2021.00", None, "education")
WELDER = Target("51-4121.00", None, "manufacturing")
FITTER = Target("47-2152.00", None, "construction")
PILOT = Target(None, "unmanned-vehicle-technology", "digital")

RECORDS = [
    TitleRecord("Registered Nurses", NURSE, 1.0, official=True),
    TitleRecord("RN", NURSE, 1.0),
    TitleRecord("nurse", NURSE, 1.0),
    TitleRecord("Elementary School Teachers", TEACHER, 1.0, official=True),
    TitleRecord("teacher", TEACHER, 1.0),
    TitleRecord("welder", WELDER, 0.7),
    TitleRecord("welder", FITTER, 0.3),
    TitleRecord("metal worker", WELDER, 0.5),
    TitleRecord("metal worker", FITTER, 0.5),
    TitleRecord("drone pilot", PILOT, 1.0),
]


@pytest.fixture(scope="module")
def matcher() -> TitleMatcher:
    index = TitleIndex(RECORDS, {"tchr": "teacher"}, frozenset({"of", "the"}))
    return TitleMatcher(index, frozenset({"senior", "ii"}), ["pizza"])


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("registered nurse", NURSE),
        ("R.N.", NURSE),
        ("Senior Registered Nurse II", NURSE),
        ("registered nurse at St. Mary's", NURSE),
        ("Teacher, Elementary School", TEACHER),
        ("tchr", TEACHER),
        ("teachr", TEACHER),
        ("regstered nruse", NURSE),
        ("my aunt is a nurse", NURSE),
        ("welder/fabricator", WELDER),
        ("welder", WELDER),
        ("drone pilots", PILOT),
    ],
)
def test_a_title_is_found(matcher: TitleMatcher, text: str, target: Target) -> None:
    verdict = matcher.match(text)
    assert verdict.outcome == "match"
    assert verdict.readings[0].target == target
    assert 0 < verdict.confidence <= verdict.is_title <= 1


def test_the_surer_way_of_finding_is_the_more_confident(matcher: TitleMatcher) -> None:
    ways = ["registered nurse", "senior registered nurse", "regstered nruse"]
    confidences = [matcher.match(text).confidence for text in ways]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(confidences)) == len(ways)


def test_a_title_without_an_everyday_reading_is_asked_back(matcher: TitleMatcher) -> None:
    verdict = matcher.match("metal worker")
    assert verdict.outcome == "choose"
    assert {reading.target for reading in verdict.readings} == {WELDER, FITTER}
    assert sum(reading.score for reading in verdict.readings) == pytest.approx(1)


@pytest.mark.parametrize("text", ["pizza", "Pizzas", "", "of the", "xqzj", "🍕"])
def test_the_rest_is_refused(matcher: TitleMatcher, text: str) -> None:
    verdict = matcher.match(text)
    assert verdict.outcome == "none"
    assert verdict.readings == ()


def test_near_titles_are_offered_for_what_is_refused(matcher: TitleMatcher) -> None:
    assert TEACHER in matcher.match("elementary schooling").nearest


def test_completion_goes_on_from_what_is_typed(matcher: TitleMatcher) -> None:
    assert [reading.target for reading in matcher.complete("regi", 5)][:1] == [NURSE]
    assert [reading.target for reading in matcher.complete("scho", 5)][:1] == [TEACHER]
    assert len(matcher.complete("e", 2)) <= 2
    assert matcher.complete("", 5) == ()


def test_what_completes_is_matched_as_completed(matcher: TitleMatcher) -> None:
    for typed in ("re", "tea", "wel", "dro"):
        for reading in matcher.complete(typed, 5):
            assert reading.target in {found.target for found in matcher.match(reading.title).readings}
