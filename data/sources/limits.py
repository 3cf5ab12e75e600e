"""How large the files of sources may be, and the sentence with which a file is refused."""

from data.errors import Problem
from data.sentences import Sentence, together
from data.sources.reading import NoTableError, SourceError

LARGEST_FILE = 50_000_000
"""Bytes of a file as it comes."""

MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes that a text in a zip, or all parts of a workbook together, may unpack to."""

MOST_MEMBERS = 200
"""Files in a zip or a folder. O*NET's zip holds some forty."""

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 200_000, 100, 2_000_000
"""The extent of a sheet. The largest that is read, the Census index, has 34,546 rows of 4 columns."""

LONGEST_CELL = 4_000
"""Characters of a cell."""


def refusal(place: str, what: Sentence, row: int = 0) -> SourceError:
    """Return the error that refuses a file: `place` is the file and what in it, `what` is wrong and what to do."""
    return SourceError(Problem(place, row, "", "", what).sentence)


def no_table(place: str, what: Sentence) -> NoTableError:
    """Return the error that refuses a file that is none of a kind with tables in it."""
    return NoTableError(Problem(place, 0, "", "", what).sentence)


def within(place: str, name: str) -> Sentence:
    """Return where something in a file is, for a sentence: the file's place, then the name of what is in it."""
    return together(place, name, by=", ")
