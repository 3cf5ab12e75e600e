"""Waits between connections to the gateway that end as soon as they begin.

discord.py 2.7.1 does not: a gateway that accepts and closes before it says hello is called hundreds of times a second.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

SHORT = 60.0
"""Seconds; a connection that lived longer than this did not fail at its start."""

LONGEST = 30.0
"""Seconds that are waited at most; discord.py gives an attempt a minute."""

Sleep = Callable[[float], Awaitable[None]]


class Socket(Protocol):
    """A connection that tells whether it is over."""

    closed: bool


class Pace:
    """Opens connections through `connect`, later and later while one after the other ends at once."""

    def __init__(
        self,
        connect: Callable[..., Awaitable[Any]],
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._connect = connect
        self._clock = clock
        self._sleep = sleep
        self._socket: Socket | None = None
        self._begun = float("-inf")
        self._failed = 0

    async def __call__(self, *arguments: Any, **options: Any) -> Any:
        """Return a new connection, after a wait if the last one failed."""
        self._failed = self._failed + 1 if self._ended_at_once() else 0
        if self._failed:
            # At random, so that many bots do not come back at the same moment
            await self._sleep(min(LONGEST, 2.0 ** (self._failed - 2)) * random.uniform(0.5, 1.0))  # noqa: S311
        self._begun, self._socket = self._clock(), None
        self._socket = await self._connect(*arguments, **options)
        return self._socket

    def _ended_at_once(self) -> bool:
        return self._clock() - self._begun < SHORT and (self._socket is None or self._socket.closed)
