"""Keeps a client connected: waits while Discord is out of reach, gives up when Discord says no, stops cleanly."""

import asyncio
import contextlib
import logging
from collections.abc import Callable

import aiohttp
import discord
from discord.gateway import ReconnectWebSocket
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_random_exponential
from tenacity.wait import wait_base

log = logging.getLogger(__name__)

REFUSED_TOKEN = 4004
REFUSED_SHARDS = frozenset({4010, 4011})
FINAL_CODES = frozenset({REFUSED_TOKEN, *REFUSED_SHARDS, 4012, 4013, 4014})
"""Close codes after which Discord wants no reconnect, from its documentation of gateway close codes."""

TOO_MANY_REQUESTS = 429

PASSING = (
    OSError,
    TimeoutError,
    aiohttp.ClientError,
    discord.DiscordServerError,
    discord.GatewayNotFound,
    # These two leave discord.py 2.7.1 itself when a reconnect, or a thousand first connects, fail
    ReconnectWebSocket,
    RecursionError,
)
"""Failures that are Discord's or the network's, so that waiting helps."""

WAIT = wait_random_exponential(multiplier=1, max=60)
"""Seconds between two attempts: at random, up to twice as many each time, a minute at most."""


def may_pass(error: BaseException) -> bool:
    """Tell whether a failure may pass by waiting."""
    if isinstance(error, discord.ConnectionClosed):
        return error.code not in FINAL_CODES
    if isinstance(error, discord.HTTPException) and error.status == TOO_MANY_REQUESTS:
        return True
    return isinstance(error, PASSING)


class Service:
    """Runs one client at a time; `client` makes a new one for each attempt, since a used one cannot start again."""

    def __init__(self, client: Callable[[], discord.Client], token: str, wait: wait_base = WAIT) -> None:
        self._make = client
        self._token = token
        self._wait = wait
        self._client: discord.Client | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. Raises what Discord refuses for good: discord.LoginFailure and the like."""
        serving = asyncio.create_task(self._serve())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not serving.done():
            await self._close(serving)
        elif not serving.cancelled():
            serving.result()

    async def _serve(self) -> None:
        attempts = AsyncRetrying(
            retry=retry_if_exception(may_pass), wait=self._wait, before_sleep=_say_waiting, reraise=True
        )
        async for attempt in attempts:
            with attempt:
                async with self._make() as self._client:
                    await self._client.start(self._token)

    async def _close(self, serving: asyncio.Task[None]) -> None:
        # While connecting, discord.py may outlive its close() or swallow a cancel(), but not the one after the other
        if self._client is not None:
            await self._client.close()
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await serving


def _say_waiting(state: RetryCallState) -> None:
    seconds = state.next_action.sleep if state.next_action else 0.0
    cause = type(state.outcome.exception()).__name__ if state.outcome else "unknown"
    log.warning("Discord cannot be reached (%s); the next attempt is in %.0f s.", cause, seconds)
