"""What is said of a file can be said in another language: refusals, rows at fault, reasons, editions, sources."""

from pathlib import Path

import pytest

from data.sentences import Sentence
from data.sources.book import open_book
from data.sources.reading import Known, SourceError
from data.sources.registry import SOURCES
from tests.data.sources.capitals import in_capitals, left_in_english
from tests.data.sources.making import ALTERNATES, CENSUS, DIRECT, raw_sheet, read, text, told, workbook, zipped

NURSE, WELDER = "29-1141.00", "51-4121.00"


def ours(folder: Path, *rows: tuple[str, ...]) -> Path:
    return text(folder / "ours", ("title", "cluster", "name", "means"), *rows)


def test_a_refusal_names_the_file_and_the_rest_is_said_otherwise(tmp_path: Path) -> None:
    made = zipped(tmp_path / "jobs.zip", {"../a.txt": "x"})
    with pytest.raises(SourceError) as caught, open_book(made):
        pass
    said = in_capitals(caught.value.sentence)
    assert said == "jobs.zip, ../a.txt: ITS PATH LEADS OUT OF THE ZIP; PACK IT AGAIN WITHOUT PATHS."


def test_a_refusal_holds_the_words_of_libraries_as_they_are(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught, open_book(tmp_path / "gone"):
        pass
    assert in_capitals(caught.value.sentence) == "gone: CANNOT BE READ (No such file or directory); CHECK THE PATH."


def test_a_cell_that_is_no_place_is_told_in_our_words(tmp_path: Path, known: Known) -> None:
    sentence = told(raw_sheet(tmp_path / "a", '<row r="1"><c r="?"/></row>'), known)
    said = "DAMAGED (NO CELL '?'); SAVE THE WORKBOOK AGAIN AS .XLSX."
    assert in_capitals(sentence) == f"a, xl/worksheets/sheet1.xml: {said}"


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        (ALTERNATES, (NURSE, "x"), "ROW 2: THE ROW IS CUT OFF: 2 CELLS WHERE THE HEADER HAS 4; CHECK COMMAS"),
        (ALTERNATES, (NURSE,), "ROW 2: THE ROW IS CUT OFF: 1 CELL WHERE THE HEADER HAS 4; CHECK COMMAS"),
        (ALTERNATES, (NURSE, "", "", ""), "ROW 2, COLUMN \"Alternate Title\", VALUE '': THE CELL IS EMPTY"),
        ((ALTERNATES[0], "Job Zone"), (WELDER, "x"), "COLUMN \"Job Zone\", VALUE 'x': MUST BE A WHOLE NUMBER; CORRECT"),
    ],
)
def test_a_row_at_fault_is_said_otherwise(
    tmp_path: Path, known: Known, header: tuple[str, ...], row: tuple[str, ...], said: str
) -> None:
    fits = (NURSE, "4", *[""] * 9)[: len(header)]
    (problem,) = read(text(tmp_path / "jobs", header, row, fits), known).problems
    assert in_capitals(problem.sentence).startswith("jobs, ROW 2")
    assert said in in_capitals(problem.sentence)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("Shop Host", "Physical Health", "", ""), "VALUE 'Physical Health': IT NAMES SOMETHING ELSE (SUB-CLUSTER); A"),
        (("!", "Construction", "", ""), "VALUE '!': IT HAS NO LATIN LETTER OR DIGIT"),
        (("x" * 101, "Construction", "", ""), "IT IS LONGER THAN 100 CHARACTERS"),
        (("a · b", "Construction", "", ""), "VALUE 'a · b': '·' BETWEEN SPACES CANNOT STAND IN A NAME"),
        (("Good Host", "Education", "", ""), "VALUE 'Good Host': ours, ROW 2 SAYS SOMETHING ELSE; KEEP ONE OF THE TWO"),
    ],
)
def test_a_row_of_a_district_is_said_otherwise(tmp_path: Path, known: Known, row: tuple[str, ...], said: str) -> None:
    (problem,) = read(ours(tmp_path, ("Good Host", "Construction", "", ""), row), known).problems
    assert said in in_capitals(problem.sentence)


def test_reasons_why_rows_are_left_out_are_said_otherwise(tmp_path: Path, known: Known) -> None:
    aide, wing = ("Shop Aide", "Education", "", ""), ("", "", "Construction", "Construction")
    files = [
        text(tmp_path / "a", ALTERNATES, *[(NURSE, "Ward Nurse", "", "1")] * 2),
        workbook(tmp_path / "b", S=[CENSUS, ("Ward", "", "", ""), ("Nurse exc. ward", "", "", ""), ("", "x", "", "")]),
        ours(tmp_path, aide, aide, wing),
    ]
    said = [{in_capitals(reason): n for reason, n in read(file, known).skipped.items()} for file in files]
    assert said == [
        {"THE SAME ROW TWICE": 1},
        {"NO SOC CODE": 1, "A TITLE WITH A CONDITION": 1, "NO TITLE": 1},
        {"THE SAME SAID TWICE": 1, "ALREADY A NAME OF THE SAME": 1},
    ]


def test_an_edition_that_is_not_named_is_said_otherwise(tmp_path: Path, known: Known) -> None:
    unnamed = [cell.replace("2018 ", "") for cell in DIRECT]
    files = [
        text(tmp_path / "a", ALTERNATES, (NURSE, "Ward Nurse", "", "1")),
        workbook(tmp_path / "b", S=[unnamed, ("29-1141", "x", "Ward Nurse", "")]),
        workbook(tmp_path / "c", S=[CENSUS, ("Ward nurse", "", "", "29-1141")]),
        ours(tmp_path, ("Shop Aide", "Education", "", "")),
    ]
    assert [in_capitals(read(file, known).edition) for file in files] == [
        "O*NET, EDITION NOT NAMED",
        "SOC, YEAR NOT NAMED",
        "DATE NOT NAMED",
        "YOUR OWN FILE",
    ]


def test_what_can_be_loaded_is_said_otherwise(tmp_path: Path, known: Known) -> None:
    sentence = told(text(tmp_path / "plants", ("plant", "height"), ("Oak", "20")), known)
    assert isinstance(sentence, Sentence)
    assert left_in_english(sentence) == ""
    lines = in_capitals(sentence).splitlines()
    assert lines[0] == "plants: NONE OF THE FILES THAT CAN BE LOADED, OR WITHOUT THEIR COLUMNS. THESE CAN BE:"
    assert len(lines) == 1 + len(SOURCES)
    assert lines[1].startswith("- YOUR DISTRICT: A CSV OR WORKBOOK")
    assert lines[2].startswith("- National Center for O*NET Development for the US Department of Labor: THE DATABASE")
