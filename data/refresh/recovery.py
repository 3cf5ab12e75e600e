"""Puts the history right after a process ended in the middle of a refresh. The data itself is always whole."""

from pathlib import Path

from data import pointer
from data.local_history import now
from data.local_store import LocalStore
from data.refresh import turn
from data.roles import ENDED_EARLY
from data.sentences import Sentence, say


def recover(folder: Path, store: LocalStore) -> Sentence | None:
    """Bring the history in line with what is served after a process ended in the middle; return what to say of it."""
    with turn.abandoned(folder) as left:
        if left is None:
            return None
        settle(folder, store)
    served = pointer.served_name(folder)
    if served is None:
        return say(
            "A process ended early while at {work}. The data is whole; the shipped tables are served.", work=left
        )
    return say("A process ended early while at {work}. The data is whole; {file} is served.", work=left, file=served)


def settle(folder: Path, store: LocalStore) -> bool:
    """Note what became of changes in the middle of which a process ended; tell whether one of them was a rollback.

    Only for whoever holds the turn.
    """
    served = pointer.served_name(folder)
    for event in store.history(state="applying"):
        store.mark(event.id, "applied" if event.change.after == served else "interrupted")
    for event in store.history(1, "applied"):
        if event.change.before == served and event.change.after != served:
            store.mark(event.id, "undone", f"{now()} by {ENDED_EARLY}")
            return True
    return False
