"""Making the next gateway handshakes fail, at each of the points where a real one can fail."""

from __future__ import annotations

REFUSED = "refused"
BEFORE_HELLO = "before hello"
BEFORE_READY = "before ready"
STAGES = (REFUSED, BEFORE_HELLO, BEFORE_READY)


class Handshakes:
    """A queue of planned failures; once it is empty, handshakes succeed."""

    def __init__(self) -> None:
        self._planned: list[str] = []
        self.attempts = 0

    def fail_next(self, times: int, stage: str) -> None:
        if stage not in STAGES:
            raise ValueError(f"stage must be one of {STAGES}")
        self._planned += [stage] * times

    def next(self) -> str | None:
        self.attempts += 1
        return self._planned.pop(0) if self._planned else None
