"""Checks within a table: counts, duplicates, references. Cells are checked by tables.py, the framework by rules.py."""

from collections.abc import Iterator

from data import rules
from data.errors import Problem, TableError
from data.schema import TABLES, Table
from data.sentences import count, listed, say
from data.tables import Line, Tables, file_name


def check(tables: Tables) -> None:
    """Raise TableError, naming file, row, column and value, unless all tables fit together."""
    problems = [problem for table in TABLES for problem in _one_table(table, tables)]
    if not problems:
        problems = [problem for rule in rules.RULES for problem in rule(tables)]
    if problems:
        raise TableError(problems)


def _one_table(table: Table, tables: Tables) -> Iterator[Problem]:
    lines = tables[table.name]
    if table.count is not None and len(lines) != table.count:
        what = count(
            len(lines),
            "{n} row where the framework has {wanted}",
            "{n} rows where the framework has {wanted}",
            wanted=table.count,
        )
        yield Problem(file_name(table), 0, "", "", what)
    elif not lines:
        yield Problem(file_name(table), 0, "", "", say("the table has no rows"))
    yield from _duplicates(table, lines)
    for column, (target, key) in table.refs.items():
        known = {getattr(line.row, key) for line in tables[target]}
        for line in lines:
            value = getattr(line.row, column)
            if value is not None and value not in known:
                yield Problem(
                    file_name(table), line.number, column, value, say("not in {file}", file=file_name(target))
                )


def _duplicates(table: Table, lines: tuple[Line, ...]) -> Iterator[Problem]:
    for columns in {table.unique, table.pk} - {()}:
        first: dict[tuple[object, ...], int] = {}
        for line in lines:
            key = tuple(getattr(line.row, column) for column in columns)
            if key in first:
                what = say("the same {columns} as in row {row}", columns=listed(columns), row=first[key])
                value = ", ".join(str(part) for part in key if part is not None)
                yield Problem(file_name(table), line.number, columns[0], value, what)
            first.setdefault(key, line.number)
