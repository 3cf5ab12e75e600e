"""The first stage: brings a file from its public address into a folder, whole or not at all. Does not look inside."""

import asyncio
import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import aiohttp
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)
from tenacity.wait import wait_base

from data.errors import StoreError, reason
from data.refresh.addresses import file_name
from data.refresh.download import Download, Limits
from data.refresh.failures import LATER, FetchError, PassingError, shown
from data.refresh.headers import Validators
from data.sentences import say

__all__ = ["LIMITS", "WAIT", "FetchError", "Fetched", "Limits", "Validators", "complete", "fetch"]

log = logging.getLogger(__name__)

LIMITS = Limits()

WAIT = wait_random_exponential(multiplier=1, max=30)
"""Seconds between two attempts: at random, up to twice as many each time, half a minute at most."""

HEADERS = {"User-Agent": "career-clusters-bot", "Accept-Encoding": "identity"}
"""Sent with each request. Only bytes as they are can be counted against a limit and continued where they broke off."""

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
PAGE_STARTS = (b"<!doctype html", b"<html")


@dataclass(frozen=True)
class Fetched:
    """A file that has come: where it is kept, its name at the publisher, bytes, SHA-256 in hexadecimal, its version.

    `address` is where it came from after redirects, without the query, to be shown and recorded. Whoever fetched the
    file removes it.
    """

    path: Path
    name: str
    size: int
    sha256: str
    validators: Validators
    address: str


class AsAsked(wait_base):
    """Waits the seconds that a server asked for."""

    def __call__(self, retry_state: RetryCallState) -> float:
        """Return the seconds, 0 where it did not ask."""
        error = retry_state.outcome.exception() if retry_state.outcome else None
        return error.seconds if isinstance(error, PassingError) else 0.0


async def fetch(
    address: str,
    folder: Path,
    *,
    known: Validators | None = None,
    progress: Callable[[int, int | None], None] | None = None,
    limits: Limits = LIMITS,
    allow_http: bool = False,
    wait: wait_base = WAIT,
) -> Fetched | None:
    """Bring a file into a new `fetched-*.part` in `folder`; None where the server has no other version than `known`.

    `progress` is told, after each block, how many bytes have come and of how many, None where the server does not say.
    Raises FetchError, and StoreError where it cannot be written; then, and when cancelled, nothing is left there.
    """
    fetched = None
    try:
        path, file = _new_part(folder)
        try:
            with file:
                download = Download(address, file, limits, known=known, progress=progress, allow_http=allow_http)
                await complete(download, wait)
                fetched = None if download.unchanged else _described(download, path, file)
        finally:
            if fetched is None:
                path.unlink(missing_ok=True)
    except OSError as error:
        what = say(
            "What is fetched cannot be kept in {folder} ({error}). Make room there or let this program write to it.",
            folder=folder,
            error=reason(error),
        )
        raise StoreError(what) from error
    return fetched


async def complete(download: Download, wait: wait_base) -> None:
    """Attempt a download until all of it has come. Raises FetchError where it does not within its limits."""
    limits = download.limits
    attempts = AsyncRetrying(
        retry=retry_if_exception_type(PassingError),
        wait=wait + AsAsked(),
        stop=stop_after_attempt(limits.attempts),
        before_sleep=_say_waiting,
        reraise=True,
    )
    try:
        async with asyncio.timeout(limits.seconds), _session(limits.stall) as session:
            async for attempt in attempts:
                with attempt:
                    await download.attempt(session)
    except TimeoutError as error:
        what = say("is too slow: not all of it came within {seconds} seconds", seconds=f"{limits.seconds:g}")
        raise FetchError(download.address, what, LATER) from error


def _session(stall: float) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        headers=HEADERS,
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None, connect=stall, sock_read=stall),
        auto_decompress=False,
    )


def _new_part(folder: Path) -> tuple[Path, IO[bytes]]:
    handle, name = tempfile.mkstemp(prefix="fetched-", suffix=".part", dir=folder)
    return Path(name), os.fdopen(handle, "w+b")


def _described(download: Download, path: Path, file: IO[bytes]) -> Fetched:
    if download.size == 0:
        raise FetchError(download.address, say("holds wrong content: an empty file"))
    file.seek(0)
    start = file.read(512).removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if download.content_type in PAGE_TYPES or start.startswith(PAGE_STARTS):
        raise FetchError(download.address, say("holds wrong content: a web page instead of a file"))
    return Fetched(
        path, file_name(download.source), download.size, download.sha256, download.validators, shown(download.source)
    )


def _say_waiting(state: RetryCallState) -> None:
    seconds = state.next_action.sleep if state.next_action else 0.0
    error = state.outcome.exception() if state.outcome else None
    log.warning("%s; the next attempt is in %.0f s.", error.what if isinstance(error, FetchError) else error, seconds)
