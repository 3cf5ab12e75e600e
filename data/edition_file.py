"""An edition's file: finds the served one, checks and opens it, reads what it says of itself. Builds none."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from data import pointer
from data.errors import StoreError, reason
from data.sentences import Sentence, say


@dataclass(frozen=True)
class Edition:
    """An open edition. `path` is None where it lives in memory; `note` says what had to be said about opening it."""

    db: Database
    path: Path | None
    note: Sentence | None = None


def served(folder: Path) -> Edition | None:
    """Open the edition that the pointer names; None where there is no pointer.

    Raises sqlite3.Error or StoreError where either is damaged.
    """
    try:
        name = (folder / pointer.POINTER).read_text("utf-8").strip()
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        what = say("the file {file} is not readable: {error}", file=pointer.POINTER, error=reason(error))
        raise StoreError(what) from error
    path = folder / name
    if Path(name).name != name or not path.is_file():
        raise StoreError(say("the file {file} names {name}, which is not there", file=pointer.POINTER, name=repr(name)))
    return Edition(_checked(path), path)


def read_only(path: Path) -> Database:
    """Open an edition's file, never to be written. Raises sqlite3.Error."""
    # immutable: the file never changes under its name, so SQLite needs no locks and no folder to write to
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return Database(sqlite3.connect(uri, uri=True, check_same_thread=False))


def about(db: Database) -> dict[str, str]:
    """Return what an edition says of itself: `content`, `shipped` and `schema`. Raises StoreError where it is none."""
    if "edition" not in db.table_names():
        raise StoreError(say("it holds no edition"))
    return {row["key"]: row["value"] for row in db.table("edition").rows}


def _checked(path: Path) -> Database:
    """Open an edition read-only; raises sqlite3.DatabaseError or StoreError for a file that is damaged or none."""
    db = read_only(path)
    try:
        if db.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise StoreError(say("{file} is damaged", file=path.name))
        about(db)
    except (sqlite3.Error, StoreError):
        db.close()
        raise
    return db
