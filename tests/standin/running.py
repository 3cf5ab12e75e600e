"""Running a client inside a test until it is connected, and closing it whatever happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

import discord

from .server import StandIn

ClientT = TypeVar("ClientT", bound=discord.Client)


@asynccontextmanager
async def running(
    client: ClientT, standin: StandIn, *, sessions: int = 1, seconds: float = 10.0
) -> AsyncIterator[ClientT]:
    """Wait for that many new gateway sessions; if the client dies first, its exception is raised."""
    task = asyncio.create_task(client.start(standin.token))
    wanted = standin.gateway.ready_count + sessions
    waiting = asyncio.create_task(standin.wait_ready(wanted, seconds))
    try:
        await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            task.result()
        await waiting
        yield client
    finally:
        waiting.cancel()
        await client.close()
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task
