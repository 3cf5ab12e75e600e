"""Refreshes the data: prepares, and on confirmation applies; undoes. Who may do so is for the floors above."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from data.local_history import Event
from data.local_store import LocalStore
from data.refresh import apply, turn
from data.refresh.fetch import fetch
from data.refresh.job import Job, Prepared
from data.refresh.newest import newest_onet
from data.refresh.origins import Fetch, Origins
from data.refresh.process import in_worker
from data.refresh.request import Progress, Ready, Request, Tell
from data.sentences import say
from data.text import visible


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
        self.origins = Origins(folder, store, addresses, landing, fetch, newest)

    async def prepare(self, request: Request, tell: Tell) -> Ready | None:
        """Return a refresh that is ready to be applied; None where its publisher has nothing newer than what is loaded.

        `tell` is told each stage. Raises BusyError, FetchError, SourceError, DoubtfulError, WorkerError, StoreError and
        OSError; nothing is changed then.
        """
        with turn.taken(self.folder, request.who, say("a refresh of {source}", source=request.source or request.name)):
            if request.file is not None:
                name = request.name or request.file.name
                return Ready(await self._prepared(request, request.file, name, name, tell))
            fetched = await self.origins.bring(request, tell)
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
            await asyncio.to_thread(self.origins.remember, ready.address, ready.validators, ready.prepared.sha256)

    async def discard(self, ready: Ready) -> None:
        """Forget what was prepared."""
        await asyncio.to_thread(apply.discard, ready.prepared)

    async def undo(self, who: str) -> Event:
        """Go back to what was before the last change; return that change. Raises StaleError, BusyError, StoreError."""
        return await asyncio.to_thread(apply.undo, self.folder, self.store, who)

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
