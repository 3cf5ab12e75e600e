"""Reads and writes local.db through one connection: settings, district, history. Who opens the file is local.py."""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator

from sqlite_utils import Database

from data import district, local_district, local_history
from data.district import District
from data.errors import StoreError
from data.local_history import Change, Event, State
from data.sentences import Sentence, say

FILE = "local.db"

UNREAD = say("{file} could not be read ({error}); check the disk and who else uses it.")
UNWRITTEN = say("{file} could not be written ({error}); check the disk and who else uses it.")


class LocalStore:
    """The open local.db."""

    def __init__(self, db: Database, note: Sentence | None = None) -> None:
        self._db = db
        self.note = note
        self._turn = threading.RLock()
        self._closed = False

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set. Raises StoreError when it cannot be read."""
        with self._at(UNREAD):
            found = self._db.execute("select value from settings where name = ?", [name]).fetchone()
        return None if found is None else str(found[0])

    def settings(self, prefix: str) -> tuple[str, ...]:
        """Return the names of all settings that start with `prefix`. Raises StoreError when they cannot be read."""
        with self._at(UNREAD):
            names = self._db.execute("select name from settings order by name").fetchall()
        return tuple(name for (name,) in names if name.startswith(prefix))

    def set_setting(self, name: str, value: str) -> None:
        """Remember a setting. Raises StoreError when it cannot be written."""
        with self._at(UNWRITTEN):
            self._db.table("settings").upsert({"name": name, "value": value})

    def forget(self, name: str) -> None:
        """Forget a setting, if it was ever set. Raises StoreError when that cannot be written."""
        with self._at(UNWRITTEN):
            self._db.table("settings").delete_where("name = ?", [name])

    def district(self) -> District:
        """Return the district's own names and titles. Raises StoreError when they cannot be read."""
        with self._at(UNREAD):
            return local_district.read(self._db)

    def district_version(self) -> int:
        """Return how often the district's names and titles were changed, by whichever process. Raises StoreError."""
        return int(self.setting(local_district.VERSION) or 0)

    def set_district(self, district: District) -> None:
        """Replace all the district's names and titles. Raises StoreError, and replaces none, when that fails."""
        self.change_district(lambda _: district)

    def change_district(
        self, change: Callable[[District], District], noted: Callable[[District, District], Change] | None = None
    ) -> District:
        """Replace the district's names and titles by what `change` makes of them, in one transaction; return them.

        `noted` makes of the ones before and after what the history notes in the same transaction. Raises StoreError,
        and changes nothing, when they are too many or cannot be written.
        """
        with self._at(UNWRITTEN), self._db.atomic():
            before, after = local_district.change(self._db, change)
            if noted is not None:
                local_history.insert(self._db, noted(before, after), "applied")
            return after

    def undo_district(self, event: Event, undone: str) -> None:
        """Bring back the names of before a change, and note by whom and when it was undone, in one transaction.

        Raises StoreError, and changes nothing, where the names were changed since.
        """

        def before(current: District) -> District:
            if current != district.from_json(event.change.after):
                raise StoreError(say("The district's names were changed since. Undo that change first."))
            return district.from_json(event.change.before)

        with self._at(UNWRITTEN), self._db.atomic():
            local_district.change(self._db, before)
            local_history.mark(self._db, event.id, "undone", undone)

    def history(self, most: int = 20, state: State | None = None) -> list[Event]:
        """Return the latest changes, those in one state or all, newest first. Raises StoreError."""
        with self._at(UNREAD):
            return local_history.newest(self._db, most, state)

    def remember(self, change: Change, state: State = "applied") -> int:
        """Note a change in the history; return its number. Raises StoreError."""
        with self._at(UNWRITTEN), self._db.atomic():
            return local_history.insert(self._db, change, state)

    def mark(self, number: int, state: State, undone: str = "") -> None:
        """Note what became of a change. Raises StoreError."""
        with self._at(UNWRITTEN), self._db.atomic():
            local_history.mark(self._db, number, state, undone)

    def close(self) -> None:
        """Close the file once nobody is at work on it. Whoever comes later gets a StoreError."""
        with self._turn:
            self._closed = True
            self._db.close()

    @contextlib.contextmanager
    def _at(self, failed: Sentence) -> Iterator[None]:
        # One thread at a time: SQLite does not survive a connection that is closed while another thread uses it
        with self._turn:
            if self._closed:
                raise StoreError(say("{file} was closed while the program ended.", file=FILE))
            try:
                yield
            except sqlite3.Error as error:
                raise StoreError(failed.filled(file=FILE, error=error)) from error
