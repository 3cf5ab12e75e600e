"""What is owed when the bot is told to stop: first answers that Discord still takes, and a goodbye to each shard."""

import asyncio
from types import SimpleNamespace
from typing import Any

from bot.open_answers import WINDOW, Owed, hang_up


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def asked(done: bool = False) -> Any:
    response = SimpleNamespace(done=done, is_done=lambda: response.done)
    return SimpleNamespace(response=response)


def test_what_came_in_is_owed_until_it_is_answered() -> None:
    owed, one, other = Owed(), asked(), asked()
    owed.note(one)
    owed.note(other)
    assert len(owed) == 2
    one.response.done = True
    assert len(owed) == 1
    other.response.done = True
    assert len(owed) == 0


async def test_what_was_given_up_is_not_owed() -> None:
    owed, working, failed = Owed(), asyncio.create_task(asyncio.Event().wait()), asyncio.create_task(asyncio.sleep(0))
    owed.note(asked(), working)
    owed.note(asked(), failed)
    assert len(owed) == 2
    await failed
    assert len(owed) == 1
    working.cancel()


def test_what_discord_takes_no_answer_to_any_more_is_not_owed() -> None:
    clock = Clock()
    owed = Owed(clock)
    owed.note(asked())
    clock.now += WINDOW - 0.1
    owed.note(asked())
    assert len(owed) == 2
    clock.now += 0.2
    assert len(owed) == 1


async def test_it_waits_for_the_last_answer_and_no_longer() -> None:
    clock = Clock()
    owed, one = Owed(clock), asked()
    await owed.answered()
    owed.note(one)
    waiting = asyncio.create_task(owed.answered())
    await asyncio.sleep(0.1)
    assert not waiting.done()
    one.response.done = True
    await asyncio.wait_for(waiting, 10)


async def test_questions_that_go_on_coming_in_do_not_hold_it_up_for_ever() -> None:
    clock = Clock()
    owed = Owed(clock)
    owed.note(asked())
    waiting = asyncio.create_task(owed.answered())
    for _ in range(4):
        await asyncio.sleep(0.05)
        clock.now += WINDOW / 3
        owed.note(asked())
    await asyncio.wait_for(waiting, 10)
    assert len(owed) > 0


class Shard:
    """A shard that can be left, or whose line is broken."""

    def __init__(self, broken: bool) -> None:
        self.broken = broken
        self.left = False

    async def disconnect(self) -> None:
        if self.broken:
            raise ConnectionResetError
        self.left = True


async def test_every_shard_is_left_though_the_line_of_one_is_broken() -> None:
    shards: Any = [Shard(broken=True), Shard(broken=False)]
    await hang_up(shards)
    assert [shard.left for shard in shards] == [False, True]


async def test_a_bot_without_a_shard_has_nobody_to_leave() -> None:
    await hang_up([])
