"""Files that would do harm, or that somebody took for the right one: each is a sentence, none is an accident."""

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from data.loaded import LoadedTitleRow
from data.sources.book import open_book
from data.sources.reading import Known, SourceError
from tests.data.sources import hostile_texts as texts
from tests.data.sources import hostile_zips as zips
from tests.data.sources.capitals import in_capitals, left_in_english
from tests.data.sources.making import ALTERNATES, DIRECT, cell, raw_sheet, read, text, told

TO_DO = re.compile(
    r"\b(save|download|take|delete|pack|unpack|correct|check|split|shorten|load|add|keep|name|fill|these can be)\b"
    r"|is this the right (file|zip)\?",
    re.IGNORECASE,
)
"""What a sentence must have: what to do."""

Made = Callable[[Path], Path]

FILES: list[tuple[Made, str]] = [
    (texts.nothing, "file: the file is empty"),
    (texts.sixty_megabytes, "file: larger than 50 MB"),
    (texts.a_pipe, "file: neither a file nor a folder"),
    (texts.no_file, "file: cannot be read (No such file or directory)"),
    (texts.page_as_xlsx, "file: a web page or XML, not a table"),
    (texts.page_with_table, "file: a web page or XML, not a table"),
    (texts.pdf, "file: a PDF, not a table"),
    (texts.png, "file: a picture, not a table"),
    (texts.gzip, "file: packed as gzip; unpack it first"),
    (texts.old_xls, "file: an old Office file (.xls, .doc) or one with a password"),
    (texts.utf_16, "file: saved as UTF-16; save it as CSV UTF-8"),
    (texts.utf_16_without_mark, "file: neither a workbook (.xlsx) nor text"),
    (texts.utf_16_in_a_folder, "file, b.txt: saved as UTF-16"),
    (texts.latin_1, "file, row 3: not UTF-8; save the file as CSV UTF-8"),
    (texts.nul_bytes, "file, row 302: the row holds NUL bytes"),
    (texts.endless_line, "file, row 2: more than 2,000,000 bytes in a row"),
    (texts.open_quote, "file, row 3: not readable as CSV"),
    (texts.long_cell, "file, row 3: a cell has more than 4,000 characters"),
    (texts.wide_row, "file, row 2: more than 100 columns"),
    (texts.long_table, "file, row 200001: more than 200,000 rows"),
    (texts.folder_without_texts, "file: holds no text file"),
    (texts.folder_of_many_files, "file: the folder holds more than 200 files"),
    (texts.wrong_sheet, "file: none of the files that can be loaded"),
    (texts.wrong_columns, "file: none of the files that can be loaded"),
    (texts.missing_column, 'file, row 1: the column "Short Title" is missing'),
    (texts.column_twice, 'file, row 1: the column "Short Title" stands there twice'),
    (texts.header_only, "file, row 1: no rows under the header"),
    (texts.other_soc, 'file, sheet "S", row 1: its codes are of the 2010 SOC'),
    (texts.cut_row, "file, row 3: the row is cut off: 2 cells where the header has 4"),
    (texts.shifted_row, "file, row 3: 5 cells where the header has 4"),
    (texts.duplicate_rows, "file, row 3: the same row stands above"),
    (texts.unknown_code, "file, row 3, column \"O*NET-SOC Code\", value '12-3456.00': no such occupation"),
    (texts.swapped_columns, "file, row 3, column \"O*NET-SOC Code\", value 'Ward Nurse': no such occupation"),
    (texts.unknown_bls_code, 'file, sheet "S", row 3, column "2018 SOC Code", value \'12-3456\': no such occupation'),
    (texts.no_census_code, 'file, sheet "S", row 3, column "2018 SOC Code", value \'nurse\': no SOC code'),
    (texts.unknown_cluster, 'file, sheet "S", row 3, column "Career Cluster", value \'STEM\': no such cluster'),
    (texts.unknown_sub_cluster, 'file, sheet "S", row 3, column "Sub-Cluster", value \'Magic\': no such sub-cluster'),
    (texts.few_clusters, 'file, sheet "S": has 1 of the 14 clusters'),
    (texts.formula_as_code, 'file, row 3, column "O*NET-SOC Code", value "=cmd|\'/c calc\'!A1": no such occupation'),
    (texts.invisible_title, "file, row 3, column \"Alternate Title\", value '\\u202e\\u200b\\x07': the cell is empty"),
    (texts.endless_title, 'file, row 3, column "Alternate Title", value \'nurse'),
    (texts.impossible_number, "file, row 3, column \"Job Zone\", value '1e9': must be a whole number"),
    (zips.zip_bomb, "file, a.txt: unpacks to more than 64 MB"),
    (zips.lying_zip_header, "file, a.txt: cut off or damaged"),
    (zips.lying_size_with_true_checksum, "file, a.txt: unpacks to another size than it says"),
    (zips.named("../a.txt"), "file, ../a.txt: its path leads out of the zip"),
    (zips.named("db/..\\..\\a.txt"), "file, db/..\\..\\a.txt: its path leads out of the zip"),
    (zips.named("/etc/a.txt"), "file, /etc/a.txt: its path leads out of the zip"),
    (zips.named("C:\\a.txt"), "file, C:\\a.txt: its path leads out of the zip"),
    (zips.symlink, "file, a.txt: it is a link to another file"),
    (zips.only_a_zip_inside, "file: holds no text file, and a zip inside it is not opened"),
    (zips.encrypted_member, "file, a.txt: it needs a password"),
    (zips.unusual_packing, "file, a.txt: it is packed in an unusual way"),
    (zips.same_name_twice, "file: two files in it have the same name"),
    (zips.hundred_thousand_members, "file: holds more than 200 files"),
    (zips.cut_zip, "file: cut off or damaged"),
    (zips.damaged_zip, "file, a.txt: cut off or damaged"),
    (zips.empty_zip, "file: holds no text file"),
    (zips.cut_workbook, "file: cut off or damaged"),
    (zips.macros, "file, xl/vbaProject.bin: the workbook holds macros"),
    (zips.binary_workbook, "file: not an .xlsx workbook; save it as .xlsx"),
    (zips.letter, "file: a Word file, not a table"),
    (zips.workbook_bomb, "file, xl/worksheets/sheet1.xml: the workbook unpacks to more than 64 MB"),
    (zips.far_corner, "file, xl/worksheets/sheet1.xml: reaches to row 1,048,576, column 1, beyond 200,000 rows"),
    (zips.hidden_far_corner, "file, xl/worksheets/sheet1.xml: reaches to row 9, column 16,384, beyond"),
    (zips.many_columns, "file, xl/worksheets/sheet1.xml: reaches to row 1, column 101, beyond"),
    (zips.many_rows, "file, xl/worksheets/sheet1.xml: reaches to row 200,001"),
    (zips.many_cells_in_many_sheets, "file, xl/worksheets/sheet3.xml: reaches to row 9,000, column 100, beyond"),
    (zips.one_text_in_many_cells, "file, xl/worksheets/sheet1.xml: more than 64 million characters"),
    (zips.laughs_in_sheet, "file, xl/worksheets/sheet1.xml: declares entities"),
    (zips.laughs_in_strings, "file, xl/sharedStrings.xml: declares entities"),
    (zips.entity_from_a_file, "file, xl/worksheets/sheet1.xml: declares entities"),
    (zips.sheet_in_utf_16, "file, xl/worksheets/sheet1.xml: not UTF-8"),
    (zips.sheet_that_is_a_picture, 'file, sheet "S": damaged'),
    (zips.huge_cell, 'file, sheet "Long", row 2: a cell has more than 4,000 characters'),
    (zips.empty_workbook, "file: none of the files that can be loaded"),
]


@pytest.mark.parametrize(("made", "said"), FILES, ids=[said for _, said in FILES])
def test_a_bad_file_is_a_sentence(tmp_path: Path, known: Known, made: Made, said: str) -> None:
    sentence = told(made(tmp_path), known)
    assert sentence.startswith(said)
    assert TO_DO.search(sentence.removeprefix(said.split(":", 1)[0]))
    assert not in_capitals(sentence).startswith(said)
    assert left_in_english(sentence) == ""


@pytest.mark.parametrize(
    "title", ["=cmd|'/c calc'!A1", "+1+1", "@SUM(A1)", "-2", "@everyone", "<script>", "'; drop table"]
)
def test_text_that_elsewhere_would_be_run_is_text_here(tmp_path: Path, known: Known, title: str) -> None:
    as_text = read(text(tmp_path / "a", ALTERNATES, ("29-1141.00", title, "n/a", "02")), known)
    xml = [cell(f"{column}1", name) for column, name in zip("ABCD", DIRECT, strict=True)]
    row = f'<row r="2">{cell("A2", "29-1141")}{cell("C2", escape(title))}</row>'
    as_cell = read(raw_sheet(tmp_path / "b", f'<row r="1">{"".join(xml)}</row>{row}'), known)
    for reading, kind in ((as_text, "alternate"), (as_cell, "direct match")):
        found = LoadedTitleRow.model_validate({"kind": kind, "title": title, "onet_soc": "29-1141.00"})
        assert reading.parts["loaded_titles", kind] == (found,)


def test_letters_that_turn_or_hide_text_are_gone(tmp_path: Path, known: Known) -> None:
    made = text(tmp_path / "a", ALTERNATES, ("29-1141.00", "\u202eWard\u200b \x07Nurse\u2066", "n/a", "02"))
    (row,) = read(made, known).parts["loaded_titles", "alternate"]
    assert row.model_dump()["title"] == "Ward Nurse"


def test_a_name_that_would_deceive_is_shown_without_its_tricks(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(SourceError) as caught, open_book(tmp_path / "a", "\u202eslx.txt\n@everyone" + "x" * 200):
        pass
    assert str(caught.value).startswith("slx.txt @everyonexxx")
    assert len(str(caught.value)) < 200
