"""Where a refresh has its file from: its publisher's newest, or an attachment. Fetches it and does not look inside."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Protocol

from data import editions
from data.errors import StoreError
from data.local_store import LocalStore
from data.refresh.fetch import Fetched, FetchError, Validators
from data.refresh.newest import edition_of
from data.refresh.request import Progress, Request, Tell
from data.sentences import say
from data.sources.reading import SourceError

log = logging.getLogger(__name__)

ONET = "onet"


class Fetch(Protocol):
    """How a file is brought from an address; see data.refresh.fetch."""

    async def __call__(
        self,
        address: str,
        folder: Path,
        *,
        known: Validators | None = None,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> Fetched | None:
        """Return the file that came; None where it is the one that is known."""


class Origins:
    """The addresses of the sources, and which version of each file was loaded, as its publisher names it."""

    def __init__(
        self,
        folder: Path,
        store: LocalStore,
        addresses: Mapping[str, str],
        landing: str | None,
        fetch: Fetch,
        newest: Callable[[str], Awaitable[str | None]],
    ) -> None:
        """As for a Refresher: files are brought into `folder`, versions are remembered in `store`."""
        self._folder = folder
        self._store = store
        self._addresses = addresses
        self._landing = landing
        self._fetch = fetch
        self._newest = newest

    async def bring(self, request: Request, tell: Tell) -> Fetched | None:
        """Bring what is attached to a request, or else its source's file, which its publisher may have newer.

        Returns None where the publisher has nothing newer than what is loaded. Raises FetchError, SourceError and
        StoreError.
        """
        if request.address is not None:
            return await self._attached(request.address, request.name)
        return await self._published(request.source or "", tell)

    async def newest_onet(self) -> str | None:
        """Return the address of the newest O*NET database that its publisher names; None where it names none.

        Raises FetchError.
        """
        return await self._newest(self._landing) if self._landing else None

    def remember(self, address: str, validators: Validators, sha256: str) -> None:
        """Note what a publisher said of the version that is loaded now, so that it is not fetched again."""
        known = {"sha256": sha256, **asdict(validators)}
        # Losing this costs no more than fetching the same file again
        with contextlib.suppress(StoreError):
            self._store.set_setting(_version_of(address), json.dumps(known))

    async def _attached(self, address: str, name: str) -> Fetched | None:
        try:
            return await self._fetch(address, self._folder)
        except FetchError as error:
            # Whoever attached a file never saw its address
            raise SourceError(say("{file} {fault}. Attach the file again.", file=name, fault=error.fault)) from error

    async def _published(self, source: str, tell: Tell) -> Fetched | None:
        address = self._addresses.get(source)
        if not address:
            what = say(
                "{source} has no public address here. Download its file and give it: --file, or /admin upload.",
                source=source,
            )
            raise SourceError(what)
        if source == ONET:
            address = await self._latest(address)
        tell(Progress("fetching"))
        return await self._fetch(
            address,
            self._folder,
            known=await asyncio.to_thread(self._version_loaded, source, address),
            progress=lambda done, total: tell(Progress("fetching", done, total)),
        )

    async def _latest(self, address: str) -> str:
        """Return the address of the newest edition, or the one given where none is newer or nobody can tell."""
        try:
            newest = await self.newest_onet()
        except FetchError as error:
            log.info("Which edition of O*NET is the newest could not be asked: %s", error)
            return address
        known = edition_of(address)
        return newest if newest and known and (edition_of(newest) or known) > known else address

    def _version_loaded(self, source: str, address: str) -> Validators | None:
        """Return what the publisher said of the version that is loaded, if it came from that address."""
        said = json.loads(self._store.setting(_version_of(address)) or "{}")
        with editions.standing(self._folder) as edition:
            loaded = {(row["source"], row["sha256"]) for row in edition.db.table("loads").rows}
        if not said or (source, said.pop("sha256")) not in loaded:
            return None
        return Validators(**said)


def _version_of(address: str) -> str:
    return f"version of {address}"
