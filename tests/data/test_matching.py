"""The title matcher on a handful of titles: whole, with rank and context, misspelt, asked back, refused, completed."""

import pytest

from data.matching import Origin, Target, TitleRecord
from data.matching.matcher import TitleMatcher
from tests.data import titles_for_tests as few
from tests.data.titles_for_tests import COOK, FITTER, NURSE, PILOT, TEACHER, WELDER


@pytest.fixture(scope="module")
def matcher() -> TitleMatcher:
    return few.matcher()


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("registered nurse", NURSE),
        ("R.N.", NURSE),
        ("Senior Registered Nurse II", NURSE),
        ("registered nurse at St. Mary's", NURSE),
        ("Nurse (part time)", NURSE),
        ("Teacher, Elementary School", TEACHER),
        ("tchr", TEACHER),
        ("teachr", TEACHER),
        ("regstered nruse", NURSE),
        ("I want to be a nurse", NURSE),
        ("welder/fabricator", WELDER),
        ("fabricator/welder", WELDER),
        ("welder", WELDER),
        ("drone pilots", PILOT),
        ("cook", COOK),
    ],
)
def test_a_title_is_found(matcher: TitleMatcher, text: str, target: Target) -> None:
    verdict = matcher.match(text)
    assert verdict.outcome == "match"
    assert verdict.readings[0].target == target
    assert 0 <= verdict.confidence <= 1
    assert sum(reading.score for reading in verdict.readings) == pytest.approx(1)
    scores = [reading.score for reading in verdict.readings]
    assert scores == sorted(scores, reverse=True)


def test_what_was_repaired_is_told(matcher: TitleMatcher) -> None:
    assert matcher.match("regstered nurse").read_as == "registered nurse"
    assert matcher.match("registered nurse").read_as is None
    assert matcher.match("Senior registered nurse II").words == ("registered", "nurse")


def test_the_title_that_was_recognised_is_told(matcher: TitleMatcher) -> None:
    assert matcher.match("Line Cooks").readings[0].title == "line cook"
    assert matcher.match("emergency nurse").readings[0].title == "emergency room nurse"


def test_an_official_title_stands_for_nothing_else() -> None:
    rival = TitleRecord("registered nurse", TEACHER, 1.0, Origin.OWN)
    verdict = few.matcher([*few.RECORDS, rival, rival]).match("Registered Nurses")
    assert verdict.outcome == "match"
    assert verdict.readings[0].target == NURSE
    assert verdict.readings[0].score > 0.99


def test_our_own_titles_outweigh_loaded_ones() -> None:
    loaded = [TitleRecord("line cook", target, 1.0, Origin.LOADED) for target in (NURSE, TEACHER, FITTER)]
    assert few.matcher([*few.RECORDS, *loaded]).match("line cook").readings[0].target == COOK


def test_weights_say_what_is_meant(matcher: TitleMatcher) -> None:
    readings = {reading.target: reading.score for reading in matcher.match("welder").readings}
    assert readings[WELDER] > readings[FITTER] > 0


def test_a_title_without_an_everyday_reading_is_asked_back(matcher: TitleMatcher) -> None:
    verdict = matcher.match("metal worker")
    assert verdict.outcome == "choose"
    assert {reading.target for reading in verdict.readings[:3]} == {WELDER, COOK, TEACHER}


def test_a_rank_says_nothing_of_the_title_without_it() -> None:
    licensed = TitleRecord("senior metal worker", NURSE, 1.0, Origin.OWN)
    verdict = few.matcher([*few.RECORDS, licensed]).match("metal worker")
    assert NURSE not in {reading.target for reading in verdict.readings[:3]}


@pytest.mark.parametrize(
    "text",
    [
        *("pizza", "Pizzas", "good morning", "", "of the", "xqzjv", "🍕", "a b c", "http://nurse.example"),
        *("<b>nurse</b>", "' OR '1'='1", "'; DROP TABLE nurse; --", "UNION SELECT nurse FROM teacher", "${nurse}"),
    ],
)
def test_the_rest_is_refused(matcher: TitleMatcher, text: str) -> None:
    verdict = matcher.match(text)
    assert verdict.outcome == "none"
    assert verdict.readings == ()


def test_context_sways_but_does_not_decide() -> None:
    plain = few.matcher().match("worker")
    swayed = few.matcher().match("worker - kitchen")
    share = {name: {r.target: r.score for r in v.readings}.get(COOK, 0.0) for name, v in (("p", plain), ("s", swayed))}
    assert share["s"] > share["p"]


def test_completion_goes_on_from_what_is_typed(matcher: TitleMatcher) -> None:
    assert matcher.complete("regi", 5)[0].target == NURSE
    assert matcher.complete("school t", 5)[0].target == TEACHER
    assert matcher.complete("pipe", 5)[0].target == FITTER
    assert len(matcher.complete("e", 1)) <= 1
    assert matcher.complete("", 5) == ()
    assert matcher.complete("🍕", 5) == ()


def test_completion_is_forgiving(matcher: TitleMatcher) -> None:
    assert NURSE in {reading.target for reading in matcher.complete("regsitered nurse", 5)}


def test_completion_and_answer_agree(matcher: TitleMatcher) -> None:
    for text in ("nurse", "welder", "drone pilot", "line cook", "Registered Nurses"):
        assert matcher.complete(text, 5)[0].target == matcher.match(text).readings[0].target
