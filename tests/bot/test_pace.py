"""Connections that end at once are paced; others, and those of many shards, are not."""

from types import SimpleNamespace

import pytest

from bot.pace import LONGEST, Pace


class World:
    """A clock that only sleeping moves, and a gateway whose connections are as the test wants them."""

    def __init__(self, closed: bool = True) -> None:
        self.now = 0.0
        self.attempts: list[float] = []
        self.closed = closed
        self.failing = False

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

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
    assert len([moment for moment in world.attempts if moment < 60]) <= 10
    assert len(world.attempts) <= 10 + 540 / (LONGEST / 2)
    gaps = [later - before for before, later in zip(world.attempts, world.attempts[1:], strict=False)]
    assert max(gaps) <= LONGEST + 1


async def test_so_is_one_that_refuses() -> None:
    world = World()
    world.failing = True
    pace = world.pace()
    for _ in range(8):
        with pytest.raises(ConnectionRefusedError):
            await pace("ws://x")
    assert world.now > 30


async def test_connections_that_hold_are_opened_as_fast_as_one_likes() -> None:
    world = World(closed=False)
    pace = world.pace()
    for _ in range(100):
        assert (await pace("ws://x")).url == "ws://x"
    assert world.now < 1


async def test_one_that_was_lost_after_a_while_is_opened_again_at_once() -> None:
    world = World()
    pace = world.pace()
    for _ in range(5):
        await pace("ws://x")
    world.now += 3600
    before = world.now
    await pace("ws://x")
    assert world.attempts[-1] == before
