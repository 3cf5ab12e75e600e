"""A publisher on loopback."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.data.refresh.getting import BODY
from tests.data.refresh.server import Publisher, publishing


@pytest_asyncio.fixture
async def publisher() -> AsyncIterator[Publisher]:
    """One file of 300,001 bytes, served as a faithful server does until a test plans faults."""
    async with publishing(BODY) as running:
        yield running
