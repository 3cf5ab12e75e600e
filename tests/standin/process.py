"""A bot in a process of its own against a stand-in: what it logs goes into a file, what it uses is read from /proc."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from .server import StandIn

ROOT = Path(__file__).resolve().parents[2]
START = 120.0
"""Seconds within which a bot is ready even on a busy machine, its first index built."""

OURS = ("DISCORD_", "TEST_GUILD", "ADMIN_", "REFRESH_", "SHARD_")
"""How the settings of whoever runs this begin; they are not to reach the bot."""


class Process:
    """A running bot. Its figures are Linux' own; elsewhere they are not a number."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log

    @property
    def log(self) -> str:
        """What it has written so far. A file holds any amount; a pipe that nobody empties would stop the bot."""
        return self._log.read_text("utf-8", errors="replace")

    @property
    def resident(self) -> float:
        """Megabytes of memory that it holds now."""
        return resident(self._process.pid)

    @property
    def worked(self) -> float:
        """Seconds that a core has worked for it."""
        return self._scheduled(0)

    @property
    def waited(self) -> float:
        """Seconds that it could have worked but others had the cores: the noise of the machine."""
        return self._scheduled(1)

    async def ended(self, number: int | None = signal.SIGTERM, seconds: float = 30.0) -> int:
        """Send a signal, if any, wait for the end and return the exit status."""
        if number is not None:
            # One that has ended by itself has a status all the same
            with suppress(ProcessLookupError):
                self._process.send_signal(number)
        return await asyncio.wait_for(self._process.wait(), seconds)

    @property
    def running(self) -> bool:
        return self._process.returncode is None

    def send(self, number: int) -> None:
        """Send a signal and wait for nothing."""
        self._process.send_signal(number)

    async def writes(self, text: str, seconds: float = 20.0) -> None:
        """Wait until this stands in its log."""
        async with asyncio.timeout(seconds):
            while text not in self.log:  # noqa: ASYNC110 - a file tells nobody that it grew
                await asyncio.sleep(0.01)

    @property
    def children(self) -> list[Path]:
        """The processes that it started and that still are, each as the folder that Linux has for it."""
        found = proc(self._process.pid, f"task/{self._process.pid}/children").split()
        return [Path("/proc", number) for number in found]

    def _scheduled(self, column: int) -> float:
        # Of the main thread, in which the event loop runs
        found = proc(self._process.pid, "schedstat").split()
        return int(found[column]) / 1e9 if found else float("nan")


def resident(pid: int) -> float:
    """Return the megabytes of memory that a process holds now."""
    pages = proc(pid, "statm").split()
    return int(pages[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if pages else float("nan")


def proc(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text("utf-8")
    except OSError:
        return ""


@asynccontextmanager
async def launched(standin: StandIn, home: Path, *command: str, **settings: str) -> AsyncIterator[Process]:
    """Start `python -m COMMAND...` with a folder for its data; kill it at the end if it still runs."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(OURS)},
        **standin.environment(),
        "DISCORD_TOKEN": standin.token,
        "DATA_DIR": str(home),
        **settings,
    }
    home.mkdir(parents=True, exist_ok=True)
    log = home / "stderr.log"
    launch = (sys.executable, "-m", "tests.standin.launch", *command)
    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(*launch, cwd=ROOT, env=environment, stderr=errors)
    try:
        yield Process(process, log)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
