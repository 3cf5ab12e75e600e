"""Connections that end at once are paced; others, and those of many shards, are not."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
import pytest_asyncio

from bot import client
from bot.pace import LONGEST, QUICK, Pace
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import StandIn


class World:
    """A clock that only sleeping moves, and a gateway whose connections are as the test wants them."""

    def __init__(self, closed: bool = True) -> None:
        self.now = 0.0
        self.attempts: list[float] = []
        self.closed = closed
        self.failing = False

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)

    async def connect(self, url: str) -> SimpleNamespace:
        self.attempts.append(self.now)
        self.now += 0.001
        if self.failing:
            raise ConnectionRefusedError
        return SimpleNamespace(closed=self.closed, url=url)

    def pace(self) -> Pace:
        return Pace(self.connect, lambda: self.now, self.sleep)


async def test_a_gateway_that_hangs_up_at_once_is_called_rarely() -> None:
    world = World()
    pace = world.pace()
    while world.now < 600:
        await pace("ws://x")
    assert world.attempts[0] == 0.0, "the first one waits for nothing"
    assert len([moment for moment in world.attempts if moment < 60]) <= 10 + QUICK
    assert len(world.attempts) <= 10 + QUICK + 540 / (LONGEST / 2)
    gaps = [later - before for before, later in zip(world.attempts, world.attempts[1:], strict=False)]
    assert max(gaps) <= LONGEST + 1


async def test_a_few_that_end_at_once_do_not_make_the_next_one_wait() -> None:
    world = World()
    pace = world.pace()
    for _ in range(1 + QUICK):
        await pace("ws://x")
    assert world.now < 0.1, "connecting takes a thousandth, waiting half a second"


async def test_so_is_one_that_refuses() -> None:
    world = World()
    world.failing = True
    pace = world.pace()
    for _ in range(8 + QUICK):
        with pytest.raises(ConnectionRefusedError):
            await pace("ws://x")
    assert world.now > 30


async def test_connections_that_hold_are_opened_as_fast_as_one_likes() -> None:
    world = World(closed=False)
    pace = world.pace()
    for _ in range(100):
        assert (await pace("ws://x")).url == "ws://x"
    assert world.now < 1


async def test_an_outage_of_days_is_waited_for() -> None:
    world = World()
    pace = world.pace()
    for _ in range(5000):
        await pace("ws://x")
    assert world.now > 24 * 3600


async def test_a_line_that_breaks_every_half_minute_is_no_outage() -> None:
    world = World()
    pace = world.pace()
    for _ in range(20):
        await pace("ws://x")
        world.now += 30
    assert world.now < 20 * 30 + 1


@pytest_asyncio.fixture
async def world_of_a_bot(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """The clock of a bot that is connected to the stand-in; only its pace moves it."""
    world = World()
    monkeypatch.setattr(client, "Pace", partial(Pace, clock=lambda: world.now, sleep=world.sleep))
    async with connected(standin, guide, tmp_path):
        yield world


@pytest.mark.parametrize("stage", ["before hello", "before ready"])
async def test_a_bot_calls_a_gateway_that_hangs_up_a_few_times_a_minute(
    standin: StandIn, world_of_a_bot: World, stage: str
) -> None:
    minutes, before = 10, standin.gateway.handshakes.attempts
    standin.fail_handshakes(100_000, stage)
    standin.gateway.forget_sessions()
    standin.gateway.drop()
    async with asyncio.timeout(20):
        while world_of_a_bot.now < minutes * 60:  # noqa: ASYNC110 - the bot moves this clock
            await asyncio.sleep(0.01)
    assert minutes < standin.gateway.handshakes.attempts - before < 10 + minutes * 4


async def test_one_that_was_lost_after_a_while_is_opened_again_at_once() -> None:
    world = World()
    pace = world.pace()
    for _ in range(5):
        await pace("ws://x")
    world.now += 3600
    before = world.now
    await pace("ws://x")
    assert world.attempts[-1] == before
