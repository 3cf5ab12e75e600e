"""Which edition is served: a file of one line that names it, and what the files of editions are called."""

import contextlib
import os
import tempfile
from pathlib import Path

from data import leftovers

POINTER = "current"
EDITION, CANDIDATE = "edition-", "candidate-"
"""How files of editions begin: those that are or were served, and those that wait to be."""

READABLE = 0o644
"""Anyone may read an edition; only its owner replaces it."""

KEPT = 3
"""Editions that stay on disk, the served one among them, so that there is something to go back to."""


def served_name(folder: Path) -> str | None:
    """Return the file name that the pointer names, whether or not it is there; None where there is no pointer."""
    try:
        return (folder / POINTER).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None


def served_as(name: str) -> str:
    """Return the file name under which an edition is served that is, or was a candidate, in a file of this name."""
    if not name.startswith(CANDIDATE):
        return name
    return f"{EDITION}{name.removeprefix(CANDIDATE).split('-')[0]}.db"


def serve(folder: Path, built: Path) -> Path:
    """Serve a candidate, or an edition that was served before; return its file.

    The index of titles moves first and the pointer last, so that whoever follows the pointer finds both. Raises
    OSError, and what was served stays.
    """
    target = folder / served_as(built.name)
    if built != target:
        for index in folder.glob(f"{built.stem}.titles-*"):
            leftovers.move(index, target.with_suffix(index.suffix))
        built.replace(target)
    os.utime(target)  # an edition that is served again is the last one to be pruned
    _point_at(folder, target.name)
    leftovers.prune(folder, target, KEPT)
    return target


def _point_at(folder: Path, name: str) -> None:
    handle, unfinished = tempfile.mkstemp(prefix="pointer-", dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"{name}\n")
        file.flush()
        os.fsync(file.fileno())
    Path(unfinished).chmod(READABLE)
    Path(unfinished).replace(folder / POINTER)
    # From here on it is served; some file systems cannot flush a folder
    with contextlib.suppress(OSError):
        sync(folder)


def sync(path: Path) -> None:
    """Make sure that a file, or what is in a folder, is on the disk. Raises OSError."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder
    # Windows flushes only what is open for writing
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
