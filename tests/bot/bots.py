"""The real bot, connected to the stand-in inside a test."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from bot.client import CareerBot
from bot.settings import Settings
from commands.admin.desk import Desk
from commands.admin.permission import Admins
from commands.languages import Languages
from data import local
from data.guide import CareerGuide
from data.local_store import LocalStore
from data.refresh.fetch import fetch
from data.refresh.refresher import Refresher
from data.serving import Serving
from tests.standin import StandIn
from tests.standin.running import running


def settings(**given: Any) -> Settings:
    """Return settings that no environment and no .env has a say in."""
    return Settings.model_construct(**{**{name: f.get_default() for name, f in Settings.model_fields.items()}, **given})


def desk(guide: CareerGuide, store: LocalStore, folder: Path, chosen: Settings) -> Desk:
    """Return a desk whose guide stays what it is."""
    serving = cast(Serving, SimpleNamespace(guide=guide, catch_up=lambda: False))
    return Desk(
        Refresher(folder, store, {}, fetch=partial(fetch, allow_http=True)),
        serving,
        Admins(chosen.admin_guild_id, chosen.admin_role_id),
    )


@asynccontextmanager
async def connected(
    standin: StandIn, guide: CareerGuide, folder: Path, sessions: int = 1, **given: Any
) -> AsyncIterator[CareerBot]:
    """Connect a bot and register its commands; close it whatever happens."""
    with local.opened(folder) as store:
        chosen = settings(**given)
        async with running(
            CareerBot(desk(guide, store, folder, chosen), chosen, Languages()), standin, sessions=sessions
        ) as bot:
            yield bot
