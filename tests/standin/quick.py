"""Taking the long waits out of discord.py, so that reconnects and retries are tested in milliseconds."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import discord
from discord.backoff import ExponentialBackoff

LONGEST_SLEEP = 0.02


class HurriedAsyncio:
    """The asyncio module, except that nobody sleeps long."""

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    @staticmethod
    async def sleep(delay: float, result: Any = None) -> Any:
        return await asyncio.sleep(min(delay, LONGEST_SLEEP), result)


@contextmanager
def quick_discord() -> Iterator[None]:
    """Cuts the 5 s before IDENTIFY and after a failed shard, the 1-9 s between HTTP retries, the back-off."""
    with quick_reconnects(), ExitStack() as stack:
        for module in (discord.http, discord.webhook.async_):
            stack.enter_context(patch.object(module, "asyncio", HurriedAsyncio()))
        yield


@contextmanager
def quick_reconnects() -> Iterator[None]:
    """Cuts what the gateway has to do with alone; an answer is repeated as late as ever."""
    with ExitStack() as stack:
        for module in (discord.client, discord.shard):
            stack.enter_context(patch.object(module, "asyncio", HurriedAsyncio()))
        stack.enter_context(patch.object(ExponentialBackoff, "delay", lambda self: LONGEST_SLEEP))
        yield
