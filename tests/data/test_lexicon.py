"""The lexicon: every occupation has titles, none is written down twice, and each kind is understood."""

import csv
from collections import Counter

import pytest

from data import tables
from data.framework import Framework
from data.guide import CareerGuide

Row = dict[str, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(csv.DictReader(tables.shipped().joinpath("titles.csv").read_text("utf-8").splitlines()))


def test_every_occupation_has_titles_of_its_own(rows: list[Row], framework: Framework) -> None:
    counts = Counter(row["onet_soc"] for row in rows)
    assert {code for code in framework.occupations if counts[code] < 5} == set()


def test_no_title_is_written_down_twice(rows: list[Row], framework: Framework) -> None:
    counts = Counter((row["title"].casefold(), row["onet_soc"], row["sub_cluster"]) for row in rows)
    assert [key for key, count in counts.items() if count > 1] == []
    official = {occupation.title.casefold() for occupation in framework.occupations.values()}
    assert [row["title"] for row in rows if row["title"].casefold() in official] == []


def test_all_kinds_and_both_languages_are_there(rows: list[Row]) -> None:
    kinds = Counter(row["kind"] for row in rows)
    assert min(kinds.values()) > 300
    assert Counter(row["language"] for row in rows)["es"] > 2500


def test_titles_are_short_and_plain(rows: list[Row]) -> None:
    assert [
        row["title"] for row in rows if len(row["title"]) > 80 or row["title"] != " ".join(row["title"].split())
    ] == []
    assert [row["title"] for row in rows if "http" in row["title"] or "@" in row["title"]] == []


@pytest.mark.parametrize(
    ("asked", "cluster"),
    [
        ("fixes broken cars", "Supply Chain & Transportation"),
        ("person who takes care of sick animals", "Agriculture"),
        ("arregla carros", "Supply Chain & Transportation"),
        ("maestra de primaria", "Education"),
        ("YouTuber", "Arts, Entertainment, & Design"),
        ("lumberjack", "Agriculture"),
        ("LPN", "Healthcare & Human Services"),
        ("Sr. C++ developer - remote", "Digital Technology"),
        ("plummer", "Construction"),
        ("CNA/HHA", "Healthcare & Human Services"),
        ("Machinist II, second shift", "Advanced Manufacturing"),
    ],
)
def test_each_kind_is_understood(guide: CareerGuide, asked: str, cluster: str) -> None:
    answer = guide.find_job(asked)
    assert answer.outcome == "match"
    assert cluster in {place.cluster.name for place in answer.matches[0].placements}


@pytest.mark.parametrize("asked", ["supervisor", "specialist", "technician", "inspector", "coordinator", "operator"])
def test_generic_words_are_asked_back(guide: CareerGuide, asked: str) -> None:
    answer = guide.find_job(asked)
    assert answer.outcome == "choose"
    assert len({match.placements[0].cluster.name for match in answer.matches}) >= 2


@pytest.mark.parametrize("asked", ["good morning", "my name is Emily", "idk lol", "tacos", "xqzv", "1234", "null"])
def test_what_is_no_job_is_refused(guide: CareerGuide, asked: str) -> None:
    assert guide.find_job(asked).outcome == "none"


def test_what_most_people_mean_by_a_title_is_what_it_answers_with(rows: list[Row], guide: CareerGuide) -> None:
    """Every thirtieth title that has one clear meaning: its own occupation comes first."""
    totals: Counter[str] = Counter()
    for row in rows:
        totals[row["title"].casefold()] += float(row["weight"])
    clear = [row for row in rows if row["onet_soc"] and float(row["weight"]) / totals[row["title"].casefold()] > 0.75]
    other = []
    for row in clear[::30]:
        matches = guide.find_job(row["title"]).matches
        if not matches or matches[0].occupation is None or matches[0].occupation.onet_soc != row["onet_soc"]:
            other.append(row["title"])
    assert len(clear) > 20_000
    assert len(other) <= 0.02 * len(clear[::30]), other


def test_every_answer_keeps_what_the_contract_promises(rows: list[Row], guide: CareerGuide) -> None:
    for row in rows[::25]:
        answer = guide.find_job(row["title"])
        titles = {match.matched_title for match in answer.matches}
        assert all(titles)
        if answer.headline:
            inside = sum(
                m.score for m in answer.matches if answer.headline.cluster in {p.cluster for p in m.placements}
            )
            assert inside >= 0.2, row["title"]
