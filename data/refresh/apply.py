"""Makes a prepared refresh count, or undoes the last one: one pointer moved, one line of history. Not for the loop."""

from collections.abc import Callable
from pathlib import Path

from data import district, leftovers, pointer
from data.district import DISTRICT, District
from data.errors import DataError, StoreError, reason
from data.local_history import Change, Event, now
from data.local_store import LocalStore
from data.refresh import turn
from data.refresh.job import Prepared
from data.refresh.recovery import settle
from data.sentences import say

STALE = say("The data was changed since this refresh was prepared. Run it again to see what it changes now.")


class StaleError(DataError):
    """What was prepared or noted no longer fits what is served; nothing was changed."""


def apply(folder: Path, store: LocalStore, prepared: Prepared, who: str) -> None:
    """Serve what was prepared. Raises StaleError, BusyError, StoreError; what was served then stays."""
    with turn.taken(folder, who, say("applying a refresh of {source}", source=prepared.source)):
        settle(folder, store)
        if prepared.district is not None:
            _apply_district(store, prepared, who)
        else:
            _apply_edition(folder, store, prepared, who)
    discard(prepared)


def discard(prepared: Prepared) -> None:
    """Remove what was prepared, or what is left of it."""
    if prepared.changes is not None:
        leftovers.discard(Path(str(prepared.changes).removesuffix(".changes.csv") + ".db"))


def change_names(store: LocalStore, who: str, change: Callable[[District], District]) -> None:
    """Change the district's names by hand, noted like a refresh. Raises StoreError, and what `change` raises."""

    def noted(before: District, after: District) -> Change:
        return Change(who, DISTRICT, say("by hand"), before.to_json(), after.to_json())

    store.change_district(change, noted)


def undo(folder: Path, store: LocalStore, who: str) -> Event:
    """Go back to what was before the last change that still counts; return that change.

    Raises StaleError where there is none or what was before is no longer kept, BusyError, StoreError.
    """
    with turn.taken(folder, who, say("a rollback")):
        if settle(folder, store):
            what = say("The last refresh was undone already, by a process that ended early. See the history.")
            raise StaleError(what)
        applied = store.history(1, "applied")
        if not applied:
            raise StaleError(say("There is nothing to undo: no refresh is noted in the history."))
        last = applied[0]
        undone = f"{now()} by {who}"
        if last.change.source == DISTRICT:
            store.undo_district(last, undone)
        else:
            _serve_again(folder, last)
            store.mark(last.id, "undone", undone)
        return last


def _apply_edition(folder: Path, store: LocalStore, prepared: Prepared, who: str) -> None:
    if pointer.served_name(folder) != prepared.base:
        raise StaleError(STALE)
    if prepared.candidate is None or not prepared.candidate.is_file():
        raise StaleError(say("What was prepared is no longer there. Run the refresh again."))
    after = pointer.served_as(prepared.candidate.name)
    number = store.remember(_change(prepared, who, prepared.base, after), "applying")
    try:
        pointer.serve(folder, prepared.candidate)
    except OSError as error:
        if pointer.served_name(folder) == after:
            # What failed came after the pointer: tidying
            store.mark(number, "applied")
            return
        store.mark(number, "failed")
        what = say("{folder} cannot be written ({error}); the old data is served.", folder=folder, error=reason(error))
        raise StoreError(what) from error
    store.mark(number, "applied")


def _apply_district(store: LocalStore, prepared: Prepared, who: str) -> None:
    def replaced(current: District) -> District:
        if current.to_json() != prepared.district_before:
            raise StaleError(STALE)
        return district.from_json(prepared.district or "")

    store.change_district(replaced, lambda before, after: _change(prepared, who, before.to_json(), after.to_json()))


def _change(prepared: Prepared, who: str, before: str, after: str) -> Change:
    return Change(who, prepared.source, prepared.edition, before, after, prepared.sha256, prepared.counts())


def _serve_again(folder: Path, last: Event) -> None:
    before = folder / last.change.before
    if pointer.served_name(folder) != last.change.after:
        what = say(
            "The served edition is not the one that the last refresh made, since the program was updated. "
            "Load the older file instead."
        )
        raise StaleError(what)
    if not before.is_file():
        what = say("{file}, served before, is no longer kept. Load the older file instead.", file=before.name)
        raise StaleError(what)
    try:
        pointer.serve(folder, before)
    except OSError as error:
        what = say("{folder} cannot be written ({error}); nothing was undone.", folder=folder, error=reason(error))
        raise StoreError(what) from error
