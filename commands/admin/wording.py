"""A refresh in words, wherever it is shown: what changes, what was left out, what is served."""

from collections.abc import Iterator, Mapping

from data.local_history import Event
from data.refresh.job import Prepared, TableSummary
from data.refresh.refresher import ONET, Progress
from data.refresh.status import Status, is_newer

STAGES = {
    "fetching": "Fetching the file",
    "reading": "Reading the file",
    "building": "Building the new edition",
    "comparing": "Comparing it with the one that is served",
    "indexing": "Building the index of titles",
}
"""The stages of a refresh, in order."""

NOTHING_NEWER = "Its publisher has nothing newer than what is loaded."
UNCHANGED = "Nothing in the file differs from what is loaded."
NO_HISTORY = "Nothing was refreshed or changed yet."
STATES = {
    "applying": "being applied",
    "applied": "applied",
    "interrupted": "interrupted, not applied",
    "failed": "failed, not applied",
}


def headline(prepared: Prepared) -> str:
    """Return what was prepared: the source and its edition."""
    return f"{prepared.source}, {prepared.edition}"


def counted(counts: Mapping[str, int]) -> str:
    """Return numbers of changes in words: 602 added, 665 removed."""
    return ", ".join(f"{number:,} {kind}" for kind, number in counts.items()) or "no change"


def plural(number: int, noun: str) -> str:
    """Return a number with its noun: 1 name, 2 names."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def table_line(table: TableSummary) -> str:
    """Return what changes in a table, with its rows before and after."""
    return f"{counted(table.counts)} ({table.rows_before:,} → {plural(table.rows_after, 'row')})"


def left_out(prepared: Prepared) -> Iterator[str]:
    """Yield what of the file is not loaded, and why."""
    for reason, number in prepared.skipped.items():
        yield f"{number:,} left out: {reason}"
    if prepared.left_out:
        yield f"{plural(prepared.left_out, 'row')} at fault left out, as accepted"


def progress_line(progress: Progress) -> str:
    """Return the stage that a refresh is in, with how much of a file has come."""
    said = STAGES.get(progress.stage, progress.stage)
    if not progress.done:
        return f"{said} …"
    of = f" of {progress.total / 1e6:.1f}" if progress.total else ""
    return f"{said}: {progress.done / 1e6:.1f}{of} MB …"


def applied_line(prepared: Prepared) -> str:
    """Return what a refresh changed, once it counts."""
    tables = "; ".join(f"{table.table}: {counted(table.counts)}" for table in prepared.tables if table.counts)
    return f"{prepared.edition} was loaded. {tables}. /admin rollback undoes it."


def event_line(event: Event) -> str:
    """Return a change of the history in one line."""
    change = event.change
    counts: dict[str, int] = {}
    for kinds in change.counts.values():
        for kind, number in kinds.items():
            counts[kind] = counts.get(kind, 0) + number
    state = f"undone {event.undone}" if event.state == "undone" else STATES[event.state]
    told = f": {counted(counts)}" if counts else ""
    return f"#{event.id} {moment(event.happened)} · {change.source}, {change.edition}{told} · by {change.who} · {state}"


def status_facts(status: Status) -> Iterator[tuple[str, str]]:
    """Yield what is served, as names and what there is to say about them."""
    yield "Edition", f"{status.edition}, since {moment(status.since)}" if status.since else "in memory only"
    loads = dict.fromkeys(f"{load.source}, {load.edition}" for load in status.loads)
    yield "Loaded", "; ".join(loads) or "the shipped tables only"
    yield "District", f"{plural(status.names, 'name')}, {plural(status.titles, 'title')}"
    yield "Last change", event_line(status.last) if status.last else NO_HISTORY
    yield "Kept editions", f"{len(status.kept)}"


def newest_line(status: Status, newest: str | None, *, asked: bool = True) -> str:
    """Return whether O*NET has something newer than what is loaded; `newest` is the edition its publisher names."""
    if newest is None:
        return "Whether O*NET has something newer could not be asked." if asked else "Newer data was not asked for."
    loaded = status.onet
    if not is_newer(newest, loaded):
        return f"{loaded} is loaded; the newest is {newest}."
    return f"{newest} is out; {loaded or 'none'} is loaded. Load it: refresh {ONET}"


def moment(iso: str) -> str:
    """Return a time as people read it: 2026-11-25 08:30 UTC."""
    return f"{iso[:16].replace('T', ' ')} UTC"
