"""Refreshes the data: fetch, prepare, and on confirmation apply; undo. Who may do so is for the floors above."""

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
from data.local import LocalStore
from data.local_history import Event
from data.refresh import apply, turn
from data.refresh.fetch import Fetched, FetchError, Validators, fetch
from data.refresh.job import Job, Prepared
from data.refresh.newest import edition_of, newest_onet
from data.refresh.process import in_worker
from data.refresh.request import Progress, Ready, Request, Tell
from data.sentences import say
from data.sources.reading import SourceError
from data.text import visible

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


class Refresher:
    """Prepares, applies and undoes refreshes of the data in a folder. Any number of processes may have one each."""

    def __init__(
        self,
        folder: Path,
        store: LocalStore,
        addresses: Mapping[str, str],
        landing: str | None = None,
        fetch: Fetch = fetch,
        newest: Callable[[str], Awaitable[str | None]] = newest_onet,
    ) -> None:
        """`addresses` are those of sources that have one, by id; `landing` is the page that links O*NET's newest."""
        self.folder = folder
        self.store = store
        self._addresses = addresses
        self._landing = landing
        self._fetch = fetch
        self._newest = newest

    async def prepare(self, request: Request, tell: Tell) -> Ready | None:
        """Return a refresh that is ready to be applied; None where its publisher has nothing newer than what is loaded.

        `tell` is told each stage. Raises BusyError, FetchError, SourceError, DoubtfulError, WorkerError, StoreError and
        OSError; nothing is changed then.
        """
        with turn.taken(self.folder, request.who, say("a refresh of {source}", source=request.source or request.name)):
            if request.file is not None:
                name = request.name or request.file.name
                return Ready(await self._prepared(request, request.file, name, name, tell))
            if request.address is not None:
                fetched = await self._attached(request.address, request.name)
            else:
                fetched = await self._fetched(request.source or "", tell)
            if fetched is None:
                return None
            try:
                name = request.name or fetched.name
                prepared = await self._prepared(request, fetched.path, name, request.name or fetched.address, tell)
            finally:
                await asyncio.to_thread(fetched.path.unlink, missing_ok=True)
            return Ready(prepared, None if request.address else fetched.address, fetched.validators)

    async def apply(self, ready: Ready, who: str) -> None:
        """Serve what was prepared. Raises StaleError, BusyError, StoreError; what was served then stays."""
        work = asyncio.create_task(asyncio.to_thread(apply.apply, self.folder, self.store, ready.prepared, who))
        try:
            await asyncio.shield(work)
        except asyncio.CancelledError:
            # A thread cannot be stopped, and nobody may tidy up under its hands
            await asyncio.wait({work})
            raise
        if ready.address and ready.validators:
            known = {"sha256": ready.prepared.sha256, **asdict(ready.validators)}
            # Losing this costs no more than fetching the same file again
            with contextlib.suppress(StoreError):
                await asyncio.to_thread(self.store.set_setting, _version_of(ready.address), json.dumps(known))

    async def discard(self, ready: Ready) -> None:
        """Forget what was prepared."""
        await asyncio.to_thread(apply.discard, ready.prepared)

    async def undo(self, who: str) -> Event:
        """Go back to what was before the last change; return that change. Raises StaleError, BusyError, StoreError."""
        return await asyncio.to_thread(apply.undo, self.folder, self.store, who)

    async def newest_onet(self) -> str | None:
        """Return the address of the newest O*NET database that its publisher names; None where it names none.

        Raises FetchError.
        """
        return await self._newest(self._landing) if self._landing else None

    async def _attached(self, address: str, name: str) -> Fetched | None:
        try:
            return await self._fetch(address, self.folder)
        except FetchError as error:
            # Whoever attached a file never saw its address
            raise SourceError(say("{file} {fault}. Attach the file again.", file=name, fault=error.fault)) from error

    async def _fetched(self, source: str, tell: Tell) -> Fetched | None:
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
            self.folder,
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
        said = json.loads(self.store.setting(_version_of(address)) or "{}")
        with editions.standing(self.folder) as edition:
            loaded = {(row["source"], row["sha256"]) for row in edition.db.table("loads").rows}
        if not said or (source, said.pop("sha256")) not in loaded:
            return None
        return Validators(**said)

    async def _prepared(self, request: Request, file: Path, name: str, origin: str, tell: Tell) -> Prepared:
        names = await asyncio.to_thread(self.store.district)
        job = Job(
            folder=self.folder,
            file=file,
            name=visible(name),
            origin=visible(origin),
            source=request.source,
            accepted=request.accepted,
            district=names.to_json(),
        )
        return await in_worker(job, lambda stage: tell(Progress(stage)))


def _version_of(address: str) -> str:
    return f"version of {address}"
