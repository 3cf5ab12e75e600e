"""A bot in a process of its own against a stand-in: what it logs goes into a file, what it uses is read from /proc."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from .server import StandIn

ROOT = Path(__file__).resolve().parents[2]
OURS = ("DISCORD_", "TEST_GUILD", "ADMIN_", "REFRESH_", "SHARD_")
"""Settings of whoever runs this, which are not to reach the bot."""


class Process:
    """A running bot. Its figures are Linux' own; elsewhere they are not a number."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log

    @property
    def log(self) -> str:
        """What it has written so far. A file holds any amount of it; a pipe that nobody reads would stop the bot."""
        return self._log.read_text("utf-8", errors="replace")

    @property
    def resident(self) -> float:
        """Megabytes of memory that it holds now."""
        pages = self._proc("statm").split()
        return int(pages[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if pages else float("nan")

    @property
    def processor_seconds(self) -> float:
        """Seconds that a core has worked for it."""
        # The name of the program, in brackets, may hold anything
        fields = self._proc("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else float("nan")

    async def ended(self, number: int | None = signal.SIGTERM, seconds: float = 30.0) -> int:
        """Send a signal, if any, wait for the end and return the exit status."""
        if number is not None:
            self._process.send_signal(number)
        return await asyncio.wait_for(self._process.wait(), seconds)

    def _proc(self, name: str) -> str:
        try:
            return Path(f"/proc/{self._process.pid}/{name}").read_text("utf-8")
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
    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.standin.launch", *command, cwd=ROOT, env=environment, stderr=errors
        )
    try:
        yield Process(process, log)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
