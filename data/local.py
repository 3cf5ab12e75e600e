"""Opens local.db: what this installation knows and a new edition must never overwrite. Not what is done with it."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

from data import local_district, local_history
from data.errors import StoreError, reason
from data.local_store import FILE, LocalStore
from data.sentences import say

PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""

migrations = Migrations("local")


@migrations()
def m001_settings(db: Database) -> None:
    """Settings by name, for what the bot must remember between two starts."""
    db.table("settings").create({"name": str, "value": str}, pk="name", not_null={"value"})


@migrations()
def m002_district(db: Database) -> None:
    """The district's own names and titles."""
    local_district.create(db)


@migrations()
def m003_history(db: Database) -> None:
    """What was refreshed and changed, and what undoes it."""
    local_history.create(db)


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[LocalStore]:
    """Open local.db in `folder`, brought up to date; in memory, with a note, where the folder cannot be written.

    Raises StoreError when the file is locked or damaged: what it knows must not be lost by starting afresh.
    """
    store = _on_disk(folder)
    try:
        yield store
    finally:
        store.close()


def _on_disk(folder: Path) -> LocalStore:
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.open("ab").close()
    except OSError as error:
        note = say(
            "{file} cannot be written ({error}), so settings are forgotten when the program ends.",
            file=path,
            error=reason(error),
        )
        return LocalStore(_migrated(Database(memory=True)), note)
    try:
        db = Database(sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False))
        db.enable_wal()
        return LocalStore(_migrated(db))
    except sqlite3.OperationalError as error:
        what = say(
            "{file} cannot be opened ({error}). Stop another process that uses it, or make room on the disk.",
            file=path,
            error=error,
        )
        raise StoreError(what) from error
    except sqlite3.DatabaseError as error:
        what = say(
            "{file} is damaged ({error}); move it away or restore a copy, then start again.", file=path, error=error
        )
        raise StoreError(what) from error


def _migrated(db: Database) -> Database:
    migrations.apply(db)
    return db
