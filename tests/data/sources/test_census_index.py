"""The Census index: titles turned the way people say them, restrictions kept, codes of groups counted."""

from pathlib import Path

import pytest

from data.sources.census_titles import as_said, why_not
from data.sources.reading import Known, SourceError
from tests.data.sources.making import CENSUS, read, workbook

PART = ("loaded_titles", "census")
ABOVE = [("An index of titles",), ("3/9/2031",), ("and what else is said",)]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Technician, lantern", "Lantern technician"),
        ("Lantern teachers, postsecondary", "Postsecondary lantern teachers"),
        ("Lantern technician", "Lantern technician"),
        ("Lamps, wicks, and lantern supervisor", "Lamps, wicks, and lantern supervisor"),
        ("Technician lantern", "Lantern technician"),
        ("Helper lantern fitter", "Lantern fitter helper"),
        ("Supervisor TV lamp", "TV lamp supervisor"),
        ("Teacher lamp or wick", "Lamp or wick teacher"),
        ("Technician helper lantern", "Technician helper lantern"),
        ("Teacher aide", "Teacher aide"),
        ("Engineer of lamps", "Engineer of lamps"),
        ("Engineer", "Engineer"),
        ("Teacher grades 1 thru 8", "Teacher grades 1 thru 8"),
        ("Manager lamps wicks lanterns oil and chimneys", "Manager lamps wicks lanterns oil and chimneys"),
        ("Lamplighter\\ ns", "Lamplighter"),
        ("Lamplighter nec", "Lamplighter"),
        ("Engineer lantern\\ nec or ns", "Lantern engineer"),
        ("Manager lantern general or ns", "Lantern general manager"),
    ],
)
def test_titles_are_turned_the_way_people_say_them(printed: str, said: str) -> None:
    assert as_said(printed) == said
    assert not why_not(printed)


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ('Lamp lady See "Lamplighter"', "refers to another title"),
        ("Lamp hand Code by duties", "refers to another title"),
        ("Lamplighter exc gas", "a title with a condition"),
        ("Lamplighters, except gas", "a title with a condition"),
        ("Lamp doctor less than masters degree", "a title with a condition"),
        ("Lamplighters, all other", "a title for what is not listed"),
        ("Lamplighter\\ any other", "a title for what is not listed"),
        ("Lamplighter\\any not listed", "a title for what is not listed"),
        ("Lamp helper any type", "a title for what is not listed"),
        ("Sightseeing guide", None),
        ("Executive of lamps", None),
        ("Company lamplighter", None),
    ],
)
def test_titles_that_nobody_says_are_told_apart(printed: str, reason: str | None) -> None:
    assert why_not(printed) == reason


def test_rows_are_kept_with_their_restriction_or_counted_by_reason(tmp_path: Path, known: Known) -> None:
    rows = [
        ("Ward nurse", "Exc.  6680", 3255.0, "29-1141"),
        ("Ward nurse", "#6090", "3255", "29-1141"),
        ("Welder, arc", "(1280)", "8140", "51-4121"),
        ("Arc welder", "(1280)", "8140", "51-4121"),
        ("Arc welder", "(1280)", "8140", "51-4121"),
        ("Assembler lamp", "", "7750", "51-20XX"),
        ("Lamp assembler", "", "7750", "51-4120"),
        ("Lamp lady", "", "", ""),
        ('Lamp lady See "Lamplighter"', "", "", ""),
        ("", "", "8140", "51-4121"),
        ("Welder exc arc", "", "8140", "51-4121"),
        ("Lamp lady", "", "8140", "43-5072"),
    ]
    reading = read(workbook(tmp_path / "a", Index=[*ABOVE, CENSUS, *rows]), known)
    assert reading.edition == "2031-03-09"
    assert [tuple(row.model_dump().values()) for row in reading.parts[PART]] == [
        ("census", "Ward nurse", "29-1141.00", "Exc. 6680"),
        ("census", "Ward nurse", "29-1141.00", "#6090"),
        ("census", "Arc welder", "51-4121.00", "(1280)"),
    ]
    assert reading.skipped == {
        "the same title twice": 1,
        "the same row twice": 1,
        "an aggregate SOC code": 2,
        "no SOC code": 1,
        "refers to another title": 1,
        "no title": 1,
        "a title with a condition": 1,
        "a code that the 2018 SOC does not have": 1,
    }
    assert reading.problems == ()


@pytest.mark.parametrize(("strays", "at_fault"), [(5, 0), (6, 6)])
def test_codes_that_do_not_exist_are_slips_while_they_are_rare(
    tmp_path: Path, known: Known, strays: int, at_fault: int
) -> None:
    rows = [(f"Lamp lady {number}", "", "8140", "43-5072") for number in range(strays)]
    reading = read(workbook(tmp_path / "a", Index=[CENSUS, *rows]), known)
    assert [problem.row for problem in reading.problems] == list(range(2, 2 + at_fault))
    assert reading.edition == "date not named"


def test_what_is_no_code_at_all_is_a_fault(tmp_path: Path, known: Known) -> None:
    made = workbook(tmp_path / "a", Index=[CENSUS, ("29-1141", "", "3255", "Ward nurse"), ("x", "", "", "29-1141")])
    (problem,) = read(made, known).problems
    assert str(problem).startswith('a, sheet "Index", row 2, column "2018 SOC Code", value \'Ward nurse\'')


def test_another_soc_is_refused(tmp_path: Path, known: Known) -> None:
    later = [cell.replace("2018", "2028") for cell in CENSUS]
    with pytest.raises(SourceError, match="its codes are of the 2028 SOC"):
        read(workbook(tmp_path / "a", Index=[later, ("Ward nurse", "", "3255", "29-1141")]), known)
