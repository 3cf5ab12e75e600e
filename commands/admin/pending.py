"""Refreshes that wait for an admin's word, for a quarter of an hour. They live in memory: a restart forgets them."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from data.refresh.request import Ready

WAITS = 15 * 60.0
"""Seconds for which a prepared refresh may be applied: as long as Discord lets its message be edited."""

MOST = 3
"""Refreshes that wait at the same time. A further one takes the place of the oldest."""


@dataclass(frozen=True)
class Waiting:
    """A refresh that waits, and the id of the person who may apply it."""

    ready: Ready
    asker: int
    until: float


class Pending:
    """What waits, by a key that the buttons carry."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._waiting: dict[str, Waiting] = {}
        self._clock = clock

    def put(self, ready: Ready, asker: int) -> str:
        """Let a refresh wait; return its key."""
        key = secrets.token_hex(8)
        self._waiting[key] = Waiting(ready, asker, self._clock() + WAITS)
        return key

    def put_back(self, key: str, waiting: Waiting) -> None:
        """Let what was taken wait on, as long as it would have."""
        self._waiting[key] = waiting

    def take(self, key: str, asker: int) -> Waiting | None:
        """Return what waits under a key, once and to its asker only; None where nothing does."""
        found = self._waiting.get(key)
        if found is None or found.asker != asker or found.until <= self._clock():
            return None
        return self._waiting.pop(key)

    def of(self, asker: int) -> tuple[str, Ready] | None:
        """Return what waits for the word of `asker`, with its key, the latest first."""
        alive = [
            (key, one.ready) for key, one in self._waiting.items() if one.asker == asker and one.until > self._clock()
        ]
        return alive[-1] if alive else None

    def outdated(self) -> list[Ready]:
        """Return what has waited for too long, or is one too many, and forget it."""
        gone = [key for key, one in self._waiting.items() if one.until <= self._clock()]
        gone += [key for key in self._waiting if key not in gone][: max(0, len(self._waiting) - len(gone) - MOST)]
        return [self._waiting.pop(key).ready for key in gone]
