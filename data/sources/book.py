"""A file or folder of a source, opened: its sheets, whatever kind it is. The kind is told by content, never by name."""

import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from data.errors import reason
from data.sentences import say
from data.sources import kinds, texts, workbooks
from data.sources.archives import open_zip, shown, unpacked
from data.sources.limits import LARGEST_FILE, MOST_MEMBERS, no_table, refusal, within
from data.sources.sheet import Sheet
from data.text import visible


@dataclass(frozen=True)
class Book:
    """What was opened. `folder` (of a zip's texts) and `modified` (a workbook's day) tell the edition, if anything."""

    name: str
    sheets: tuple[Sheet, ...]
    folder: str = ""
    modified: str = ""


@contextmanager
def open_book(path: Path, name: str | None = None) -> Iterator[Book]:
    """Give the workbook, zip of texts, text, or folder of texts at `path`, called `name` in sentences.

    Raises SourceError, naming the file, for what is none of these, damaged, too large, or made to harm.
    """
    called = visible(name or path.absolute().name)[:100] or say("the file")
    with ExitStack() as stack:
        yield _opened(path, called, stack)


def _opened(path: Path, name: str, stack: ExitStack) -> Book:
    try:
        if path.is_dir():
            return _folder(path, name)
        _check_file(path, name)
        with path.open("rb") as file:
            is_zip = file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError as error:
        raise refusal(name, say("cannot be read ({error}); check the path", error=reason(error))) from error
    if is_zip:
        return _zip(path, name, stack)
    return Book(name, (texts.sheet("", name, partial(_bytes, path)),))


def _check_file(path: Path, name: str) -> None:
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise refusal(name, say("neither a file nor a folder; check the path"))
    if facts.st_size == 0:
        raise refusal(name, say("the file is empty; download it again"))
    if facts.st_size > LARGEST_FILE:
        most = LARGEST_FILE // 1_000_000
        raise refusal(name, say("larger than {most} MB; is this the right file?", most=most))


def _folder(path: Path, name: str) -> Book:
    files = sorted(file for file in path.iterdir() if file.is_file() and file.stat().st_size)
    if len(files) > MOST_MEMBERS:
        raise refusal(
            name,
            say("the folder holds more than {most} files; name one with the source's files alone", most=MOST_MEMBERS),
        )
    found: list[Sheet] = []
    for file in files:
        place = within(name, visible(file.name)[:100])
        sheet = texts.sheet_if_text(file.name, place, partial(_bytes, file))
        if sheet:
            _check_file(file, place)
            found.append(sheet)
    return Book(name, _some(found, name), path.absolute().name)


def _zip(path: Path, name: str, stack: ExitStack) -> Book:
    archive = stack.enter_context(open_zip(path, name))
    if workbooks.is_workbook(archive):
        return Book(name, workbooks.sheets(archive, name, stack), modified=workbooks.modified(archive))
    if what := kinds.of_names(archive.namelist()):
        raise no_table(name, what)
    found: list[Sheet] = []
    folders: set[str] = set()
    for member in filter(lambda member: not member.is_dir(), archive.infolist()):
        inside = PurePosixPath(shown(member))
        place = within(name, inside.name)
        sheet = texts.sheet_if_text(inside.name, place, partial(unpacked, archive, member, place))
        if sheet:
            found.append(sheet)
            folders.add(inside.parent.name)
    return Book(name, _some(found, name), folders.pop() if len(folders) == 1 else "")


def _bytes(path: Path) -> IO[bytes]:
    return path.open("rb")


def _some(sheets: list[Sheet], name: str) -> tuple[Sheet, ...]:
    if not sheets:
        raise no_table(
            name, say("holds no text file, and a zip inside it is not opened; take the files as they were published")
        )
    return tuple(sheets)
