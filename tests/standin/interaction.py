"""One interaction as the person sees it: what was sent and how the bot answered."""

# ruff: noqa: ASYNC109 (how long a person waits is what these functions are about)

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from .changes import Changes
from .components import texts
from .payloads import Json

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
EPHEMERAL, LOADING = 1 << 6, 1 << 7


class NoAnswerError(AssertionError):
    """The person sees "The application did not respond"."""


@dataclass
class Interaction:
    """`rejected` lists (error code, detail) of every answer that Discord refused."""

    id: str
    token: str
    type: int
    payload: Json
    sent_at: float = field(default_factory=time.monotonic)
    callback: Json | None = None
    message: Json | None = None
    followups: list[Json] = field(default_factory=list)
    rejected: list[tuple[int, str]] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)

    async def wait_answer(self, timeout: float = 3.0) -> Interaction:
        """Wait for the first answer, as long as the real client waits."""
        await self._until(lambda: self.callback is not None, timeout)
        return self

    async def wait_message(self, timeout: float = 10.0) -> Json:
        """Wait until a message with content is there: after a deferral, the edited one."""
        await self.wait_answer()
        await self._until(lambda: self.message is not None and not self.loading, timeout)
        assert self.message is not None
        return self.message

    async def wait_followups(self, count: int = 1, timeout: float = 10.0) -> list[Json]:
        await self._until(lambda: len(self.followups) >= count, timeout)
        return self.followups

    async def wait_rejected(self, timeout: float = 10.0) -> tuple[int, str]:
        """Wait until Discord refused something, and return the first refusal."""
        await self._until(lambda: bool(self.rejected), timeout)
        return self.rejected[0]

    def age(self, seconds: float) -> None:
        """Make the interaction older, to test deadlines without waiting."""
        self.sent_at -= seconds

    @property
    def answer_type(self) -> int | None:
        return None if self.callback is None else int(self.callback["type"])

    @property
    def choices(self) -> list[Json]:
        """The suggestions of an autocomplete answer."""
        return list(self._data("choices") or [])

    @property
    def modal(self) -> Json | None:
        return self.callback["data"] if self.callback is not None and self.answer_type == MODAL else None

    @property
    def ephemeral(self) -> bool:
        return self.message is not None and bool(self.message["flags"] & EPHEMERAL)

    @property
    def loading(self) -> bool:
        return self.message is not None and bool(self.message["flags"] & LOADING)

    @property
    def text(self) -> str:
        """Everything that can be read in the message, one text per line."""
        return "\n".join(texts(self.message)) if self.message else ""

    def _data(self, key: str) -> list[Json] | None:
        return ((self.callback or {}).get("data") or {}).get(key)

    async def _until(self, condition: Callable[[], bool], seconds: float) -> None:
        try:
            await self.changes.until(condition, seconds)
        except TimeoutError:
            raise NoAnswerError(f"the application did not respond; refused so far: {self.rejected}") from None
