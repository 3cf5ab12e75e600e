"""The direct match titles of the US Bureau of Labor Statistics: titles that belong to one SOC occupation alone.

https://www.bls.gov/soc/2018/home.htm, "Direct Match Title File", a workbook, public domain.
"""

from data.loaded import LoadedTitleRow
from data.sentences import say
from data.sources.book import Book
from data.sources.findings import TWICE, Findings
from data.sources.layout import table_in, the_table
from data.sources.reading import Known, Reading
from data.sources.soc import SOC_CODE, onet_soc, soc_year

TITLE = "SOC Direct Match Title"
PART = ("loaded_titles", "direct match")


def recognises(book: Book) -> bool:
    """Return whether a sheet of the book has the header of direct match titles."""
    return any(table_in(sheet, (SOC_CODE, TITLE)) for sheet in book.sheets)


def read(book: Book, known: Known) -> Reading:
    """Return the titles, each under its occupation. Raises SourceError for a file that has none."""
    table = the_table(book, (SOC_CODE, TITLE))
    year = soc_year(table)
    findings = Findings()
    for line in findings.lines(table, PART):
        title, code = findings.title(line, TITLE), onet_soc(line[SOC_CODE])
        if code not in known.occupations:
            findings.fault(line, SOC_CODE, say("no such occupation in the 2018 SOC; correct the code"))
        elif title and not findings.add(
            PART, (title, code), LoadedTitleRow, line, {"title": TITLE}, kind=PART[1], title=title, onet_soc=code
        ):
            findings.skip(TWICE)
    return findings.reading(f"{year} SOC" if year else say("SOC, year not named"))
