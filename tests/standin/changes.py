"""Waiting until something has happened in the stand-in, without polling and without fixed sleeps."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Changes:
    """Wakes everybody who waits for a condition each time `announce` says that something changed."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def announce(self) -> None:
        woken, self._event = self._event, asyncio.Event()
        woken.set()

    async def until(self, condition: Callable[[], bool], seconds: float) -> None:
        async with asyncio.timeout(seconds):
            while not condition():
                await self._event.wait()
