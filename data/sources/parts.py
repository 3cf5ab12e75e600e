"""The parts of a workbook, looked over before a library reads them: only what is harmless is copied for it.

An .xlsx is a zip of XML. A sheet with one cell in its last corner, or one long text in a million cells, is small on
disk and huge in memory; both are found here by streaming the XML. Pictures and macros are left behind.
"""

import io
import re
import zipfile
from xml.parsers import expat

from data.errors import reason
from data.sentences import Sentence, say
from data.sources.archives import shown, unpacked
from data.sources.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_UNPACKED, refusal, within

_CHUNK = 256 * 1024
_STRINGS = "xl/sharedStrings.xml"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


class _Harmful(Exception):  # noqa: N818
    """What is wrong with a part."""

    def __init__(self, what: Sentence) -> None:
        super().__init__(what)
        self.what = what


def harmless(archive: zipfile.ZipFile, place: str) -> io.BytesIO:
    """Return a copy of a workbook with its XML parts alone.

    Raises SourceError where a part is no XML, or where reading the workbook would take too much memory.
    """
    copy, count = io.BytesIO(), _Count()
    parts = (part for part in archive.infolist() if part.filename.casefold().endswith((".xml", ".rels")))
    with zipfile.ZipFile(copy, "w") as kept:
        for part in sorted(parts, key=lambda part: part.filename != _STRINGS):
            where = within(place, shown(part))
            try:
                with unpacked(archive, part, where) as file, kept.open(part.filename, "w") as out:
                    look = _Look(count)
                    while chunk := file.read(_CHUNK):
                        look.feed(chunk)
                        out.write(chunk)
                    look.finish()
            except _Harmful as harm:
                raise refusal(where, harm.what) from harm
            except (expat.ExpatError, ValueError, IndexError) as error:
                raise refusal(where, damaged(reason(error))) from error
    copy.seek(0)
    return copy


def damaged(why: str) -> Sentence:
    """Return what is said of a workbook that cannot be read."""
    return say("damaged ({error}); save the workbook again as .xlsx", error=why)


class _Count:
    """What all parts of a workbook come to. `strings` are the lengths of its shared strings."""

    def __init__(self) -> None:
        self.size = self.cells = self.characters = 0
        self.strings: list[int] = []


class _Look:
    """A part while it is looked over."""

    def __init__(self, count: _Count) -> None:
        self._count = count
        self._row = self._column = self._rows = 0
        self._columns = 1
        self._inside, self._shared, self._number = "", False, ""
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes."""
        self._count.size += len(chunk)
        if self._count.size > MOST_UNPACKED:
            most = MOST_UNPACKED >> 20
            raise _Harmful(say("the workbook unpacks to more than {most} MB; is this the right file?", most=most))
        if b"\0" in chunk:
            raise _Harmful(say("not UTF-8; save the workbook again as .xlsx"))
        self._parser.Parse(chunk)

    def finish(self) -> None:
        """Take the end."""
        self._parser.Parse(b"", True)
        self._count.cells += self._rows * self._columns

    def _doctype(self, *_: object) -> None:
        raise _Harmful(say("declares entities, which a workbook never does; save it again as .xlsx"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "c":
                self._cell(attributes)
            case "row":
                self._row, self._column = int(attributes.get("r", self._row + 1)), 0
                self._reach()
            case "v" | "si" as inside:
                self._inside, self._number = inside, ""
                if inside == "si":
                    self._count.strings.append(0)

    def _cell(self, attributes: dict[str, str]) -> None:
        self._shared = attributes.get("t") == "s"
        self._column += 1
        if "r" in attributes:
            self._row, self._column = _position(attributes["r"])
        self._reach()

    def _reach(self) -> None:
        self._rows, self._columns = max(self._rows, self._row), max(self._columns, self._column)
        cells = self._count.cells + self._rows * self._columns
        if self._rows > MOST_ROWS or self._columns > MOST_COLUMNS or cells > MOST_CELLS:
            raise _Harmful(_too_far(self._rows, self._columns))

    def _text(self, text: str) -> None:
        if self._inside == "si":
            self._count.strings[-1] += len(text)
        elif self._inside == "v" and self._shared:
            self._number += text

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] != self._inside:
            return
        if self._inside == "v" and self._shared:
            self._count.characters += self._count.strings[int(self._number)]
            if self._count.characters > MOST_UNPACKED:
                most = MOST_UNPACKED >> 20
                raise _Harmful(say("more than {most} million characters; is this the right file?", most=most))
        self._inside = ""


def _too_far(row: int, column: int) -> Sentence:
    return say(
        "reaches to row {row}, column {column}, beyond {rows} rows, {columns} columns and {cells} cells; "
        "delete what lies outside the table",
        row=f"{row:,}",
        column=f"{column:,}",
        rows=f"{MOST_ROWS:,}",
        columns=MOST_COLUMNS,
        cells=f"{MOST_CELLS:,}",
    )


def _position(reference: str) -> tuple[int, int]:
    """Return row and column of a cell such as "B7"."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        raise _Harmful(damaged(say("no cell {reference}", reference=repr(reference[:20]))))
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column
