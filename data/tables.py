"""Reads the CSV files under tables/ into checked rows. One file at a time; how they fit together is checks.py."""

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import ValidationError

from data.errors import Problem, TableError, reason
from data.faults import in_words
from data.rows import Row
from data.schema import TABLES, VERSION, Table
from data.sentences import count, say

_LARGEST_FILE = 64 * 1024 * 1024


@dataclass(frozen=True)
class Line:
    """A checked row and the line it was read from, so that a later check can point at it."""

    number: int
    row: Row


Tables = Mapping[str, tuple[Line, ...]]
"""Every table by name."""


def shipped() -> Traversable:
    """Return the folder with the tables that come with this version."""
    return resources.files("data") / "tables"


def content_hash(folder: Traversable) -> str:
    """Return 16 hex digits that change when any table, or the shape of the tables, does.

    Raises TableError when a file is missing or cannot be read.
    """
    digest = hashlib.sha256(f"schema {VERSION}".encode())
    for table in TABLES:
        content = _content(folder, table)
        digest.update(f"\n{table.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def read(folder: Traversable) -> Tables:
    """Return every table of `folder`, each cell checked against its column.

    Raises TableError naming file, row, column and value of whatever cannot be read.
    """
    problems: list[Problem] = []
    tables = {table.name: tuple(_lines(table, _content(folder, table), problems)) for table in TABLES}
    if problems:
        raise TableError(problems)
    return tables


def column(folder: Traversable, table: str, name: str) -> frozenset[str]:
    """Return every value of a column of a table in `folder`. Raises TableError."""
    found = next(known for known in TABLES if known.name == table)
    problems: list[Problem] = []
    values = frozenset(str(getattr(line.row, name, "")) for line in _lines(found, _content(folder, found), problems))
    if problems:
        raise TableError(problems)
    return values


def file_name(table: Table | str) -> str:
    """Return the name of a table's file."""
    return f"{table if isinstance(table, str) else table.name}.csv"


def _content(folder: Traversable, table: Table) -> bytes:
    path = folder / file_name(table)
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        what = say("the file cannot be read ({error}); put it back or reinstall", error=reason(error))
        raise TableError([Problem(file_name(table), 0, "", "", what)]) from error
    if len(content) > _LARGEST_FILE:
        raise TableError([Problem(file_name(table), 0, "", "", say("the file is larger than 64 MB"))])
    return content


def _lines(table: Table, content: bytes, problems: list[Problem]) -> Iterator[Line]:
    name = file_name(table)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        problems.append(Problem(name, row, "", "", say("not UTF-8; save the file as CSV UTF-8")))
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = tuple(next(reader, ()))
        if header != table.columns:
            wanted, found = ",".join(table.columns), ",".join(header)
            what = say("the header must be {wanted}; it is {found}", wanted=wanted, found=found)
            problems.append(Problem(name, 1, "", "", what))
            return
        yield from _rows(table, reader, problems)
    except csv.Error as error:
        problems.append(Problem(name, reader.line_num, "", "", say("not readable as CSV ({error})", error=error)))


def _rows(table: Table, reader: Any, problems: list[Problem]) -> Iterator[Line]:
    name, columns = file_name(table), table.columns
    for cells in reader:
        if len(cells) != len(columns):
            what = count(
                len(cells),
                "{n} cell where the header has {columns}; check the commas and quotes",
                "{n} cells where the header has {columns}; check the commas and quotes",
                columns=len(columns),
            )
            problems.append(Problem(name, reader.line_num, "", "", what))
            continue
        try:
            yield Line(reader.line_num, table.row.model_validate(dict(zip(columns, cells, strict=True))))
        except ValidationError as error:
            problems += (_cell_problem(name, reader.line_num, fault) for fault in error.errors())


def _cell_problem(name: str, row: int, fault: Any) -> Problem:
    return Problem(name, row, str(fault["loc"][0]), str(fault["input"]), in_words(fault))
