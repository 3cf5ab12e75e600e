"""O*NET's database as text files: the alternate titles of its occupations. Loaded at run time, never shipped.

https://www.onetcenter.org/database.html, "Alternate Titles" and "Occupation Data", tab-separated, CC BY 4.0.
"""

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from data.errors import DataError, Problem

ALTERNATE_TITLES, OCCUPATION_DATA = "Alternate Titles.txt", "Occupation Data.txt"
NONE = "n/a"
"""What O*NET writes where a title has no short form."""

_LONGEST_CELL = 4_000


class SourceError(DataError):
    """A file of a source cannot be used; nothing of it was loaded."""


@dataclass(frozen=True, slots=True)
class LoadedTitle:
    """A title from a list, and the occupation that the list puts it under."""

    title: str
    onet_soc: str


def alternate_titles(folder: Path, known: Collection[str]) -> list[LoadedTitle]:
    """Return the alternate titles and their short forms in O*NET's files, each once for an occupation.

    `known` are the codes of the loaded framework. Raises SourceError, naming file, row and value, for a file that is
    missing, has other columns, or speaks of an occupation that neither the framework nor O*NET's own list has.
    """
    listed = {row["O*NET-SOC Code"] for _, row in _rows(folder / OCCUPATION_DATA, ("O*NET-SOC Code", "Title"))}
    found: dict[LoadedTitle, None] = {}
    columns = ("O*NET-SOC Code", "Alternate Title", "Short Title")
    for number, row in _rows(folder / ALTERNATE_TITLES, columns):
        code = row["O*NET-SOC Code"]
        if code not in known:
            if code in listed:
                continue  # an occupation of another edition of the taxonomy
            raise SourceError(str(Problem(ALTERNATE_TITLES, number, columns[0], code, "no such occupation")))
        for title in (row["Alternate Title"], row["Short Title"]):
            if title.strip() and title != NONE:
                found.setdefault(LoadedTitle(" ".join(title.split()), code))
    return list(found)


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
            if missing:
                raise SourceError(f"{path.name}: the column {missing[0]!r} is missing; is this O*NET's text file?")
            for row in reader:
                cells = [row[column] for column in columns]
                if any(cell is None or len(cell) > _LONGEST_CELL for cell in cells):
                    raise SourceError(f"{path.name}, row {reader.line_num}: the row is cut off or too long")
                yield reader.line_num, row
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise SourceError(f"{path.name} is not tab-separated UTF-8 text ({error}).") from error
