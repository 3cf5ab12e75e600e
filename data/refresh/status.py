"""What is served and where it came from, for an admin."""

import asyncio
import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from data import editions, load, pointer, snapshot, tables
from data.errors import StoreError
from data.framework import Framework
from data.loaded import LoadRow
from data.local_history import Event
from data.local_store import LocalStore
from data.refresh.failures import FetchError
from data.refresh.newest import edition_of
from data.refresh.refresher import Refresher

PATIENCE = 8.0
"""Seconds that a publisher has to say what is newest."""


@dataclass(frozen=True)
class Status:
    """The served edition: its file (None in memory), when it came to be served (UTC, ISO form), rows by table.

    `loads` are the sources that were loaded beside the shipped tables, `names` and `titles` the district's own, `last`
    is the latest change, `kept` the files of editions that one can still go back to.
    """

    edition: str | None
    since: str | None
    rows: Mapping[str, int]
    loads: tuple[LoadRow, ...]
    names: int
    titles: int
    last: Event | None
    kept: tuple[str, ...]

    @property
    def onet(self) -> str | None:
        """The edition of O*NET whose titles are loaded, None without."""
        return next((load.edition for load in self.loads if load.part == "loaded_titles alternate"), None)


def status(folder: Path, store: LocalStore) -> Status:
    """Return what is served from a folder. Raises StoreError."""
    district = store.district()
    with editions.standing(folder) as edition:
        rows = load.counts(edition.db)
        loads = tuple(LoadRow(**row) for row in edition.db.table("loads").rows)
        path = edition.path
    since = datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds") if path else None
    return Status(
        edition=path.name if path else None,
        since=since,
        rows=rows,
        loads=loads,
        names=len(district.names),
        titles=len(district.titles),
        last=next(iter(store.history(1)), None),
        kept=tuple(sorted(one.name for one in folder.glob(f"{pointer.EDITION}*.db"))),
    )


def framework(folder: Path) -> Framework:
    """Return the framework that is served from a folder, for names in place of ids; else the one that is shipped."""
    with contextlib.suppress(StoreError), editions.standing(folder) as served:
        return snapshot.read(served.db)
    with contextlib.closing(editions.in_memory(tables.shipped()).db) as db:
        return snapshot.read(db)


async def newest(refresher: Refresher, seconds: float = PATIENCE) -> str | None:
    """Return the newest edition of O*NET that its publisher names, such as "O*NET 30.3"; None where nobody can tell."""
    try:
        async with asyncio.timeout(seconds):
            address = await refresher.origins.newest_onet()
    except (FetchError, TimeoutError):
        return None
    edition = edition_of(address) if address else None
    return f"O*NET {edition[0]}.{edition[1]}" if edition else None


def is_newer(found: str, loaded: str | None) -> bool:
    """Tell whether an edition such as "O*NET 30.3" is newer than the loaded one, as far as its name tells."""
    return loaded is None or _numbers(found) > _numbers(loaded)


def _numbers(edition: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"[0-9]+", edition)))
