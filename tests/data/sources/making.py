"""Small files to read: workbooks, zips and texts, good ones and such as nobody publishes."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import openpyxl

from data.sentences import Sentence, together
from data.sources.book import open_book
from data.sources.reading import Known, Reading, SourceError
from data.sources.registry import recognise

Rows = Iterable[Sequence[object]]

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

CROSSWALK = ("SOC Code", "Occupation Title", "Career Cluster", "Sub-Cluster")
ALTERNATES = ("O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)")
DIRECT = ("2018 SOC Code", "2018 SOC Title", "2018 SOC Direct Match Title", "Illustrative Example")
CENSUS = (
    "2022 Occupation Title",
    "2022 Census Industry Code Restriction",
    "2018 Census Occupation Code",
    "2018 SOC Code",
)


def workbook(path: Path, **sheets: Rows) -> Path:
    """Write a workbook with these sheets; an underscore in a name is a space."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def changed(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Write parts into a zip, in place of what it had under their names."""
    with zipfile.ZipFile(path) as old:
        content = {name: old.read(name) for name in old.namelist()} | parts
    return zipped(path, content)


def raw_sheet(path: Path, rows: str, **parts: bytes) -> Path:
    """Write a workbook whose only sheet holds these rows as XML."""
    workbook(path, Sheet=[("x",)])
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return changed(path, {SHEET: xml.encode(), **parts})


def cell(reference: str, text: str) -> str:
    """Return a cell of a sheet as XML."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def zipped(path: Path, members: Mapping[str, bytes | str]) -> Path:
    """Write a zip with these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def tabbed(*rows: Sequence[str]) -> str:
    """Return rows as O*NET writes them."""
    return "".join("\t".join(row) + "\n" for row in rows)


def text(path: Path, *rows: Sequence[str]) -> Path:
    """Write a tab-separated text."""
    path.write_text(tabbed(*rows), "utf-8")
    return path


def read(path: Path, known: Known, name: str | None = None) -> Reading:
    """Return what the source that recognises a file makes of it."""
    with open_book(path, name) as book:
        return recognise(book).read(book, known)


def told(path: Path, known: Known) -> Sentence:
    """Return what is said of a bad file: why it is refused, or which of its rows are at fault."""
    try:
        reading = read(path, known)
    except SourceError as error:
        return error.sentence
    return together(*(problem.sentence for problem in reading.problems), by="\n")
