"""What the bot does by itself: follows the data that others change, and looks for newer data if it is told to."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

from commands.admin import wording
from commands.admin.desk import Desk
from commands.failures import noted
from commands.languages import Language
from data.errors import DataError, StoreError
from data.refresh.origins import ONET
from data.refresh.request import Progress, Request
from data.refresh.status import is_newer, newest, status
from data.roles import CLOCK
from data.sentences import Sentence, say, together

log = logging.getLogger(__name__)

FOLLOW = 2.0
"""Seconds between two looks whether another process changed the data. A look reads one line of a file."""

AT_FIRST = timedelta(minutes=1)
"""How long after the start the first look for newer data waits."""

NOT_LOADED = say("Newer data could not be loaded by itself, and the old data goes on answering.")

LOOKED, TOLD = "looked for newer data", "told of newer data"

Wording = Callable[[Language], str]
"""Says something in a language."""

Tell = Callable[[Wording], Awaitable[bool]]
"""Tells the admins something, and whether that arrived."""


async def follow(desk: Desk, seconds: float = FOLLOW) -> None:
    """Serve what is current, whoever changed it, for ever."""
    while True:
        await asyncio.sleep(seconds)
        with _whatever_happens():
            await asyncio.to_thread(desk.serving.catch_up)
            await desk.tidy()


async def watch(desk: Desk, every: timedelta, apply: bool, tell: Tell) -> None:
    """Look for a newer O*NET database from time to time, also across restarts, for ever."""
    while True:
        await asyncio.sleep((await asyncio.to_thread(_until_due, desk, every)).total_seconds())
        with _whatever_happens():
            await look(desk, apply, tell)
        with contextlib.suppress(StoreError):
            await asyncio.to_thread(desk.refresher.store.set_setting, LOOKED, datetime.now(UTC).isoformat())


async def look(desk: Desk, apply: bool, tell: Tell) -> None:
    """Tell of an O*NET database that is newer than the loaded one, once; load it first where `apply` says so."""
    store = desk.refresher.store
    found = await newest(desk.refresher)
    served = await asyncio.to_thread(status, desk.refresher.folder, store)
    if found is None or not is_newer(found, served.onet) or await asyncio.to_thread(store.setting, TOLD) == found:
        return
    if await tell(await _applied(desk) if apply else partial(wording.newest_line, served, found)):
        await asyncio.to_thread(store.set_setting, TOLD, found)


async def _applied(desk: Desk) -> Wording:
    """Load the newest O*NET database and return what came of it."""
    try:
        ready = await desk.refresher.prepare(Request(CLOCK, ONET), _say_nothing)
        if ready is None:
            return _saying(wording.NOTHING_NEWER)
        try:
            if not ready.prepared.changed:
                return _saying(wording.UNCHANGED)
            await desk.refresher.apply(ready, CLOCK)
        finally:
            await desk.refresher.discard(ready)
    except DataError as error:
        return _saying(together(NOT_LOADED, error.sentence))
    await asyncio.to_thread(desk.serving.catch_up)
    return partial(wording.applied_line, ready.prepared)


def _saying(sentence: Sentence) -> Wording:
    return lambda language: language.said(sentence)


@contextlib.contextmanager
def _whatever_happens() -> Iterator[None]:
    """Note a failure and go on: what the bot does by itself must not end with one of them."""
    try:
        yield
    except DataError as error:
        log.warning("%s", error)
    except Exception as error:
        noted(error)


def _until_due(desk: Desk, every: timedelta) -> timedelta:
    said = None
    with contextlib.suppress(StoreError):
        said = desk.refresher.store.setting(LOOKED)
    if said is None:
        return AT_FIRST
    return max(AT_FIRST, datetime.fromisoformat(said) + every - datetime.now(UTC))


def _say_nothing(_: Progress) -> None:
    """Nobody watches."""
