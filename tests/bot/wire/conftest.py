"""Fixtures of the wire: a stand-in for processes, and a bot that the tests of a file share."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.wire.line import Line, wired
from tests.standin import StandIn


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if os.name == "nt" and Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="Windows has no SIGTERM to handle"))


@pytest_asyncio.fixture
async def standin() -> AsyncIterator[StandIn]:
    """A stand-in that only processes are pointed at; discord.py in this one stays as it is."""
    async with StandIn() as server:
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(first: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Line]:
    home = Path(shutil.copytree(first, tmp_path_factory.mktemp("wire") / "home"))
    async with StandIn() as standin, wired(standin, home) as line:
        yield line


@pytest.fixture
def line(shared: Line) -> Iterator[Line]:
    """The bot that the tests of a file share; whichever test made it write what it must not, fails."""
    yield shared
    shared.check()
