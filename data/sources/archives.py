"""Zip files: opened only where every member is harmless, unpacked with a limit that trusts no header."""

import copy
import io
import re
import stat
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from data.errors import reason
from data.sentences import Sentence, say
from data.sources.limits import MOST_MEMBERS, MOST_UNPACKED, refusal, within
from data.text import visible

DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError)
"""What Python raises on a broken zip."""

_BROKEN = say("cut off or damaged; download it again")
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_END_BYTES, _LONGEST_COMMENT = 22, 65_535
_LARGEST_DIRECTORY = 1024 * MOST_MEMBERS
_MOST_MB = MOST_UNPACKED >> 20


def open_zip(path: Path, place: str) -> zipfile.ZipFile:
    """Return a zip whose members can be read with `unpacked`.

    Raises SourceError for a damaged one, and one with too many members, a password, links, or paths that lead out.
    """
    _check_directory(path, place)
    try:
        archive = zipfile.ZipFile(path)
    except DAMAGED as error:
        raise refusal(place, _BROKEN) from error
    if fault := next(_faults(archive.infolist(), place), None):
        archive.close()
        raise refusal(*fault)
    return archive


def shown(member: zipfile.ZipInfo) -> str:
    """Return the name of a member for a sentence."""
    return visible(member.orig_filename)[:100]


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: str) -> IO[bytes]:
    """Return the content of a member. Reading raises SourceError when it is damaged, too large, or not what it says."""
    unbound = copy.copy(member)
    unbound.file_size = sys.maxsize  # zipfile stops at the size that the header says, be it true or not
    try:
        source = archive.open(unbound)
    except (*DAMAGED, RuntimeError) as error:
        raise refusal(place, _BROKEN) from error
    return io.BufferedReader(_Counted(source, place, member.file_size), 64 * 1024)


class _Counted(io.RawIOBase):
    """Bytes of a member, counted as they come."""

    def __init__(self, source: IO[bytes], place: str, said: int) -> None:
        self._source, self._place, self._said, self._count = source, place, said, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            chunk = self._source.read(len(buffer))
        except DAMAGED as error:
            raise refusal(self._place, _BROKEN) from error
        self._count += len(chunk)
        if self._count > MOST_UNPACKED:
            raise refusal(self._place, say("unpacks to more than {most} MB; is this the right file?", most=_MOST_MB))
        if not chunk and self._count != self._said:
            raise refusal(self._place, say("unpacks to another size than it says; download it again"))
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._source.close()
        super().close()


def _check_directory(path: Path, place: str) -> None:
    """Look at the end of the zip before zipfile builds an object for each of perhaps a million members."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, io.SEEK_END)
            file.seek(max(0, size - _END_BYTES - _LONGEST_COMMENT))
            tail = file.read()
    except OSError as error:
        raise refusal(place, say("cannot be read ({error}); check the path", error=reason(error))) from error
    start = tail.rfind(_END)
    if start < 0 or len(tail) < start + _END_BYTES:
        raise refusal(place, _BROKEN)
    members, directory = struct.unpack_from("<HL", tail, start + 10)
    if members > MOST_MEMBERS or directory > _LARGEST_DIRECTORY or _END_64 in tail:
        raise refusal(place, say("holds more than {most} files; is this the right zip?", most=MOST_MEMBERS))


def _faults(members: Sequence[zipfile.ZipInfo], place: str) -> Iterator[tuple[str, Sentence]]:
    """Yield what in a zip is not harmless: where it is, and what is wrong with it."""
    if len({member.filename.casefold() for member in members}) < len(members):
        yield place, say("two files in it have the same name; pack it again")
    for member in members:
        if what := _fault(member):
            yield within(place, shown(member)), what


def _fault(member: zipfile.ZipInfo) -> Sentence | None:
    name = member.orig_filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or re.match("[A-Za-z]:", name):
        return say("its path leads out of the zip; pack it again without paths")
    if stat.S_ISLNK(member.external_attr >> 16):
        return say("it is a link to another file; pack the file itself")
    if member.flag_bits & 1:
        return say("it needs a password; pack it again without one")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return say("it is packed in an unusual way; pack it as a plain zip")
    return None
