"""The table `history` of local.db: each refresh and each change of the district's names, and what undoes it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from sqlite_utils import Database

State = Literal["applying", "applied", "undone", "interrupted", "failed"]


@dataclass(frozen=True)
class Change:
    """A change of the data, as it is about to happen.

    `who` is a role, never a person's name; `counts` are changed rows by table and kind. `before` and `after` are file
    names of editions or, where the district's names change, the District as JSON.
    """

    who: str
    source: str
    edition: str
    before: str
    after: str
    sha256: str = ""
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Event:
    """A change in the history: its number, when it happened (UTC, ISO form), and what became of it."""

    id: int
    happened: str
    change: Change
    state: State
    undone: str
    """When and by whom it was undone, empty otherwise."""


def create(db: Database) -> None:
    """Create the table, in a migration."""
    columns = ("happened", "who", "source", "edition", "sha256", "counts", "before", "after", "state", "undone")
    db.table("history").create({"id": int, **dict.fromkeys(columns, str)}, pk="id", not_null=set(columns))


def insert(db: Database, change: Change, state: State) -> int:
    """Note a change, in the caller's transaction; return its number."""
    counts = json.dumps(change.counts)
    row = {**asdict(change), "counts": counts, "happened": now(), "state": state, "undone": ""}
    return int(db.table("history").insert(row).last_pk or 0)


def mark(db: Database, number: int, state: State, undone: str = "") -> None:
    """Note what became of a change, in the caller's transaction."""
    db.table("history").update(number, {"state": state, "undone": undone})


def newest(db: Database, most: int, state: State | None = None) -> list[Event]:
    """Return the latest changes, those in one state or all, newest first."""
    where = "state = ?" if state else "1"
    rows = db.table("history").rows_where(where, [state] if state else [], order_by="id desc", limit=most)
    return [_event(row) for row in rows]


def now() -> str:
    """Return the time as the history writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def moment(iso: str) -> str:
    """Return a time of the history as people read it: 2026-11-25 08:30 UTC."""
    return f"{iso[:16].replace('T', ' ')} UTC"


def _event(row: Mapping[str, Any]) -> Event:
    told = {name: row[name] for name in ("who", "source", "edition", "before", "after", "sha256")}
    return Event(
        row["id"], row["happened"], Change(**told, counts=json.loads(row["counts"])), row["state"], row["undone"]
    )
