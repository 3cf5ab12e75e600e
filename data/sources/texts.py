"""Text files: tab-separated as O*NET publishes them, or with commas or semicolons as a spreadsheet saves them."""

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, count, islice
from typing import IO

from data.errors import reason
from data.sentences import Sentence, say
from data.sources import kinds
from data.sources.limits import LONGEST_CELL, MOST_COLUMNS, no_table, refusal
from data.sources.sheet import HEAD, Numbered, Sheet

_PAGE = say("a web page or XML, not a table; download the file itself")
_SAMPLE = 4_096
_QUOTED = re.compile(r'"[^"]*"')
_WINDOWS = "cp1252"
_UNSURE = re.compile(r"[^\x00-\x7fáéíóúüñÁÉÍÓÚÜÑ]|(?<!\w)Ñ(?!\w)")
"""What leaves open whether a text that is not UTF-8 comes from Windows: a Mac means other characters by its bytes."""

_LONGEST_LINE = 5 * LONGEST_CELL * MOST_COLUMNS
"""Bytes of a line; a character takes up to 4."""


def sheet(name: str, place: str, opened: Callable[[], IO[bytes]]) -> Sheet:
    """Return a text as a sheet. Raises SourceError, naming `place`, for what is no text."""
    what = _complaint(opened)
    if what:
        raise no_table(place, what)
    return Sheet(name, place, lambda: _rows(place, opened))


def sheet_if_text(name: str, place: str, opened: Callable[[], IO[bytes]]) -> Sheet | None:
    """Return the same, or None for a picture or another file that lies beside the texts."""
    what = _complaint(opened)
    return None if what and what != kinds.UTF_16 else sheet(name, place, opened)


def _complaint(opened: Callable[[], IO[bytes]]) -> Sentence | None:
    """Return why what is opened is no text that can be read; nothing if it may be."""
    with opened() as file:
        sample = file.read(_SAMPLE)
    if what := kinds.of_bytes(sample):
        return what
    return _PAGE if sample.removeprefix(BOM_UTF8).lstrip().startswith(b"<") else None


def _rows(place: str, opened: Callable[[], IO[bytes]]) -> Iterator[Numbered]:
    with opened() as file:
        lines = _lines(place, file)
        head = list(islice(lines, HEAD))
        everything = chain(head, lines)
        if sum("\t" in line for line in head) * 2 > len(head):
            reader = csv.reader(everything, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            reader = csv.reader(everything, delimiter=_delimiter(head), strict=True)
        try:
            for cells in reader:
                yield reader.line_num, tuple(cells)
        except csv.Error as error:
            what = say("not readable as CSV ({error}); check the quotes", error=reason(error))
            raise refusal(place, what, reader.line_num) from error


def _delimiter(head: Sequence[str]) -> str:
    """Return what stands between cells: where Excel takes a comma for a decimal sign, it writes semicolons.

    The first line with one of the two alone tells, which is the header or a padded line above it.
    """
    for line in head:
        found = {sign for sign in ",;" if sign in _QUOTED.sub("", line)}
        if len(found) == 1:
            return found.pop()
    return ","


def _lines(place: str, file: IO[bytes]) -> Iterator[str]:
    encoding = ""
    for number in count(1):
        line = file.readline(_LONGEST_LINE)
        if not line:
            return
        if len(line) == _LONGEST_LINE:
            what = say("more than {most} bytes in a row; is this the right file?", most=f"{_LONGEST_LINE:,}")
            raise refusal(place, what, number)
        if b"\0" in line:
            raise refusal(place, say("the row holds NUL bytes; save the file as CSV UTF-8"), number)
        if not encoding and not line.isascii():
            encoding = _encoding(line)
        try:
            yield _decoded(line.removeprefix(BOM_UTF8) if number == 1 else line, encoding)
        except UnicodeError as error:
            raise refusal(place, say("not UTF-8; save the file as CSV UTF-8"), number) from error


def _encoding(line: bytes) -> str:
    """Return how a file is written whose first line with other than English letters this is."""
    try:
        line.decode()
    except UnicodeDecodeError:
        return _WINDOWS
    return "utf-8"


def _decoded(line: bytes, encoding: str) -> str:
    """Return a line as text. Raises UnicodeError for one that is not written so, or not surely."""
    text = line.decode(encoding or "ascii")
    if encoding == _WINDOWS and _UNSURE.search(text):
        raise UnicodeError
    return text
