"""Any kind of file is opened by its content, and a table is found in it wherever it stands."""

import datetime
from pathlib import Path

import pytest

from data.sources import limits
from data.sources.book import open_book
from data.sources.layout import table_in, the_table
from data.sources.reading import SourceError
from tests.data.sources.making import cell, changed, raw_sheet, tabbed, workbook, zipped

PLANTS = [("code", "plant"), ("1", "Oak"), ("2", "Elm")]
FOUND = [(1, ("code", "plant")), (2, ("1", "Oak")), (3, ("2", "Elm"))]


def rows_of(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    with open_book(path) as book:
        return [row for sheet in book.sheets for row in sheet.rows()]


def as_workbook(folder: Path) -> Path:
    return workbook(folder / "plants", Plants=PLANTS)


def as_tabs(folder: Path) -> Path:
    (folder / "plants").write_text(tabbed(*PLANTS), "utf-8-sig")
    return folder / "plants"


def as_commas(folder: Path) -> Path:
    (folder / "plants").write_bytes(b'code,"plant"\r\n1,Oak\r\n2,"Elm"\r\n')
    return folder / "plants"


def as_zip(folder: Path) -> Path:
    return zipped(folder / "plants", {"db_1_0_text/": "", "db_1_0_text/Plants.txt": tabbed(*PLANTS)})


def as_folder(folder: Path) -> Path:
    (folder / "plants").mkdir()
    (folder / "plants" / "Plants.dat").write_text(tabbed(*PLANTS), "utf-8")
    (folder / "plants" / "leaf.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    return folder / "plants"


@pytest.mark.parametrize("made", [as_workbook, as_tabs, as_commas, as_zip, as_folder])
def test_every_kind_is_read_alike_whatever_its_name(tmp_path: Path, made: object) -> None:
    assert callable(made)
    assert rows_of(made(tmp_path)) == FOUND


def test_a_book_says_what_tells_its_edition(tmp_path: Path) -> None:
    with open_book(as_zip(tmp_path), "sent\u202e.zip") as book:
        assert (book.name, book.folder, [sheet.place for sheet in book.sheets]) == (
            "sent.zip",
            "db_1_0_text",
            ["sent.zip, Plants.txt"],
        )
    made = changed(as_workbook(tmp_path), {"docProps/core.xml": b"<a><dcterms:modified>2031-04-05T01:02:03Z</a>"})
    with pytest.raises(SourceError, match="damaged"), open_book(made):
        pass
    core = b'<a xmlns:dcterms="d"><dcterms:modified>2031-04-05T01:02:03Z</dcterms:modified></a>'
    with open_book(changed(made, {"docProps/core.xml": core})) as book:
        assert book.modified == "2031-04-05"


def test_cells_of_a_workbook_are_read_as_they_are_meant(tmp_path: Path) -> None:
    made = workbook(tmp_path / "a", Sheet=[(2205.0, 11.5, True, datetime.date(2031, 4, 5), "02", None)])
    assert rows_of(made) == [(1, ("2205", "11.5", "True", "2031-04-05", "02"))]


def test_rows_keep_the_numbers_that_a_spreadsheet_shows(tmp_path: Path) -> None:
    rows = f'<row r="3">{cell("D3", "first")}</row><row r="7">{cell("B7", "second")}</row>'
    assert rows_of(raw_sheet(tmp_path / "a", rows)) == [(3, ("", "", "first")), (7, ("second", "", ""))]


def test_a_formula_is_the_value_last_shown_and_a_link_is_not_followed(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>shown</v></c></row>'
    link = {
        "xl/externalLinks/externalLink1.xml": b'<externalLink><externalBook r="http://127.0.0.1:9/"/></externalLink>'
    }
    assert rows_of(raw_sheet(tmp_path / "a", rows, **link)) == [(1, ("shown",))]


def test_quotes_are_letters_in_tabbed_text_and_quotes_in_commas(tmp_path: Path) -> None:
    (tmp_path / "tabs").write_text('a\tWelder "A"\n', "utf-8")
    (tmp_path / "commas").write_text('a,"Baker, ""head""\nof night"\nb,c\n', "utf-8")
    assert rows_of(tmp_path / "tabs") == [(1, ("a", 'Welder "A"'))]
    assert rows_of(tmp_path / "commas") == [(2, ("a", 'Baker, "head"\nof night')), (3, ("b", "c"))]


def test_zips_inside_a_zip_stay_closed(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner", {"Plants.txt": tabbed(*PLANTS)})
    outer = zipped(tmp_path / "outer", {"more.zip": inner.read_bytes(), "Plants.txt": tabbed(*PLANTS)})
    assert rows_of(outer) == FOUND


@pytest.mark.parametrize(
    "rows",
    [
        [("CODE ", " plant"), ("1", "Oak")],
        [("plant", "else", "code"), ("Oak", "x", "1")],
        [("Plants of 2031", ""), ("", ""), ("", ""), ("2031 Code (2030)", "Plant"), (" 1 ", "Oak\t")],
        [("", "", "code", "plant"), ("", "", "1", "Oak")],
    ],
)
def test_a_header_is_found_whatever_stands_around_it(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    with open_book(workbook(tmp_path / "a", Notes=[("see the next sheet",)], Plants=rows)) as book:
        table = the_table(book, ("code", "plant"))
        assert [(line["code"], line["plant"]) for line in table.lines()] == [("1", "Oak")]


def test_a_header_further_down_is_none(tmp_path: Path) -> None:
    rows = [("above",)] * 20 + PLANTS
    with open_book(workbook(tmp_path / "a", Plants=rows)) as book:
        assert table_in(book.sheets[0], ("code", "plant")) is None
    with open_book(workbook(tmp_path / "b", Plants=rows[1:])) as book:
        assert table_in(book.sheets[0], ("code", "plant")) is not None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("code", "tree")], 'a, sheet "Plants", row 1: the column "plant" is missing'),
        ([("a", "b")], 'a: no row has the columns "code", "plant"'),
        ([("code", "plant", "Plant")], 'a, sheet "Plants", row 1: the column "plant" stands there twice'),
    ],
)
def test_what_a_header_lacks_is_named(tmp_path: Path, rows: list[tuple[str, ...]], said: str) -> None:
    with open_book(workbook(tmp_path / "a", Plants=rows)) as book, pytest.raises(SourceError) as caught:
        the_table(book, ("code", "plant"))
    assert str(caught.value).startswith(said)


def test_two_tables_of_one_kind_are_refused(tmp_path: Path) -> None:
    with open_book(workbook(tmp_path / "a", Old=PLANTS, New=PLANTS)) as book, pytest.raises(SourceError) as caught:
        the_table(book, ("code", "plant"))
    assert str(caught.value) == 'a: "Old" and "New" hold the same kind of rows; keep one of them.'


def test_files_at_the_limits_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    widest = ("\U0001f333" * limits.LONGEST_CELL,) * limits.MOST_COLUMNS
    (tmp_path / "a").write_text(tabbed(widest), "utf-8")
    assert rows_of(tmp_path / "a") == [(1, widest)]
    monkeypatch.setattr("data.sources.sheet.MOST_ROWS", 3)
    assert rows_of(as_tabs(tmp_path)) == FOUND
    monkeypatch.setattr("data.sources.sheet.MOST_ROWS", 2)
    with pytest.raises(SourceError, match="plants, row 3: more than 2 rows"):
        rows_of(as_tabs(tmp_path))
