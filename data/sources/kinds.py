"""What a file is that holds no table, told by its first bytes or by what is packed in it. Reads no table itself."""

import re
from collections.abc import Iterable, Mapping

from data.sentences import Sentence, say

UTF_16 = say("saved as UTF-16; save it as CSV UTF-8")

_PICTURE = say("a picture, not a table; take the file that it shows, or type it into a spreadsheet")
_SOUND = say("a sound or video, not a table; is this the right file?")
_PROGRAM = say("a program, not a table; is this the right file?")
_PACKED = say("packed in a way that is not read here; unpack it first")
_UNKNOWN = say("neither a workbook (.xlsx) nor text nor a zip of texts; take the file as its publisher offers it")

_STARTS: Mapping[bytes, Sentence] = {
    b"\xff\xfe": UTF_16,
    b"\xfe\xff": UTF_16,
    b"\xd0\xcf\x11\xe0": say(
        "an old Office file (.xls, .doc) or one with a password; save the table as .xlsx without a password"
    ),
    b"%PDF": say("a PDF, not a table; take the file as its publisher offers it"),
    b"{\\rtf": say("a text document (RTF), not a table; save its table from a spreadsheet as .xlsx or CSV UTF-8"),
    b"\x1f\x8b": say("packed as gzip; unpack it first"),
    b"7z\xbc\xaf\x27\x1c": _PACKED,
    b"Rar!\x1a\x07": _PACKED,
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"OggS": _SOUND,
    b"fLaC": _SOUND,
    b"\x1a\x45\xdf\xa3": _SOUND,
    b"\x7fELF": _PROGRAM,
}
_BINARY_STARTS: Mapping[bytes, Sentence] = {
    b"BM": _PICTURE,
    b"II*": _PICTURE,
    b"MM\0*": _PICTURE,
    b"ID3": _SOUND,
    b"\xff\xfb": _SOUND,
    b"MZ": _PROGRAM,
}
"""Starts that a text may have as well, but for a NUL byte after them."""

_PICTURE_BRANDS = re.compile(rb".{4}ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif)", re.DOTALL)
_RIFF = re.compile(rb"RIFF.{4}(WEBP|WAVE|AVI )", re.DOTALL)

_WITHIN: Mapping[re.Pattern[str], Sentence] = {
    re.compile(r"word/"): say("a Word file, not a table; copy the table into a spreadsheet and save it as .xlsx"),
    re.compile(r"ppt/"): say("a PowerPoint file, not a table; copy the table into a spreadsheet and save it as .xlsx"),
    re.compile(r".*\.iwa$|(.*/)?index\.zip$"): say(
        "an Apple Numbers or Pages file; export it as Excel (.xlsx) or CSV and take that file"
    ),
    re.compile(r"content\.xml$"): say("an OpenDocument file; save it as .xlsx or CSV UTF-8"),
}
"""What a zip is by the names of what is packed in it, in lower case."""


def of_bytes(sample: bytes) -> Sentence | None:
    """Return what a file is by its first bytes, and what to do; None where it may be text."""
    if found := _RIFF.match(sample):
        return _PICTURE if found[1] == b"WEBP" else _SOUND
    if sample[4:8] == b"ftyp":
        return _PICTURE if _PICTURE_BRANDS.match(sample) else _SOUND
    binary = b"\0" in sample
    starts = {**_STARTS, **_BINARY_STARTS} if binary else _STARTS
    what = next((what for start, what in starts.items() if sample.startswith(start)), None)
    return what or (_UNKNOWN if binary else None)


def of_names(names: Iterable[str]) -> Sentence | None:
    """Return what a zip is by the names of what is packed in it, and what to do; None where it may hold texts."""
    lower = [name.casefold() for name in names]
    return next((what for form, what in _WITHIN.items() if any(map(form.match, lower))), None)
