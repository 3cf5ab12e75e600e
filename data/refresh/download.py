"""One download: what has come so far, and attempts at the rest. Decides nothing about when to try again."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO

import aiohttp

from data.refresh.addresses import followed
from data.refresh.failures import LATER, FetchError, PassingError, for_status, too_large
from data.refresh.headers import Validators, part_sent, seconds_to_wait
from data.sentences import say, together

BLOCK = 64 * 1024
"""Bytes written at once: few enough for a disk to take them while others wait."""


@dataclass(frozen=True)
class Limits:
    """How much and how long: bytes, seconds in all, seconds without a byte, and attempts."""

    largest: int = 50_000_000
    seconds: float = 600.0
    stall: float = 30.0
    attempts: int = 5


class Download:
    """Writes what an address sends to `target`, whole or not at all.

    `size` bytes of `total` (None while the server does not say) have come from `source`, the address after redirects;
    `unchanged` tells that the server has no other version than `known`, so that nothing came.
    """

    def __init__(
        self,
        address: str,
        target: IO[bytes],
        limits: Limits,
        *,
        known: Validators | None = None,
        progress: Callable[[int, int | None], None] | None = None,
        allow_http: bool = False,
    ) -> None:
        self.address, self.limits = address, limits
        self.source, self.content_type = address, ""
        self.validators, self.unchanged = Validators(), False
        self._target, self._known = target, known or Validators()
        self._progress, self._allow_http = progress, allow_http
        self._start_afresh()

    @property
    def sha256(self) -> str:
        """The SHA-256 of what has come, in hexadecimal."""
        return self._digest.hexdigest()

    async def attempt(self, session: aiohttp.ClientSession) -> None:
        """Fetch what is missing. Raises PassingError where another attempt may go on, FetchError where none will."""
        try:
            await self._attempt(session)
        except aiohttp.ClientConnectorCertificateError as error:
            raise FetchError(self.address, say("has a certificate that cannot be trusted")) from error
        except (aiohttp.InvalidURL, UnicodeError) as error:
            raise FetchError(self.address, say("is not a web address or leads to none")) from error
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            advice = together(say("Check the address setting and the network."), LATER)
            raise PassingError(self.address, say("is out of reach"), advice) from error
        except TimeoutError as error:
            stall = f"{self.limits.stall:g}"
            what = say("is too slow: nothing came for {seconds} seconds", seconds=stall)
            raise PassingError(self.address, what) from error
        except (aiohttp.ClientError, ConnectionError) as error:
            raise self._cut() from error

    async def _attempt(self, session: aiohttp.ClientSession) -> None:
        rest = self.validators.rest_if_same(self.size) if self.size else {}
        conditions = rest or self._known.unless_same()
        async with followed(session, self.address, conditions, allow_http=self._allow_http) as response:
            self.source = str(response.url)
            if response.status == 304 and conditions and not rest:
                self.unchanged = True
                return
            self._begin(response, resuming=bool(rest))
            async for block in response.content.iter_chunked(BLOCK):
                self._take(block)
        if self.total is not None and self.size < self.total:
            raise self._cut()

    def _begin(self, response: aiohttp.ClientResponse, *, resuming: bool) -> None:
        if resuming and response.status in {206, 416}:
            self._go_on(response)
        elif response.status == 200:
            self._start_afresh()
            self.total = response.content_length
            self.validators = Validators.of(response.headers)
        else:
            seconds = seconds_to_wait(response.headers.get("Retry-After", ""), datetime.now(UTC))
            raise for_status(self.address, response.status, seconds)
        encoding = response.headers.get("Content-Encoding", "identity")
        if encoding.strip().lower() != "identity":
            what = say("holds wrong content: {found} instead of the file as it is", found=repr(encoding[:20]))
            raise FetchError(self.address, what)
        if (self.total or 0) > self.limits.largest:
            raise too_large(self.address, self.limits.largest)
        self.content_type = response.content_type

    def _go_on(self, response: aiohttp.ClientResponse) -> None:
        sent = part_sent(response.headers.get("Content-Range", "")) if response.status == 206 else None
        same = response.headers.get("ETag", self.validators.etag) == self.validators.etag
        if sent is None or sent[0] != self.size or self.total not in {None, sent[1]} or not same:
            self._start_afresh()
            raise PassingError(self.address, say("broke off and cannot be continued where it did"))
        self.total = sent[1]

    def _take(self, block: bytes) -> None:
        if self.size + len(block) > self.limits.largest:
            raise too_large(self.address, self.limits.largest)
        if self.total is not None and self.size + len(block) > self.total:
            raise FetchError(self.address, say("holds wrong content: more than it said"))
        self._target.write(block)
        self._digest.update(block)
        self.size += len(block)
        if self._progress:
            self._progress(self.size, self.total)

    def _start_afresh(self) -> None:
        self._target.seek(0)
        self._target.truncate()
        self._digest = hashlib.sha256()
        self.size, self.total = 0, None

    def _cut(self) -> PassingError:
        size = f"{self.size:,}"
        if self.total is None:
            return PassingError(self.address, say("broke off after {size} bytes", size=size))
        total = f"{self.total:,}"
        return PassingError(self.address, say("broke off after {size} of {total} bytes", size=size, total=total))
