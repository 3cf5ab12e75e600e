"""Starts the worker, listens to it, and stops it where it takes too long. What the worker does is worker.py."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable

from pydantic import ValidationError

from data.errors import DataError
from data.refresh.job import DoubtfulError, Job, Prepared, Report
from data.sentences import Sentence, say

SECONDS = 300
"""How long the worker may take. The largest source takes about ten."""

_LONGEST_LINE = 4 << 20


class WorkerError(DataError):
    """The worker did not prepare the refresh; nothing was changed."""


async def in_worker(job: Job, tell: Callable[[str], None], seconds: float = SECONDS) -> Prepared:
    """Return what the worker prepared; `tell` is told each stage.

    Raises DoubtfulError where an admin has to accept losses, WorkerError for everything else. A worker that is waited
    for no longer is killed.
    """
    worker = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "data.refresh.worker",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if name != "DISCORD_TOKEN"},
        limit=_LONGEST_LINE,
    )
    try:
        async with asyncio.timeout(seconds):
            last = await _listen(worker, job, tell)
    except TimeoutError:
        took = f"{seconds:.0f}"
        what = say("{file} took longer than {seconds} seconds and was given up.", file=job.name, seconds=took)
        raise WorkerError(what) from None
    finally:
        await _end(worker)
    if last is None:
        what = say(
            "{file} could not be read: the process that read it was ended (status {status}), which "
            "happens when a file needs too much memory. Nothing was changed.",
            file=job.name,
            status=worker.returncode,
        )
        raise WorkerError(what)
    if last.doubt is not None:
        raise DoubtfulError(last.doubt)
    if last.prepared is None:
        raise WorkerError(last.error or Sentence(""))
    return last.prepared


async def _listen(worker: asyncio.subprocess.Process, job: Job, tell: Callable[[str], None]) -> Report | None:
    """Return the last report of the worker, None where it ended without one."""
    assert worker.stdin is not None and worker.stdout is not None  # noqa: S101, PT018 - both are pipes
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        # Kept open: a worker whose standard input closes knows that nobody waits for it any more
        worker.stdin.write(job.model_dump_json().encode() + b"\n")
        await worker.stdin.drain()
    async for line in worker.stdout:
        try:
            report = Report.model_validate_json(line)
        except ValidationError:
            continue  # a library that prints
        if report.stage is None:
            return report
        tell(report.stage)
    return None


async def _end(worker: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        worker.kill()
    await worker.wait()
