"""Builds an edition that is not served yet: whole, beside the one that is, or not at all."""

import contextlib
import os
import secrets
import sqlite3
import tempfile
from importlib.resources.abc import Traversable
from pathlib import Path

from sqlite_utils import Database

from data import leftovers, load
from data.loaded import Loaded
from data.pointer import CANDIDATE, READABLE, sync


def candidate(folder: Path, shipped: Traversable, loaded: Loaded) -> Path:
    """Build an edition in `folder` that is not served yet, and return its file.

    Raises TableError when a row is wrong and OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    leftovers.sweep(folder)
    target = folder / f"{CANDIDATE}{load.content_hash(shipped, loaded)}-{secrets.token_hex(4)}.db"
    handle, name = tempfile.mkstemp(prefix="building-", suffix=".db", dir=folder)
    os.close(handle)
    unfinished = Path(name)
    try:
        unfinished.chmod(READABLE)
        _fill(unfinished, shipped, loaded)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
        Path(f"{unfinished}-journal").unlink(missing_ok=True)
    return target


def _fill(path: Path, shipped: Traversable, loaded: Loaded) -> None:
    try:
        with contextlib.closing(Database(path)) as db:
            load.build(db, shipped, loaded)
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error
    sync(path)
