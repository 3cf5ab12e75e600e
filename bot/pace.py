"""Waits between connections to the gateway that end as soon as they begin.

discord.py 2.7.1 does not: a gateway that accepts and closes before it says hello is called hundreds of times a second.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

log = logging.getLogger(__name__)

SHORT = 20.0
"""Seconds; a connection that lived longer than this did not fail at its start."""

QUICK = 3
"""Connections in a row that may fail at their start before one waits: Discord may well end two or three soon."""

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
        """Return a new connection, after a wait if the last ones failed."""
        self._failed = self._failed + 1 if self._ended_at_once() else 0
        if self._failed > QUICK:
            await self._wait()
        self._begun, self._socket = self._clock(), None
        self._socket = await self._connect(*arguments, **options)
        return self._socket

    async def _wait(self) -> None:
        # The power is cut as well, since that of an outage of hours is no float any more
        longest = min(LONGEST, 2.0 ** min(self._failed - QUICK - 1, 10))
        # At random, so that many bots do not come back at the same moment
        seconds = longest * random.uniform(0.5, 1.0)  # noqa: S311
        if seconds >= 1:
            log.warning("Discord ends connections as soon as they begin; the next attempt is in %.0f s.", seconds)
        await self._sleep(seconds)

    def _ended_at_once(self) -> bool:
        return self._clock() - self._begun < SHORT and (self._socket is None or self._socket.closed)
