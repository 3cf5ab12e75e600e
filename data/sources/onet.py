"""O*NET's database as text files, tab-separated, of any release with the occupations of O*NET-SOC 2019.

https://www.onetcenter.org/database.html, a zip of texts or single ones, CC BY 4.0. Files are told by their headers:
their names differ between releases, and Discord changes them.
"""

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass

from data.loaded import InterestRow, JobZoneRow, LoadedTitleRow, OnetOccupationRow, RelatedRow
from data.sentences import say
from data.sources.book import Book
from data.sources.findings import TWICE, Findings
from data.sources.layout import Line, Table, no_table, only, table_in
from data.sources.reading import Known, Reading
from data.text import visible

CODE, RELATED = "O*NET-SOC Code", "Related O*NET-SOC Code"
OTHER_EDITION = say("an occupation of another edition of the taxonomy")

_NONE = frozenset({"", "n/a"})
"""What O*NET writes where a title has no short form."""

_INTERESTS, _OTHER_SCALES = "OI", frozenset({"OI", "IH"})
_RELEASE = re.compile(r"(?:db|onet)_(\d+)_(\d+)")


def recognises(book: Book) -> bool:
    """Return whether any text in the book has the header of a file that is read."""
    return bool(_tables(book))


def read(book: Book, known: Known) -> Reading:
    """Return the titles, descriptions, job zones, interests and related occupations that the book holds.

    Raises SourceError for a book with none of them, two files of one kind, or a file that lacks a column.
    """
    tables = _tables(book)
    if not tables:
        raise no_table(book, _FILES[0].marks)
    occupations = tables.get("occupations")
    listed = {line[CODE] for line in occupations.lines() if not line.misfit()} if occupations else set()
    reader = _Reader(Findings(), known.occupations, listed)
    for file in _FILES:
        if file.kind in tables:
            file.read(reader, tables[file.kind])
    return reader.findings.reading(_edition(book))


@dataclass(frozen=True)
class _Reader:
    """What the files are read with: the codes of the framework, and those that O*NET's own list has besides."""

    findings: Findings
    known: Container[str]
    listed: Container[str]

    def has(self, line: Line, column: str = CODE) -> bool:
        """Return whether the framework has the occupation; note it if O*NET does not have it either."""
        code = line[column]
        if code in self.known:
            return True
        if code in self.listed:
            self.findings.skip(OTHER_EDITION)
        else:
            what = say("no such occupation in O*NET-SOC 2019; load a release with its codes")
            self.findings.fault(line, column, what)
        return False

    def occupations(self, table: Table) -> None:
        """Read Occupation Data."""
        part, columns = ("onet_occupations", ""), {"onet_soc": CODE, "title": "Title", "description": "Description"}
        for line in self.findings.lines(table, part):
            if self.has(line):
                title, description = self.findings.title(line, "Title"), visible(line["Description"])
                cells = {"onet_soc": line[CODE], "title": title, "description": description}
                if title:
                    self.findings.add(part, line[CODE], OnetOccupationRow, line, columns, **cells)

    def alternates(self, table: Table) -> None:
        """Read Alternate Titles, which have short titles beside them."""
        parts = ("loaded_titles", "alternate"), ("loaded_titles", "short")
        for line in self.findings.lines(table, *parts):
            if self.has(line) and (title := self.findings.title(line, "Alternate Title")):
                if not self._title(line, parts[0], "Alternate Title", title):
                    self.findings.skip(TWICE)
                short = "" if line["Short Title"] in _NONE else self.findings.title(line, "Short Title")
                if short not in ("", title):
                    self._title(line, parts[1], "Short Title", short)

    def reported(self, table: Table) -> None:
        """Read Sample of Reported Titles."""
        part = ("loaded_titles", "reported")
        for line in self.findings.lines(table, part):
            if self.has(line) and (title := self.findings.title(line, "Reported Job Title")):
                self._title(line, part, "Reported Job Title", title)

    def job_zones(self, table: Table) -> None:
        """Read Job Zones."""
        part, columns = ("job_zones", ""), {"onet_soc": CODE, "job_zone": "Job Zone"}
        for line in self.findings.lines(table, part):
            if self.has(line):
                cells = {"onet_soc": line[CODE], "job_zone": line["Job Zone"]}
                self.findings.add(part, line[CODE], JobZoneRow, line, columns, **cells)

    def interests(self, table: Table) -> None:
        """Read Interests: the scores alone, not which are highest."""
        part, columns = ("interests", ""), {"onet_soc": CODE, "interest": "Element Name", "score": "Data Value"}
        for line in self.findings.lines(table, part):
            if line["Scale ID"] != _INTERESTS:
                self.findings.skip(say("a rank of interests, not a score"))
            elif self.has(line):
                cells = {"onet_soc": line[CODE], "interest": line["Element Name"], "score": line["Data Value"]}
                self.findings.add(part, (line[CODE], line["Element Name"]), InterestRow, line, columns, **cells)

    def related(self, table: Table) -> None:
        """Read Related Occupations."""
        part = ("related_occupations", "")
        columns = {"onet_soc": CODE, "related": RELATED, "tier": "Relatedness Tier", "rank": "Index"}
        for line in self.findings.lines(table, part):
            if self.has(line) and self.has(line, RELATED):
                cells = {field: visible(line[column]) for field, column in columns.items()}
                self.findings.add(part, (line[CODE], line[RELATED]), RelatedRow, line, columns, **cells)

    def _title(self, line: Line, part: tuple[str, str], column: str, title: str) -> bool:
        cells = {"kind": part[1], "title": title, "onet_soc": line[CODE]}
        return self.findings.add(part, (title, line[CODE]), LoadedTitleRow, line, {"title": column}, **cells)


@dataclass(frozen=True)
class _File:
    """A file of the database: the columns it is told by, those it needs besides, and how it is read."""

    kind: str
    read: Callable[[_Reader, Table], None]
    marks: tuple[str, ...]
    others: tuple[str, ...] = ()


_FILES = (
    _File("alternates", _Reader.alternates, (CODE, "Alternate Title"), ("Short Title",)),
    _File("occupations", _Reader.occupations, (CODE, "Title", "Description")),
    _File("reported", _Reader.reported, (CODE, "Reported Job Title")),
    _File("job_zones", _Reader.job_zones, (CODE, "Job Zone")),
    _File("interests", _Reader.interests, (CODE, "Element Name", "Scale ID", "Data Value")),
    _File("related", _Reader.related, (CODE, RELATED), ("Relatedness Tier", "Index")),
)


def _tables(book: Book) -> Mapping[str, Table]:
    found: dict[str, Table] = {}
    for file in _FILES:
        tables = [table for sheet in book.sheets if (table := table_in(sheet, file.marks, file.others))]
        if file.kind == "interests":
            tables = list(filter(_is_interests, tables))
        if tables:
            found[file.kind] = only(tables, book)
    return found


def _is_interests(table: Table) -> bool:
    """Return whether a table is Interests: the header of Work Values and other files is the same."""
    first = next(table.lines(), None)
    return first is not None and not first.misfit() and first["Scale ID"] in _OTHER_SCALES


def _edition(book: Book) -> str:
    release = _RELEASE.search(book.folder) or _RELEASE.search(book.name)
    return f"O*NET {release[1]}.{release[2]}" if release else say("O*NET, edition not named")
