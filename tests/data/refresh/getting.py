"""What the tests of fetching share: a publisher with one file, and a fetch from it that waits for nothing."""

import random
from collections.abc import Callable
from pathlib import Path

from tenacity import wait_none

from data.refresh.fetch import Fetched, Limits, Validators, fetch
from tests.data.refresh.server import Publisher

BODY = random.Random(5).randbytes(300_001)


async def get(
    publisher: Publisher,
    folder: Path,
    *,
    path: str = "/files/list.zip?key=secret",
    known: Validators | None = None,
    progress: Callable[[int, int | None], None] | None = None,
    **limits: float,
) -> Fetched | None:
    return await fetch(
        publisher.address(path),
        folder,
        known=known,
        progress=progress,
        limits=Limits(**({"stall": 5, "seconds": 20} | limits)),  # type: ignore[arg-type]
        allow_http=True,
        wait=wait_none(),
    )


def kept(folder: Path) -> list[str]:
    """Return the names of all that is left in a folder."""
    return [path.name for path in folder.iterdir()]


def going_on(publisher: Publisher) -> Callable[[int, int | None], None]:
    """Let a server that waits hang up once something of what it sent has come."""
    return lambda size, total: publisher.go_on.set()
