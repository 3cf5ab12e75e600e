"""What a session of the gateway asks for, and what is begun once, however many sessions follow one another."""

import asyncio
from datetime import timedelta
from pathlib import Path

import discord
import pytest

from bot import chores
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import StandIn
from tests.standin.launch import started_with

PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
"""The intents that Discord gives on request only: members, presences, the content of messages."""


class Begun:
    """Chores that go on for ever, as the real ones do; by name which were begun, and which have ended."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.begun: list[str] = []
        self.ended: list[str] = []
        for name in ("follow", "watch"):
            patch.setattr(chores, name, self._chore(name))

    def _chore(self, name: str) -> object:
        async def chore(*_: object) -> None:
            self.begun.append(name)
            try:
                await asyncio.Event().wait()
            finally:
                self.ended.append(name)

        return chore


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Begun:
    # discord.py says that it is ready when no server was heard of for so long
    monkeypatch.setattr(discord.Client, "__init__", started_with({"guild_ready_timeout": 0.01}))
    return Begun(monkeypatch)


async def test_no_privileged_intent_is_asked_for(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> None:
    async with connected(standin, guide, tmp_path):
        (identify,) = standin.gateway.identifies
    assert identify["intents"] & PRIVILEGED == 0


async def test_being_ready_again_begins_nothing_and_registers_nothing(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, begun: Begun
) -> None:
    async with connected(standin, guide, tmp_path, refresh_every=timedelta(hours=1)) as bot:
        await bot.wait_until_ready()
        for _ in range(2):
            again = bot.wait_for("ready", timeout=10)
            await standin.gateway.send_op(9, False)
            await again
            await (await standin.slash("job", title="nurse")).wait_answer()
        assert begun.begun == ["follow", "watch"]
        assert len(standin.requests("PUT", "/commands")) == 1


async def test_the_chores_end_with_the_bot_so_that_the_next_one_begins_its_own(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, begun: Begun
) -> None:
    for starts in (1, 2):
        async with connected(standin, guide, tmp_path, refresh_every=timedelta(hours=1)):
            assert begun.ended == ["follow", "watch"] * (starts - 1)
        assert begun.ended == begun.begun == ["follow", "watch"] * starts
