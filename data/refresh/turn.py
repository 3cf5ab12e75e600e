"""One refresh at a time, in whatever process: a lock that the system frees, and a note of who holds it."""

import contextlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from data.errors import DataError, StoreError

LOCK, NOTE = "refresh.lock", "refresh.json"


class BusyError(DataError):
    """Another refresh is at work; the text says whose and since when."""

    outlook = "later"


@contextlib.contextmanager
def taken(folder: Path, who: str, what: str) -> Iterator[None]:
    """Hold the turn in `folder` for a while. Raises BusyError where somebody else has it, StoreError."""
    lock = FileLock(folder / LOCK, blocking=False, thread_local=False)
    since = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
        (folder / NOTE).write_text(json.dumps({"who": who, "what": what, "since": since}), "utf-8")
    except Timeout:
        raise BusyError(f"Another refresh is at work: {_told(folder)}. Try again when it is done.") from None
    except OSError as error:
        with contextlib.suppress(OSError):
            (folder / NOTE).unlink()
        lock.release()
        what = f"{folder} cannot be written ({error.strerror or error}). Make room there, or set DATA_DIR."
        raise StoreError(f"{what} Nothing was changed.") from None
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            (folder / NOTE).unlink()
        lock.release()


@contextlib.contextmanager
def abandoned(folder: Path) -> Iterator[str | None]:
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


def _told(folder: Path) -> str:
    try:
        note = json.loads((folder / NOTE).read_text("utf-8"))
        return f"{note['what']}, started by {note['who']} at {note['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "it has not said whose"
