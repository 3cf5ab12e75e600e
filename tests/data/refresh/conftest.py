"""A publisher on loopback, and the local.db of a folder."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from data import local
from data.local_store import LocalStore
from tests.data.refresh.getting import BODY
from tests.data.refresh.server import Publisher, publishing


@pytest_asyncio.fixture
async def publisher() -> AsyncIterator[Publisher]:
    """One file of 300,001 bytes, served as a faithful server does until a test plans faults."""
    async with publishing(BODY) as running:
        yield running


@pytest.fixture
def store(home: Path) -> Iterator[LocalStore]:
    with local.opened(home) as opened:
        yield opened
