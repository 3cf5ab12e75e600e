"""The US Census Bureau's alphabetical index of occupations: titles as people wrote them on census forms.

https://www.census.gov/topics/employment/industry-occupation/guidance/indexes.html, a workbook, public domain.
"""

import re

from data.loaded import LoadedTitleRow
from data.sentences import Sentence, say
from data.sources.book import Book
from data.sources.census_titles import as_said, why_not
from data.sources.findings import Findings
from data.sources.layout import Line, Table, table_in, the_table
from data.sources.reading import UNDATED, Known, Reading
from data.sources.soc import SOC, SOC_CODE, onet_soc, soc_year
from data.text import visible

TITLE, INDUSTRY = "Occupation Title", "Census Industry Code Restriction"
COLUMNS = (TITLE, INDUSTRY, SOC_CODE)
PART = ("loaded_titles", "census")

_AMERICAN_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def recognises(book: Book) -> bool:
    """Return whether a sheet of the book has the header of the index."""
    return any(table_in(sheet, COLUMNS) for sheet in book.sheets)


def read(book: Book, known: Known) -> Reading:
    """Return the titles that name one occupation, with the industry that each is restricted to, as printed.

    Raises SourceError for a file that has no such titles. Codes that SOC 2018 does not have are counted, not refused,
    while they are rare: the published index has a few.
    """
    table = the_table(book, COLUMNS)
    soc_year(table)
    findings = Findings()
    strays: list[Line] = []
    count = 0
    for line in findings.lines(table, PART):
        count += 1
        reason = _unusable(line, known)
        if reason:
            findings.skip(reason)
        elif onet_soc(line[SOC_CODE]) in known.occupations:
            _add(line, findings)
        elif SOC.fullmatch(line[SOC_CODE]):
            strays.append(line)
        else:
            findings.fault(line, SOC_CODE, say("no SOC code; correct it"))
    findings.stray(
        strays,
        count,
        say("a code that the 2018 SOC does not have"),
        SOC_CODE,
        say("no such code in the 2018 SOC; correct it"),
    )
    return findings.reading(_day(table))


def _add(line: Line, findings: Findings) -> None:
    title = findings.title(line, TITLE)
    if not title:
        return
    said, code, industry = as_said(title), onet_soc(line[SOC_CODE]), visible(line[INDUSTRY])
    key = (said.casefold(), code, industry)
    if findings.holds(PART, key):
        findings.skip(say("the same title twice"))
    else:
        cells = {"kind": PART[1], "title": said, "onet_soc": code, "industry": industry}
        findings.add(PART, key, LoadedTitleRow, line, {"title": TITLE}, **cells)


def _unusable(line: Line, known: Known) -> Sentence | None:
    code = line[SOC_CODE]
    if not line[TITLE]:
        return say("no title")
    if not code:
        return why_not(line[TITLE]) or say("no SOC code")
    if "X" in code.upper() or (code.endswith("0") and onet_soc(code) not in known.occupations):
        return say("an aggregate SOC code")
    return why_not(line[TITLE])


def _day(table: Table) -> str:
    for cell in table.above():
        if american := _AMERICAN_DAY.fullmatch(cell):
            month, day, year = american.groups()
            return f"{year}-{int(month):02}-{int(day):02}"
        if _ISO_DAY.fullmatch(cell):
            return cell
    return UNDATED
