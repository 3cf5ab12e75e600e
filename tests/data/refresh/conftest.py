"""A publisher on loopback, and a folder whose first edition is built once."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from data import editions, local
from data.guide import open_guide
from data.local import LocalStore
from tests.data.refresh.getting import BODY
from tests.data.refresh.server import Publisher, publishing


@pytest_asyncio.fixture
async def publisher() -> AsyncIterator[Publisher]:
    """One file of 300,001 bytes, served as a faithful server does until a test plans faults."""
    async with publishing(BODY) as running:
        yield running


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an edition of the shipped tables and its index. Not to be changed."""
    folder = tmp_path_factory.mktemp("first")
    with editions.opened(folder) as edition:
        open_guide(edition)
    return folder


@pytest.fixture
def home(first: Path, tmp_path: Path) -> Path:
    """A copy of that folder, for one test."""
    return Path(shutil.copytree(first, tmp_path / "home"))


@pytest.fixture
def store(home: Path) -> Iterator[LocalStore]:
    with local.opened(home) as opened:
        yield opened
