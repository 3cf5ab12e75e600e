"""Pytest fixtures: a stand-in that discord.py is pointed at, with discord.py's long waits taken out.

Use as a plugin: `pytest_plugins = ["tests.standin.fixtures"]`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from .quick import quick_discord
from .server import StandIn


@pytest.fixture
def hurried() -> Iterator[None]:
    with quick_discord():
        yield


@pytest_asyncio.fixture
async def standin(hurried: None) -> AsyncIterator[StandIn]:
    async with StandIn() as server:
        with server.patched():
            yield server
