"""The real bot, connected to the stand-in inside a test."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.client import CareerBot
from bot.settings import Settings
from data import local
from data.guide import CareerGuide
from tests.standin import StandIn
from tests.standin.running import running


def settings(**given: Any) -> Settings:
    """Return settings that no environment and no .env has a say in."""
    return Settings.model_construct(**{**{name: f.get_default() for name, f in Settings.model_fields.items()}, **given})


@asynccontextmanager
async def connected(
    standin: StandIn, guide: CareerGuide, folder: Path, sessions: int = 1, **given: Any
) -> AsyncIterator[CareerBot]:
    """Connect a bot and register its commands; close it whatever happens."""
    with local.opened(folder) as store:
        async with running(CareerBot(guide, store, settings(**given)), standin, sessions=sessions) as bot:
            yield bot
