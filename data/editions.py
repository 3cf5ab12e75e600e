"""Opens the edition that is served, and builds one where there is none that fits. Not what is in them."""

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from sqlite_utils import Database

from data import load, pointer, schema, tables
from data.candidates import candidate
from data.errors import StoreError, reason
from data.load import NOTHING
from data.loaded import Loaded
from data.sentences import Sentence, say


@dataclass(frozen=True)
class Edition:
    """An open edition. `path` is None where it lives in memory; `note` says what had to be said about opening it."""

    db: Database
    path: Path | None
    note: Sentence | None = None


@contextlib.contextmanager
def opened(folder: Path, shipped: Traversable | None = None) -> Iterator[Edition]:
    """Open the edition served from `folder`; build it from the shipped tables where there is none that fits.

    A folder that cannot be written gets an edition in memory and a note. Raises TableError for faulty tables.
    """
    edition = current(folder, shipped or tables.shipped())
    try:
        yield edition
    finally:
        edition.db.close()


def current(folder: Path, shipped: Traversable) -> Edition:
    """Return the served edition, built first where it is missing, damaged or older than the shipped tables."""
    served, note, loaded = None, None, NOTHING
    try:
        served = _served(folder)
        if served is not None:
            if about(served.db).get("shipped") == tables.content_hash(shipped):
                return served
            loaded, note = _carried(served.db, shipped)
    except (sqlite3.Error, StoreError) as error:
        note = say(
            "The edition in {folder} could not be read ({error}); it was built again from the shipped tables.",
            folder=folder,
            error=reason(error),
        )
    if served is not None:
        served.db.close()
    try:
        return build(folder, shipped, note, loaded)
    except OSError as error:
        note = say(
            "{folder} cannot be written ({error}), so the tables are kept in memory until the program ends.",
            folder=folder,
            error=reason(error),
        )
        return in_memory(shipped, note, loaded)


def build(folder: Path, shipped: Traversable, note: Sentence | None = None, loaded: Loaded = NOTHING) -> Edition:
    """Build an edition in `folder` from the shipped tables and what was loaded, and serve it.

    Raises TableError when a row is wrong and OSError when the folder cannot be written; what was served stays.
    """
    path = pointer.serve(folder, candidate(folder, shipped, loaded))
    return Edition(read_only(path), path, note)


def rebuilt(folder: Path, shipped: Traversable) -> Edition:
    """Build the served edition anew, with what was loaded into it. Raises as `build` does."""
    loaded = NOTHING
    with contextlib.suppress(sqlite3.Error, StoreError):
        served = _served(folder)
        if served is not None:
            loaded, _ = _carried(served.db, shipped)
            served.db.close()
    return build(folder, shipped, loaded=loaded)


def reopened(folder: Path, shipped: Traversable | None = None) -> Edition | None:
    """Return the edition that is served now; None where it was built from other tables than `shipped`.

    For whoever serves already and only follows: nothing is built. Raises sqlite3.Error or StoreError where it is
    damaged.
    """
    edition = _served(folder)
    if edition is None:
        return None
    if about(edition.db).get("shipped") == tables.content_hash(shipped or tables.shipped()):
        return edition
    edition.db.close()
    return None


@contextlib.contextmanager
def standing(folder: Path) -> Iterator[Edition]:
    """Open the edition that is served as it is; build one only in a folder that has none yet.

    For whoever looks or refreshes: an edition that is damaged, or of another version of the program, is not replaced
    behind anybody's back. Raises StoreError then, or where the folder cannot be written.
    """
    if pointer.served_name(folder) is None:
        with opened(folder) as edition:
            if edition.path is None:
                raise StoreError(edition.note or say("{folder} cannot be written.", folder=folder))
            yield edition
        return
    try:
        served = reopened(folder)
    except (sqlite3.Error, StoreError) as error:
        what = say(
            "The edition in {folder} is damaged ({error}). Build it again in a shell: python -m bot load",
            folder=folder,
            error=reason(error),
        )
        raise StoreError(what) from error
    if served is None:
        what = say(
            "The edition in {folder} is of another version of this program. "
            "Build it again in a shell: python -m bot load",
            folder=folder,
        )
        raise StoreError(what)
    try:
        yield served
    finally:
        served.db.close()


def in_memory(shipped: Traversable, note: Sentence | None = None, loaded: Loaded = NOTHING) -> Edition:
    """Return an edition of the shipped tables that lives in memory only."""
    db = Database(memory=True)
    load.build(db, shipped, loaded)
    return Edition(db, None, note)


def _served(folder: Path) -> Edition | None:
    """Return the edition that the pointer names; None where there is no pointer."""
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


def _checked(path: Path) -> Database:
    """Open an edition read-only; raises sqlite3.DatabaseError or StoreError for a file that is damaged."""
    db = read_only(path)
    try:
        verdict = db.execute("pragma quick_check(1)").fetchone()[0]
    except sqlite3.Error:
        db.close()
        raise
    if verdict != "ok":
        db.close()
        raise StoreError(say("{file} is damaged", file=path.name))
    return db


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


def _carried(db: Database, shipped: Traversable) -> tuple[Loaded, Sentence | None]:
    """Return what was loaded into an older edition, or nothing and why."""
    if about(db).get("schema") == str(schema.VERSION):
        return load.loaded_in(db, shipped), None
    return NOTHING, say(
        "The data was kept by an older version. If O*NET or other sources were loaded, load them again."
    )
