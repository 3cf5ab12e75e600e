"""Direct match titles: each under its 2018 SOC occupation."""

from pathlib import Path

import pytest

from data.loaded import LoadedTitleRow
from data.sources.reading import Known, SourceError
from tests.data.sources.making import DIRECT, read, told, workbook

PART = ("loaded_titles", "direct match")


def test_titles_stand_under_the_whole_occupation(tmp_path: Path, known: Known) -> None:
    rows = [("Published 2031",), (), DIRECT, ("29-1141", "Nurses", " Ward  Nurse ", "x"), ("51-4121", "x", "ARC", "")]
    reading = read(workbook(tmp_path / "a", Sorted=rows), known)
    assert reading.edition == "2018 SOC"
    assert reading.parts[PART] == tuple(
        LoadedTitleRow.model_validate({"kind": "direct match", "title": title, "onet_soc": code})
        for title, code in (("Ward Nurse", "29-1141.00"), ("ARC", "51-4121.00"))
    )
    assert (reading.skipped, reading.problems) == ({}, ())


def test_the_same_title_under_the_same_code_counts_once(tmp_path: Path, known: Known) -> None:
    rows = [DIRECT, ("29-1141", "Nurses", "Ward Nurse", "x"), ("29-1141", "Nurses", "Ward\u200b Nurse", "")]
    reading = read(workbook(tmp_path / "a", Sorted=rows), known)
    assert len(reading.parts[PART]) == 1
    assert reading.skipped == {"the same row twice": 1}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("29-1140", "x", "Ward Nurse", ""), "column \"2018 SOC Code\", value '29-1140': no such occupation"),
        (("Ward Nurse", "x", "29-1141", ""), "column \"2018 SOC Code\", value 'Ward Nurse': no such occupation"),
        (("29-1141", "x", "", ""), "column \"2018 SOC Direct Match Title\", value '': the cell is empty"),
        (("29-1141", "x", "x" * 201, ""), "longer than 200 characters"),
    ],
)
def test_rows_at_fault_are_named(tmp_path: Path, known: Known, row: tuple[str, ...], said: str) -> None:
    sentence = told(workbook(tmp_path / "a", Sorted=[DIRECT, row]), known)
    assert sentence.startswith('a, sheet "Sorted", row 2')
    assert said in sentence


def test_another_soc_is_refused(tmp_path: Path, known: Known) -> None:
    later = [cell.replace("2018", "2028") for cell in DIRECT]
    with pytest.raises(SourceError, match="its codes are of the 2028 SOC; take the edition of 2018"):
        read(workbook(tmp_path / "a", Sorted=[later, ("29-1141", "x", "Ward Nurse", "")]), known)
    unnamed = [cell.replace("2018 ", "") for cell in DIRECT]
    reading = read(workbook(tmp_path / "b", Sorted=[unnamed, ("29-1141", "x", "Ward Nurse", "")]), known)
    assert reading.edition == "SOC, year not named"
