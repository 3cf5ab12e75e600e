"""Sends an answer again where the line broke before Discord said that it has it. discord.py does so for 5xx alone."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_exponential

BROKEN_LINE = (aiohttp.ClientConnectionError, ConnectionError, TimeoutError)


async def sent(send: Callable[[], Awaitable[Any]]) -> None:
    """Send an answer, three times at most within a second; Discord takes the first that arrives and refuses others.

    Raises what the last attempt raised: where the answer had arrived after all, discord.HTTPException 40060.
    """
    attempts = AsyncRetrying(
        retry=retry_if_exception_type(BROKEN_LINE),
        stop=stop_after_attempt(3),
        wait=wait_exponential(multiplier=0.1),
        reraise=True,
    )
    async for attempt in attempts:
        with attempt:
            await send()
