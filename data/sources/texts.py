"""Text files: tab-separated as O*NET publishes them, or comma-separated with quotes as a spreadsheet saves them."""

import csv
from collections.abc import Callable, Iterator
from itertools import chain, count, islice
from typing import IO

from data.errors import reason
from data.sentences import Sentence, say
from data.sources.limits import LONGEST_CELL, MOST_COLUMNS, refusal
from data.sources.sheet import HEAD, Numbered, Sheet

UTF_16 = say("saved as UTF-16; save it as CSV UTF-8")
_NO_TEXT = say("neither a workbook (.xlsx) nor text nor a zip of texts; take the file as its publisher offers it")
_OLD = say("an old .xls or a workbook with a password; save it as .xlsx without a password")
_PAGE = say("a web page or XML, not a table; download the file itself")
_STARTS = {
    b"\xff\xfe": UTF_16,
    b"\xfe\xff": UTF_16,
    b"\xd0\xcf\x11\xe0": _OLD,
    b"%PDF": say("a PDF, not a table; take the file as its publisher offers it"),
    b"\x1f\x8b": say("packed as gzip; unpack it first"),
}
_SAMPLE = 4_096
_LONGEST_LINE = 5 * LONGEST_CELL * MOST_COLUMNS
"""Bytes of a line; a character takes up to 4."""


def sheet(name: str, place: str, opened: Callable[[], IO[bytes]]) -> Sheet:
    """Return a text as a sheet. Raises SourceError, naming `place`, for what is no text."""
    what = _complaint(opened)
    if what:
        raise refusal(place, what)
    return Sheet(name, place, lambda: _rows(place, opened))


def sheet_if_text(name: str, place: str, opened: Callable[[], IO[bytes]]) -> Sheet | None:
    """Return the same, or None for a picture or another file that lies beside the texts."""
    what = _complaint(opened)
    return None if what and what != UTF_16 else sheet(name, place, opened)


def _complaint(opened: Callable[[], IO[bytes]]) -> Sentence | None:
    """Return why what is opened is no text that can be read; nothing if it may be."""
    with opened() as file:
        sample = file.read(_SAMPLE)
    for start, what in _STARTS.items():
        if sample.startswith(start):
            return what
    if b"\0" in sample:
        return _NO_TEXT
    return _PAGE if sample.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") else None


def _rows(place: str, opened: Callable[[], IO[bytes]]) -> Iterator[Numbered]:
    with opened() as file:
        lines = _lines(place, file)
        head = list(islice(lines, HEAD))
        tabs = sum("\t" in line for line in head) * 2 > len(head)
        everything = chain(head, lines)
        if tabs:
            reader = csv.reader(everything, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            reader = csv.reader(everything, strict=True)
        try:
            for cells in reader:
                yield reader.line_num, tuple(cells)
        except csv.Error as error:
            what = say("not readable as CSV ({error}); check the quotes", error=reason(error))
            raise refusal(place, what, reader.line_num) from error


def _lines(place: str, file: IO[bytes]) -> Iterator[str]:
    for number in count(1):
        line = file.readline(_LONGEST_LINE)
        if not line:
            return
        if len(line) == _LONGEST_LINE:
            what = say("more than {most} bytes in a row; is this the right file?", most=f"{_LONGEST_LINE:,}")
            raise refusal(place, what, number)
        if b"\0" in line:
            raise refusal(place, say("the row holds NUL bytes; save the file as CSV UTF-8"), number)
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise refusal(place, say("not UTF-8; save the file as CSV UTF-8"), number) from error
