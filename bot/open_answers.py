"""Answers that are being given: on the way out the bot takes no more questions, and finishes those answers first."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import discord

Interaction = discord.Interaction[discord.Client]

WINDOW = 3.0
"""Seconds within which Discord takes the first answer to an interaction. After that nothing is owed any more."""

_LOOK = 0.02


class Owed:
    """The interactions that came in and have not been answered yet.

    An interaction says itself whether it was answered. That is asked, since discord.py keeps the tasks that answer to
    itself; so buttons count like commands, and a refresh, which has answered "wait", holds nothing up.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._asked: deque[_Asked] = deque()

    def note(self, interaction: Interaction, task: asyncio.Task[Any] | None = None) -> None:
        """Take note of an interaction that has just come in, and of the task that answers it where that is known."""
        while self._asked and not self._owed(self._asked[0]):
            self._asked.popleft()
        self._asked.append(_Asked(interaction, task, self._clock()))

    def __len__(self) -> int:
        return sum(map(self._owed, self._asked))

    async def answered(self) -> None:
        """Return when nothing is owed, after WINDOW seconds at the latest."""
        end = self._clock() + WINDOW
        while len(self) and self._clock() < end:  # noqa: ASYNC110 - it can be seen, but is not told, that one was answered
            await asyncio.sleep(_LOOK)

    def _owed(self, one: "_Asked") -> bool:
        return one.open and one.at > self._clock() - WINDOW


@dataclass(frozen=True)
class _Asked:
    interaction: Interaction
    task: asyncio.Task[Any] | None
    at: float

    @property
    def open(self) -> bool:
        given_up = self.task is not None and self.task.done()
        return not given_up and not self.interaction.response.is_done()


async def hang_up(shards: Iterable[discord.ShardInfo]) -> None:
    """Disconnect from the gateway, so that Discord sends nothing more. Answers go another way and still arrive."""
    # A line that is broken already is left as well
    await asyncio.gather(*(shard.disconnect() for shard in shards), return_exceptions=True)
