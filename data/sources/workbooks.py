"""Workbooks (.xlsx): their sheets as text. Formulas are read as the values last shown, links are never followed."""

import datetime
import re
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache, partial

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from data.errors import reason
from data.sentences import say
from data.sources.archives import shown
from data.sources.limits import refusal, within
from data.sources.parts import damaged, harmless
from data.sources.sheet import Numbered, Sheet
from data.text import visible


def is_workbook(archive: zipfile.ZipFile) -> bool:
    """Return whether a zip is a workbook of any kind."""
    return any(name.casefold().startswith("xl/") for name in archive.namelist())


def sheets(archive: zipfile.ZipFile, place: str, stack: ExitStack) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook that stays open as long as `stack` does. Raises SourceError."""
    for member in archive.infolist():
        if member.filename.casefold().endswith("vbaproject.bin"):
            what = say("the workbook holds macros; save it as .xlsx without them")
            raise refusal(within(place, shown(member)), what)
    if "xl/workbook.xml" not in archive.namelist():
        raise refusal(place, say("not an .xlsx workbook; save it as .xlsx"))
    try:
        workbook = stack.enter_context(CalamineWorkbook.from_filelike(harmless(archive, place)))
    except CalamineError as error:
        raise refusal(place, damaged(reason(error))) from error
    names = (sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet)
    return tuple(_sheet(workbook, name, place) for name in names)


def modified(archive: zipfile.ZipFile) -> str:
    """Return the day on which a workbook says it was last changed, as "2025-09-02"; empty where it does not say."""
    try:
        match = re.search(rb"<dcterms:modified[^>]*>(\d{4}-\d\d-\d\d)", archive.read("docProps/core.xml"))
    except KeyError:
        return ""
    return match[1].decode() if match else ""


def _sheet(workbook: CalamineWorkbook, name: str, place: str) -> Sheet:
    where = say('{place}, sheet "{name}"', place=place, name=visible(name)[:60])
    loaded = cache(partial(_loaded, workbook, name, where))
    return Sheet(visible(name), where, lambda: _rows(loaded()))


def _loaded(workbook: CalamineWorkbook, name: str, where: str) -> CalamineSheet:
    try:
        return workbook.get_sheet_by_name(name)
    except CalamineError as error:
        raise refusal(where, damaged(reason(error))) from error


def _rows(sheet: CalamineSheet) -> Iterator[Numbered]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        yield number, tuple(map(_text, cells))


def _text(cell: object) -> str:
    """Return a cell as it is meant: Excel keeps the code 2205 as the number 2205.0."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)
