"""Holds the guide that answers, and puts a newer one in its place when the data changes, whoever changed it."""

import logging
import sqlite3
import threading
from pathlib import Path

from data import editions, pointer
from data.district import NO_DISTRICT, District
from data.errors import StoreError
from data.guide import CareerGuide, open_guide
from data.local_store import LocalStore
from data.sentences import Sentence

log = logging.getLogger(__name__)

Mark = tuple[str | None, int]
"""What a guide was made of: the file name of the edition, and the version of the district's names."""


class Serving:
    """The guide of the served edition. A question takes `guide` once and is answered by it from first to last."""

    def __init__(self, folder: Path, store: LocalStore) -> None:
        """Open the guide. Raises TableError for faulty shipped tables, StoreError where local.db cannot be read."""
        self._folder = folder
        self._store = store
        self._turn = threading.Lock()
        self._unreadable: Mark | None = None
        version = store.district_version()
        with editions.opened(folder) as edition:
            self.note = edition.note
            self.guide = open_guide(edition, store.district())
            self._mark: Mark = (edition.path.name if edition.path else None, version)

    @property
    def edition(self) -> str | None:
        """The file name of the edition that answers; None where it lives in memory."""
        return self._mark[0]

    def catch_up(self) -> bool:
        """Serve what is current now; tell whether that was another guide. Takes a while: not for the event loop.

        Where the newer data cannot be read, or is of another version of the program, what was served stays.
        """
        with self._turn:
            try:
                mark = (pointer.served_name(self._folder), self._store.district_version())
                if mark in (self._mark, self._unreadable) or mark[0] is None:
                    return False
                self._unreadable = mark
                newer = self._newer(mark, self._store.district())
            except (sqlite3.Error, StoreError, OSError) as error:
                log.warning("The data changed but cannot be read (%s); the data of before goes on answering.", error)
                return False
            if newer is None:
                log.warning("The data was changed by another version of the program; restart to serve it.")
                return False
            newer.warm()
            self.guide, self._mark, self._unreadable = newer, mark, None
            log.info("Now serving %s.", mark[0])
            return True

    def _newer(self, mark: Mark, district: District) -> CareerGuide | None:
        if mark[0] == self._mark[0]:
            return self.guide.with_district(district)
        edition = editions.reopened(self._folder)
        if edition is None:
            return None
        try:
            return open_guide(edition, district)
        finally:
            edition.db.close()


def without_store(folder: Path) -> tuple[CareerGuide, Sentence | None]:
    """Return a guide without the district's names, and what has to be said about opening it."""
    with editions.opened(folder) as edition:
        return open_guide(edition, NO_DISTRICT), edition.note
