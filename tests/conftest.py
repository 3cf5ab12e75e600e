"""Fixtures of all floors: the shipped framework and its guide, read once; the folder with shared material."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data import editions, tables
from data.framework import Framework
from data.guide import CareerGuide, open_guide

pytest_plugins = ["tests.standin.fixtures"]

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[2] / "shared"))


@pytest.fixture(scope="session", autouse=True)
def english() -> Iterator[None]:
    """A terminal in English, for the tests and the processes that they start, whichever the developer's is."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LC_ALL", "LC_MESSAGES"):
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield


@pytest.fixture(scope="session")
def guide() -> CareerGuide:
    """A guide to the shipped tables, its index built once."""
    edition = editions.in_memory(tables.shipped())
    try:
        return open_guide(edition)
    finally:
        edition.db.close()


@pytest.fixture(scope="session")
def framework(guide: CareerGuide) -> Framework:
    return guide.framework


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


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with facts, questions and Discord's document, where it is present."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder is not here (set SHARED to its path)")
    return SHARED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    wanting = sum("shared" in reason or "document" in reason for reason in skipped)
    terminalreporter.write_line(
        f"{wanting} checks skipped for want of the shared folder, {len(skipped)} skipped in all"
    )
