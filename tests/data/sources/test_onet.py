"""O*NET's files: told by their headers, every release of the taxonomy, each fault with file and row."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from data.loaded import InterestRow, JobZoneRow, LoadedTitleRow, OnetOccupationRow, RelatedRow
from data.sources.findings import TWICE
from data.sources.onet import OTHER_EDITION
from data.sources.reading import Known, Reading, SourceError
from tests.data.sources.making import ALTERNATES, read, tabbed, text, zipped

CODE = "O*NET-SOC Code"
NURSE, WELDER, OTHER = "29-1141.00", "51-4121.00", "99-9999.00"
INTERESTS = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source")
RELATED = (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index")
OCCUPATIONS = (CODE, "Title", "Description")

Row = Sequence[str]


def rows_of(reading: Reading, *part: str) -> list[object]:
    return list(reading.parts[part[0], part[1]])


def title(kind: str, said: str, code: str) -> LoadedTitleRow:
    return LoadedTitleRow.model_validate({"kind": kind, "title": said, "onet_soc": code})


def test_titles_and_their_short_forms_are_two_parts(tmp_path: Path, known: Known) -> None:
    rows = [
        (NURSE, "Ward  Nurse", "n/a", "02"),
        (NURSE, "Certified Ward Helper (CWH)", "CWH", "01,02"),
        (WELDER, 'Torch "Ace"\u200b', "", "04"),
        (WELDER, "Arc Hand", "Arc Hand", "04"),
    ]
    reading = read(text(tmp_path / "Alternate_Titles.txt", ALTERNATES, *rows), known)
    assert rows_of(reading, "loaded_titles", "alternate") == [
        title("alternate", "Ward Nurse", NURSE),
        title("alternate", "Certified Ward Helper (CWH)", NURSE),
        title("alternate", 'Torch "Ace"', WELDER),
        title("alternate", "Arc Hand", WELDER),
    ]
    assert rows_of(reading, "loaded_titles", "short") == [title("short", "CWH", NURSE)]
    assert (reading.skipped, reading.problems) == ({}, ())


def test_a_title_that_comes_again_with_a_short_form_lends_only_that(tmp_path: Path, known: Known) -> None:
    rows = [(NURSE, "Ward Nurse", "", "1"), (NURSE, "Ward Nurse", "WN", "1"), (WELDER, "Ward Nurse", "WN", "1")]
    reading = read(text(tmp_path / "a", ALTERNATES, *rows), known)
    assert len(rows_of(reading, "loaded_titles", "alternate")) == 2
    assert rows_of(reading, "loaded_titles", "short") == [title("short", "WN", NURSE), title("short", "WN", WELDER)]
    assert reading.skipped == {TWICE: 1}


@pytest.mark.parametrize("with_title", [False, True])
def test_the_whole_database_is_read_from_a_zip(tmp_path: Path, known: Known, with_title: bool) -> None:
    def table(header: Row, *rows: Row) -> str:
        extra = [("Title",), *[("A name",)] * len(rows)] if with_title and "Title" not in header else [()] * 9
        return tabbed(*((row[0], *more, *row[1:]) for row, more in zip((header, *rows), extra, strict=False)))

    values = (NURSE, "1.B.2.a", "Achievement", "EX", "5.00", "07/2031", "Analyst")
    scores = [(NURSE, "1.B.1.d", "Social", "OI", "6.50", "x", "x"), (NURSE, "1.B.1.g", "First", "IH", "4", "x", "x")]
    folder = "db_31_2_text"
    made = zipped(
        tmp_path / "anything",
        {
            f"{folder}/Read Me.txt": "Thank you for reading.\n",
            f"{folder}/Work Values.txt": table(INTERESTS, values),
            f"{folder}/Interests.txt": table(INTERESTS, *scores),
            f"{folder}/Job Zones.txt": table((CODE, "Job Zone", "Date"), (NURSE, "3", "x")),
            f"{folder}/Related Occupations.txt": table(RELATED, (NURSE, WELDER, "Primary-Short", "1")),
            f"{folder}/Occupation Data.txt": table(OCCUPATIONS, (NURSE, "Nurses", "Care for people.")),
            f"{folder}/Sample of Reported Titles.txt": table((CODE, "Reported Job Title", "Shown"), (NURSE, "RN", "Y")),
            f"{folder}/Alternate Titles.txt": table(ALTERNATES, (NURSE, "Ward Nurse", "n/a", "02")),
        },
    )
    reading = read(made, known)
    assert reading.edition == "O*NET 31.2"
    assert reading.problems == ()
    assert dict(reading.parts) == {
        ("loaded_titles", "alternate"): (title("alternate", "Ward Nurse", NURSE),),
        ("loaded_titles", "short"): (),
        ("loaded_titles", "reported"): (title("reported", "RN", NURSE),),
        ("onet_occupations", ""): (OnetOccupationRow(onet_soc=NURSE, title="Nurses", description="Care for people."),),
        ("job_zones", ""): (JobZoneRow(onet_soc=NURSE, job_zone=3),),
        ("interests", ""): (InterestRow(onet_soc=NURSE, interest="Social", score=6.5),),
        ("related_occupations", ""): (RelatedRow(onet_soc=NURSE, related=WELDER, tier="Primary-Short", rank=1),),
    }


@pytest.mark.parametrize(
    ("name", "edition"),
    [
        ("db_30_0_text.zip", "O*NET 30.0"),
        ("db_29_3_text (1)", "O*NET 29.3"),
        ("Alternate_Titles.txt", "O*NET, edition not named"),
    ],
)
def test_the_edition_is_in_the_name_of_the_file_or_nowhere(
    tmp_path: Path, known: Known, name: str, edition: str
) -> None:
    made = text(tmp_path / "a", ALTERNATES, (NURSE, "Ward Nurse", "", "1"))
    assert read(made, known, name).edition == edition


def test_an_occupation_of_another_edition_is_counted_where_o_net_lists_it(tmp_path: Path, known: Known) -> None:
    folder = tmp_path / "db_25_1_text"
    folder.mkdir()
    text(folder / "a", OCCUPATIONS, (NURSE, "Nurses", "Care."), (OTHER, "Others", "Others."))
    text(folder / "b", ALTERNATES, (NURSE, "Ward Nurse", "", "1"), (OTHER, "Other Hand", "", "1"))
    text(folder / "c", RELATED, (NURSE, OTHER, "Supplemental", "1"), (NURSE, "98-7654.00", "Supplemental", "2"))
    reading = read(folder, known)
    assert reading.edition == "O*NET 25.1"
    assert reading.skipped == {OTHER_EDITION: 3}
    assert [str(problem) for problem in reading.problems] == [
        "db_25_1_text, c, row 3, column \"Related O*NET-SOC Code\", value '98-7654.00': "
        "no such occupation in O*NET-SOC 2019; load a release with its codes."
    ]


@pytest.mark.parametrize(("again", "rows", "at_fault"), [(5, 10, 0), (6, 10, 6), (6, 1000, 0), (12, 1000, 12)])
def test_rows_that_stand_twice_are_slips_while_they_are_rare(
    tmp_path: Path, known: Known, again: int, rows: int, at_fault: int
) -> None:
    once = [(NURSE, f"Title {number}", "", "1") for number in range(rows)]
    reading = read(text(tmp_path / "a", ALTERNATES, *once, *once[:again]), known)
    assert len(rows_of(reading, "loaded_titles", "alternate")) == rows
    assert reading.skipped.get(TWICE, 0) == again - at_fault
    assert [problem.row for problem in reading.problems] == [rows + 2 + number for number in range(at_fault)]


@pytest.mark.parametrize(
    ("header", "rows", "said"),
    [
        (ALTERNATES, [("12-3456.00", "x", "", "1")], "column \"O*NET-SOC Code\", value '12-3456.00': no such occ"),
        (ALTERNATES, [(NURSE, "\u200b", "", "1")], "column \"Alternate Title\", value '\\u200b': the cell is empty"),
        (ALTERNATES, [(NURSE, "x" * 201, "", "1")], "longer than 200 characters"),
        (ALTERNATES, [(NURSE, "x", "y" * 201, "1")], 'column "Short Title"'),
        (ALTERNATES, [(NURSE, "x")], "the row is cut off: 2 cells where the header has 4"),
        (ALTERNATES, [(NURSE, "x", "", "1", "y")], "5 cells where the header has 4"),
        ((CODE, "Job Zone"), [(NURSE, "6")], "column \"Job Zone\", value '6': must be 5 or less; correct it"),
        ((CODE, "Job Zone"), [(NURSE, "n/a")], "column \"Job Zone\", value 'n/a': must be a whole number; corr"),
        (INTERESTS, [(NURSE, "x", "Sociable", "OI", "2", "x", "x")], "must be one of 'Realistic'"),
        (INTERESTS, [(NURSE, "x", "Social", "OI", "nan", "x", "x")], 'column "Data Value"'),
        (RELATED, [(NURSE, WELDER, "Supplemental", "0")], 'column "Index"'),
        (OCCUPATIONS, [(NURSE, "Nurses", "")], 'column "Description"'),
        (OCCUPATIONS, [(NURSE, "", "Care.")], 'column "Title"'),
    ],
)
def test_what_is_wrong_is_named_and_left_out(
    tmp_path: Path, known: Known, header: Row, rows: list[Row], said: str
) -> None:
    reading = read(text(tmp_path / "file", header, *rows), known)
    assert len(reading.problems) == 1
    sentence = str(reading.problems[0])
    assert sentence.startswith("file, row 2")
    assert said in sentence


@pytest.mark.parametrize(
    ("header", "first", "second"),
    [
        (OCCUPATIONS, (NURSE, "Nurses", "Care."), (NURSE, "Nurses", "Other care.")),
        ((CODE, "Job Zone"), (NURSE, "3"), (NURSE, "4")),
        (INTERESTS, (NURSE, "x", "Social", "OI", "2", "x", "x"), (NURSE, "x", "Social", "OI", "3", "x", "x")),
        (RELATED, (NURSE, WELDER, "Supplemental", "1"), (NURSE, WELDER, "Supplemental", "2")),
    ],
)
def test_a_code_with_two_contents_is_a_fault(
    tmp_path: Path, known: Known, header: Row, first: Row, second: Row
) -> None:
    reading = read(text(tmp_path / "a", header, first, first, second), known)
    assert reading.skipped == {TWICE: 1}
    assert [(problem.row, problem.what) for problem in reading.problems] == [
        (4, "stands above with other content; keep one of the rows")
    ]
    assert [len(rows) for rows in reading.parts.values()] == [1]


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (
            {"a.txt": tabbed((CODE, "Alternate Title"), (NURSE, "x"))},
            'z, a.txt, row 1: the column "Short Title" is mis',
        ),
        ({"a.txt": tabbed(ALTERNATES)}, "z, a.txt, row 1: no rows under the header"),
        (
            dict.fromkeys(("a.txt", "b.txt"), tabbed(ALTERNATES, (NURSE, "x", "", "1"))),
            'z: "a.txt" and "b.txt" hold the same kind of rows',
        ),
    ],
)
def test_a_book_that_leaves_doubt_is_refused(tmp_path: Path, known: Known, members: dict[str, str], said: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(zipped(tmp_path / "z", members), known)
    assert str(caught.value).startswith(said)
