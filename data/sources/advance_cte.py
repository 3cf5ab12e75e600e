"""Advance CTE's crosswalk workbooks: which occupations, programs and industries stand in which sub-clusters.

https://careertech.org/resource/framework-crosswalk/: "SOC", "CIP", "NAICS", and "Full", which holds all three. All
rights reserved: each installation reads its own copy.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.loaded import CrosswalkRow, Part
from data.overlay import resolve
from data.sentences import say
from data.sources.book import Book
from data.sources.findings import Findings
from data.sources.layout import Line, Table, no_table, only, table_in
from data.sources.naics import divided_codes, divided_titles
from data.sources.reading import UNDATED, Known, Reading
from data.text import visible, words

CLUSTER, SUB_CLUSTER = "Career Cluster", "Sub-Cluster"


@dataclass(frozen=True)
class _Kind:
    """A kind of rows: its columns of code and title, how a code is written, and one for example."""

    code: str
    title: str
    form: re.Pattern[str]
    example: str


KINDS: Mapping[str, _Kind] = {
    "occupation": _Kind("SOC Code", "Occupation Title", re.compile(r"\d\d-\d{4}"), "29-1141"),
    "program": _Kind("CIP Code", "CIP Title", re.compile(r"\d\d\.\d{4}"), "51.3801"),
    "industry": _Kind("2-Digit NAICS", "NAICS title", re.compile(r"\d\d(-\d\d)?"), say("62 or 48-49")),
}


def recognises(book: Book) -> bool:
    """Return whether a sheet of the book places occupations, programs or industries in sub-clusters."""
    return bool(_tables(book))


def read(book: Book, known: Known) -> Reading:
    """Return the rows of each kind that the book holds, each code once for a sub-cluster.

    Raises SourceError for a book that has no such sheet, or two that hold the same kind.
    """
    tables = _tables(book)
    if not tables:
        raise no_table(book, (KINDS["occupation"].code, KINDS["occupation"].title, CLUSTER, SUB_CLUSTER))
    findings = Findings()
    for kind in KINDS:
        same = [table for table in tables if kind in _kinds(table)]
        if same:
            only(same, book)
    for table in tables:
        _read(table, known, findings)
    return findings.reading(book.modified or UNDATED)


def _tables(book: Book) -> list[Table]:
    columns = tuple(column for kind in KINDS.values() for column in (kind.code, kind.title))
    found = (table_in(sheet, (CLUSTER, SUB_CLUSTER), maybe=columns) for sheet in book.sheets)
    return [table for table in found if table and _kinds(table)]


def _kinds(table: Table) -> list[str]:
    return [name for name, kind in KINDS.items() if kind.code in table.columns and kind.title in table.columns]


def _read(table: Table, known: Known, findings: Findings) -> None:
    kinds = _kinds(table)
    parts: dict[str, Part] = {kind: ("crosswalk", kind) for kind in kinds}
    clusters: set[str] = set()
    codes: set[str] = set()
    for line in findings.lines(table, *parts.values()):
        if not any(line[column] for column in table.columns if column != CLUSTER):
            findings.skip(say("a heading"))
            continue
        sub_cluster = _sub_cluster(line, known, findings)
        coded = [_has_code(line, KINDS[kind], findings) for kind in kinds]
        if not sub_cluster or not all(coded):
            continue
        clusters.add(known.clusters[words(line[CLUSTER])])
        for kind in kinds:
            codes.update(divided_codes(line[KINDS[kind].code]))
            _add(line, kind, parts[kind], sub_cluster, findings)
    _check_clusters(table, known, clusters, findings)
    if "occupation" in kinds:
        _check_occupations(table, known, codes, findings)


def _sub_cluster(line: Line, known: Known, findings: Findings) -> str:
    cluster, sub_cluster = words(line[CLUSTER]), words(line[SUB_CLUSTER])
    found = known.sub_clusters.get((cluster, sub_cluster), "")
    if cluster not in known.clusters:
        findings.fault(line, CLUSTER, say("no such cluster in the framework; correct the name"))
    elif not found:
        findings.fault(line, SUB_CLUSTER, say("no such sub-cluster in the cluster; correct the name"))
    return found


def _has_code(line: Line, kind: _Kind, findings: Findings) -> bool:
    good = all(map(kind.form.fullmatch, divided_codes(line[kind.code])))
    if not good:
        findings.fault(line, kind.code, say("not a code such as {code}; correct it", code=kind.example))
    return good


def _add(line: Line, kind: str, part: Part, sub_cluster: str, findings: Findings) -> None:
    columns = {"code": KINDS[kind].code, "title": KINDS[kind].title}
    codes = divided_codes(line[columns["code"]])
    for code, title in zip(codes, divided_titles(visible(line[columns["title"]]), len(codes)), strict=True):
        cells = {"kind": kind, "code": code, "title": title, "sub_cluster": sub_cluster}
        findings.add(part, (code, sub_cluster), CrosswalkRow, line, columns, **cells)


def _check_clusters(table: Table, known: Known, found: set[str], findings: Findings) -> None:
    wanted = set(known.clusters.values())
    if missing := sorted(wanted - found):
        what = say(
            "has {found} of the {wanted} clusters; check why there is no row of {missing}",
            found=len(found),
            wanted=len(wanted),
            missing=", ".join(missing),
        )
        findings.wrong(table, what)


def _check_occupations(table: Table, known: Known, codes: Iterable[str], findings: Findings) -> None:
    placing = dict.fromkeys(codes)
    for onet_soc, title in known.occupations.items():
        if not resolve(onet_soc, known.crosswalk[onet_soc], placing):
            what = say("no row for {title}; add its code", title=title)
            findings.wrong(table, what, KINDS["occupation"].code, onet_soc)
