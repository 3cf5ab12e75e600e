"""Keeps the worker within bounds, so that no file can fill the memory or starve whoever answers questions."""

import contextlib
import os
import sys
from collections.abc import Iterator

MEMORY = 1 << 30
"""Bytes of address space beyond what the program itself has, while a file is read."""

POLITE = 10
"""How far the worker steps back behind whoever answers questions, in steps of Unix' nice."""


def step_back() -> None:
    """Let everybody else compute first. Does nothing where the system knows no such thing."""
    if hasattr(os, "nice"):
        os.nice(POLITE)


@contextlib.contextmanager
def memory() -> Iterator[None]:
    """Refuse memory beyond MEMORY for a while: what asks for more gets a MemoryError, or ends the process.

    Does nothing where the system has no such limit.
    """
    if sys.platform != "linux":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _address_space() + MEMORY
    if soft != resource.RLIM_INFINITY:
        wanted = min(wanted, soft)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _address_space() -> int:
    with contextlib.suppress(OSError), open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return MEMORY
