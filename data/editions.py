"""Decides which edition is served, and builds one where there is none that fits. Its file: edition_file.py."""

import contextlib
import sqlite3
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from sqlite_utils import Database

from data import edition_file, load, pointer, schema, tables
from data.candidates import candidate
from data.edition_file import Edition
from data.errors import StoreError, reason
from data.load import NOTHING
from data.loaded import Loaded
from data.sentences import Sentence, say


@contextlib.contextmanager
def opened(folder: Path, shipped: Traversable | None = None) -> Iterator[Edition]:
    """Open the edition served from `folder`; build it from the shipped tables where there is none that fits.

    A folder that cannot be written gets an edition in memory and a note. Raises TableError for faulty tables.
    """
    edition = _current(folder, shipped or tables.shipped())
    with contextlib.closing(edition.db):
        yield edition


def build(folder: Path, shipped: Traversable, note: Sentence | None = None, loaded: Loaded = NOTHING) -> Edition:
    """Build an edition in `folder` from the shipped tables and what was loaded, and serve it.

    Raises TableError when a row is wrong and OSError when the folder cannot be written; what was served stays.
    """
    path = pointer.serve(folder, candidate(folder, shipped, loaded))
    return Edition(edition_file.read_only(path), path, note)


def rebuilt(folder: Path, shipped: Traversable) -> Edition:
    """Build the served edition anew, with what was loaded into it. Raises as `build` does."""
    loaded = NOTHING
    with contextlib.suppress(sqlite3.Error, StoreError):
        served = edition_file.served(folder)
        if served is not None:
            loaded, _ = _carried(served.db, shipped)
            served.db.close()
    return build(folder, shipped, loaded=loaded)


def reopened(folder: Path, shipped: Traversable | None = None) -> Edition | None:
    """Return the edition that is served now; None where it was built from other tables than `shipped`.

    For whoever serves already and only follows: nothing is built. Raises sqlite3.Error or StoreError where it is
    damaged.
    """
    edition = edition_file.served(folder)
    if edition is None or _fits(edition, shipped or tables.shipped()):
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
    served = _standing(folder)
    with contextlib.closing(served.db):
        yield served


def in_memory(shipped: Traversable, note: Sentence | None = None, loaded: Loaded = NOTHING) -> Edition:
    """Return an edition of the shipped tables that lives in memory only."""
    db = Database(memory=True)
    load.build(db, shipped, loaded)
    return Edition(db, None, note)


def _current(folder: Path, shipped: Traversable) -> Edition:
    """Return the served edition, built first where it is missing, damaged or older than the shipped tables."""
    served, note, loaded = None, None, NOTHING
    try:
        served = edition_file.served(folder)
        if served is not None:
            if _fits(served, shipped):
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


def _standing(folder: Path) -> Edition:
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
    return served


def _fits(edition: Edition, shipped: Traversable) -> bool:
    """Tell whether an edition was built from these tables."""
    return edition_file.about(edition.db).get("shipped") == tables.content_hash(shipped)


def _carried(db: Database, shipped: Traversable) -> tuple[Loaded, Sentence | None]:
    """Return what was loaded into an older edition, or nothing and why."""
    if edition_file.about(db).get("schema") == str(schema.VERSION):
        return load.loaded_in(db, shipped), None
    return NOTHING, say(
        "The data was kept by an older version. If O*NET or other sources were loaded, load them again."
    )
