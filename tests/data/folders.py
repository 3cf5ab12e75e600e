"""A copy of the shipped tables that a test may break."""

import csv
import shutil
from pathlib import Path

from data import tables


def copied(folder: Path) -> Path:
    """Return `folder` with a copy of every shipped table in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in tables.shipped().iterdir():
        if path.name.endswith(".csv"):
            shutil.copy(str(path), folder / path.name)
    return folder


def change(folder: Path, table: str, row: int, column: str, value: str) -> None:
    """Put `value` into one cell; `row` is the line in the file, the header being 1."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    rows[row - 1][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def append(folder: Path, table: str, line: str) -> None:
    """Add a line of CSV to the end of a table."""
    with (folder / f"{table}.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(f"{line}\n")
