"""One refresh at a time, in whatever process: a lock that the system frees, and a note of who holds it."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from data.errors import DataError, StoreError, reason
from data.local_history import moment, now
from data.sentences import Sentence, packed, say, unpacked

LOCK, NOTE = "refresh.lock", "refresh.json"


class BusyError(DataError):
    """Another refresh is at work; the text says whose and since when."""

    outlook = "later"


@contextlib.contextmanager
def taken(folder: Path, who: str, what: Sentence) -> Iterator[None]:
    """Hold the turn in `folder` for a while. Raises BusyError where somebody else has it, StoreError."""
    lock = FileLock(folder / LOCK, blocking=False, thread_local=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
        told = say("{what}, started by {who} at {since}", what=what, who=who, since=moment(now()))
        (folder / NOTE).write_text(json.dumps(packed(told)), "utf-8")
    except Timeout:
        busy = say("Another refresh is at work: {work}. Try again when it is done.", work=_told(folder))
        raise BusyError(busy) from None
    except OSError as error:
        with contextlib.suppress(OSError):
            (folder / NOTE).unlink()
        lock.release()
        full = say(
            "{folder} cannot be written ({error}). Make room there, or set DATA_DIR. Nothing was changed.",
            folder=folder,
            error=reason(error),
        )
        raise StoreError(full) from None
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            (folder / NOTE).unlink()
        lock.release()


@contextlib.contextmanager
def abandoned(folder: Path) -> Iterator[Sentence | None]:
    """Give what somebody was at who ended without giving back the turn, and hold it for a while; then it is forgotten.

    Gives None where nobody was, and while somebody is at work.
    """
    lock = FileLock(folder / LOCK, blocking=False, thread_local=False)
    try:
        if (folder / NOTE).is_file():
            lock.acquire()
    except (Timeout, OSError):
        yield None
        return
    try:
        yield _told(folder) if lock.is_locked and (folder / NOTE).is_file() else None
    finally:
        if lock.is_locked:
            with contextlib.suppress(OSError):
                (folder / NOTE).unlink()
        lock.release()


def _told(folder: Path) -> Sentence:
    try:
        found = unpacked(json.loads((folder / NOTE).read_text("utf-8")))
    except (OSError, ValueError):
        found = None
    return found if isinstance(found, Sentence) else say("it has not said whose")
