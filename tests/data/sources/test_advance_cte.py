"""The crosswalk workbooks: occupations, programs and industries in sub-clusters, each fault with sheet and row."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from data.framework import Framework
from data.loaded import CrosswalkRow
from data.rows import Row
from data.sources.naics import divided_titles
from data.sources.reading import Known, Reading, SourceError
from tests.data.sources.making import CROSSWALK, changed, read, workbook

CIP = ("CIP Code (2020)", "CIP Title (2020)", "Career Cluster", "Sub-Cluster")
NAICS = ("Career Cluster", "Sub-Cluster", "2-Digit NAICS", "NAICS title")
FULL = ("Career Cluster", "Sub-Cluster", *CROSSWALK[:2], *CIP[:2], *NAICS[2:])
WIDE = (*CROSSWALK[:2], "Career Cluster", "Career Cluster")
PLACE = ("Construction", "Skilled Trades")

Cells = tuple[str, ...]


@pytest.fixture(scope="session")
def placed(framework: Framework) -> list[Cells]:
    """A whole SOC crosswalk: every occupation's code where the shipped tables place it."""
    found = {
        (occupation.crosswalk_soc, "A title", place.cluster.name, place.name): None
        for occupation in framework.occupations.values()
        for place in occupation.placements
    }
    return list(found)


def sheet(placed: Sequence[Cells], header: Cells = CROSSWALK) -> list[Cells]:
    return [header, *placed]


def rows(reading: Reading, kind: str) -> tuple[Row, ...]:
    return reading.parts["crosswalk", kind]


def row(kind: str, code: str, title: str, sub_cluster: str = "skilled-trades") -> CrosswalkRow:
    return CrosswalkRow.model_validate({"kind": kind, "code": code, "title": title, "sub_cluster": sub_cluster})


def said_of_rows(reading: Reading) -> list[str]:
    """What is said of rows; not that an invented workbook is far from whole."""
    return [str(problem) for problem in reading.problems if problem.row]


def test_a_whole_crosswalk_has_no_fault(tmp_path: Path, known: Known, placed: list[Cells]) -> None:
    made = workbook(
        tmp_path / "a",
        Overview=[("What this is",), ("Career Cluster", "a sector")],
        SOC_long=sheet(placed),
        SOC_Wide=[WIDE, ("11-1011", "x", "Construction", "")],
    )
    reading = read(made, known)
    assert len(rows(reading, "occupation")) == len(placed)
    assert list(reading.parts) == [("crosswalk", "occupation")]
    assert (reading.skipped, reading.problems) == ({}, ())


def test_names_are_read_whatever_case_commas_and_ampersands(tmp_path: Path, known: Known) -> None:
    places = [
        (" construction", "SKILLED  trades "),
        ("Healthcare and Human Services", "Behavioral And Mental Health"),
        ("Arts, Entertainment & Design", "Fine Arts"),
        ("Agriculture", "water systems"),
    ]
    made = workbook(tmp_path / "a", CIP=[CIP, *(("01.0000", "Plants.", *place) for place in places)])
    reading = read(made, known)
    assert said_of_rows(reading) == []
    assert [found.model_dump()["sub_cluster"] for found in rows(reading, "program")] == [
        "skilled-trades",
        "behavioral-and-mental-health",
        "fine-arts",
        "water-systems",
    ]


def test_each_kind_is_read_from_its_own_workbook(tmp_path: Path, known: Known) -> None:
    made = workbook(
        tmp_path / "a",
        Programs=[CIP, ("01.0101", "Plants.", *PLACE), ("99.9999", "NO MATCH", *PLACE)],
        Industries=[NAICS, (*PLACE, 23.0, "Building"), (*PLACE, "48-49", "Moving")],
        Occupations=[
            ("Career Cluster", "SOC code", "Sub-cluster", "Occupation title"),
            (PLACE[0], "51-2090", PLACE[1], "Hands"),
        ],
    )
    reading = read(made, known)
    assert rows(reading, "program") == (row("program", "01.0101", "Plants."), row("program", "99.9999", "NO MATCH"))
    assert rows(reading, "industry") == (row("industry", "23", "Building"), row("industry", "48-49", "Moving"))
    assert rows(reading, "occupation") == (row("occupation", "51-2090", "Hands"),)


def test_the_full_workbook_gives_all_three_and_counts_headings(tmp_path: Path, known: Known) -> None:
    builder = (*PLACE, "47-2031", "Builders")
    full = [
        FULL,
        ("Construction", *[""] * 7),
        (*builder, "46.0201", "Building.", "23, 53", "Building, Letting, Lending, and Leasing"),
        (*builder, "46.0202", "Roofing.", "23, 53", "Building, Letting, Lending, and Leasing"),
        (*builder, "46.0202", "Roofing.", "23, 53", "Building, Letting, Lending, and Leasing"),
    ]
    reading = read(workbook(tmp_path / "a", Full=full), known)
    assert rows(reading, "occupation") == (row("occupation", "47-2031", "Builders"),)
    assert rows(reading, "program") == (row("program", "46.0201", "Building."), row("program", "46.0202", "Roofing."))
    assert rows(reading, "industry") == (
        row("industry", "23", "Building"),
        row("industry", "53", "Letting, Lending, and Leasing"),
    )
    assert reading.skipped == {"a heading": 1, "the same row twice": 1}
    assert said_of_rows(reading) == []


@pytest.mark.parametrize(
    ("cell", "number", "titles"),
    [
        ("Farming", 1, ["Farming"]),
        ("Farming, Fishing and Hunting", 1, ["Farming, Fishing and Hunting"]),
        ("Farming and Fishing, Building", 2, ["Farming and Fishing", "Building"]),
        ("Farming, Fishing, and Hunting, Building", 2, ["Farming, Fishing, and Hunting", "Building"]),
        ("Farming, Fishing", 3, ["Farming, Fishing"] * 3),
        ("Farming", 2, ["Farming"] * 2),
        ("A, B and C, D and E", 2, ["A, B and C", "D and E"]),
        ("A and B, C, D and E", 2, ["A and B", "C, D and E"]),
    ],
)
def test_titles_of_two_industries_are_divided_where_there_is_one_way(cell: str, number: int, titles: list[str]) -> None:
    assert divided_titles(cell, number) == titles


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (("47-2031", "x", "Constructions", "Skilled Trades"), "column \"Career Cluster\", value 'Constructions'"),
        (("47-2031", "x", "Construction", "Skilled"), "column \"Sub-Cluster\", value 'Skilled': no such sub-cluster"),
        (("47-2031", "x", "Agriculture", "Skilled Trades"), "column \"Sub-Cluster\", value 'Skilled Trades'"),
        (("47-2031", "x", "", "Skilled Trades"), "column \"Career Cluster\", value ''"),
        (("47-203", "x", *PLACE), "column \"SOC Code\", value '47-203': not a code such as 29-1141; correct it"),
        (("", "x", *PLACE), "column \"SOC Code\", value ''"),
        (("47-2031", "", *PLACE), "column \"Occupation Title\", value ''"),
        (("Skilled Trades", "Construction", "x", "47-2031"), "column \"Career Cluster\", value 'x'"),
    ],
)
def test_rows_at_fault_are_named_and_left_out(
    tmp_path: Path, known: Known, placed: list[Cells], bad: Cells, said: str
) -> None:
    reading = read(workbook(tmp_path / "a", Long=sheet([*placed, bad])), known)
    assert {problem.row for problem in reading.problems} == {len(placed) + 2}
    assert str(reading.problems[0]).startswith(f'a, sheet "Long", row {len(placed) + 2}, {said}')
    assert len(rows(reading, "occupation")) == len(placed)


def test_a_cluster_without_rows_is_a_fault(tmp_path: Path, known: Known, placed: list[Cells]) -> None:
    some = [place for place in placed if place[2] != "Agriculture"]
    said = [str(problem) for problem in read(workbook(tmp_path / "a", Long=sheet(some)), known).problems]
    assert said[0] == 'a, sheet "Long": has 13 of the 14 clusters; check why there is no row of agriculture.'


def test_an_occupation_that_no_row_places_is_a_fault(tmp_path: Path, known: Known, placed: list[Cells]) -> None:
    some = [place for place in placed if place[0] != "29-1141"]
    problems = read(workbook(tmp_path / "a", Long=sheet(some)), known).problems
    assert [str(problem) for problem in problems] == [
        f'a, sheet "Long", column "SOC Code", value \'{code}\': no row for {known.occupations[code]}; add its code.'
        for code in known.occupations
        if code.startswith("29-1141")
    ]
    assert problems
    broad = [*some, ("29-1140", "Nurses", "Healthcare & Human Services", "Physical Health")]
    assert read(workbook(tmp_path / "b", Long=sheet(broad)), known).problems == ()


def test_a_code_in_one_place_with_two_titles_is_a_fault(tmp_path: Path, known: Known) -> None:
    made = workbook(tmp_path / "a", CIP=[CIP, ("01.0101", "Plants.", *PLACE), ("01.0101", "Trees.", *PLACE)])
    assert said_of_rows(read(made, known)) == [
        'a, sheet "CIP", row 3, column "CIP Code (2020)", value \'01.0101\': '
        "stands above with other content; keep one of the rows."
    ]


def test_two_sheets_with_one_kind_are_refused(tmp_path: Path, known: Known) -> None:
    one = [CIP, ("01.0101", "Plants.", *PLACE)]
    with pytest.raises(SourceError, match='a: "Old" and "New" hold the same kind of rows; keep one of them'):
        read(workbook(tmp_path / "a", Old=one, New=one), known)


def test_the_edition_is_the_day_of_the_last_change(tmp_path: Path, known: Known) -> None:
    made = workbook(tmp_path / "a", CIP=[CIP, ("01.0101", "Plants.", *PLACE)])
    core = b'<a xmlns:dcterms="d"><dcterms:modified>2031-04-05T01:02:03Z</dcterms:modified></a>'
    assert read(changed(made, {"docProps/core.xml": core}), known).edition == "2031-04-05"
    assert read(changed(made, {"docProps/core.xml": b"<a/>"}), known).edition == "date not named"
