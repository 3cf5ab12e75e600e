"""SIGTERM at the worst moments: what is being answered is answered first, nothing else holds it up, the status is 0."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.bot.wire.line import Line, wired
from tests.standin import StandIn, Upload
from tests.standin.components import walk
from tests.standin.interaction import UPDATE

CALLBACK = "/callback$"
BUTTON = 2
ROLE = "4711"
OVER_HTTP = ("tests.bot.wire.over_http", "bot")


async def hung_up(line: Line) -> None:
    """Wait until the bot has left the gateway, and could have ended if it waited for nothing."""
    gateway = line.standin.gateway
    await gateway.changes.until(lambda: not gateway.connections, 10)
    await asyncio.sleep(0.3)


async def test_an_answer_under_way_arrives(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        door = standin.delay("POST", CALLBACK)
        asked = await line.asks()
        await door.knocked.wait()
        line.process.send(signal.SIGTERM)
        await hung_up(line)
        door.open()
        await line.answers(asked)
        assert await line.process.ended(None) == 0
        assert line.callbacks(asked) == 1


async def test_a_button_that_was_pressed_still_changes_its_message(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        message = await (await line.answers()).wait_message()
        button = next(one["custom_id"] for one in walk(message["components"]) if one["type"] == BUTTON)
        door = standin.delay("POST", CALLBACK)
        pressed = await standin.click(message, button)
        await door.knocked.wait()
        line.process.send(signal.SIGTERM)
        await hung_up(line)
        door.open()
        assert (await pressed.wait_answer()).answer_type == UPDATE
        assert await line.process.ended(None) == 0


async def test_an_answer_that_is_about_to_be_repeated_arrives(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        standin.fault("POST", CALLBACK, standin.r429(0.5))
        asked = await line.asks()
        await line.process.writes("is rate limited")
        assert await line.process.ended() == 0
        await line.answers(asked)


async def test_an_answer_that_never_arrives_is_not_waited_for_for_ever(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        door = standin.delay("POST", CALLBACK)
        await line.asks()
        await door.knocked.wait()
        assert await line.process.ended() == 0
        door.open()


async def test_a_gateway_that_does_not_say_goodbye_is_left(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        await line.answers()
        for connection in standin.gateway.connections:
            connection.fall_silent()
        assert await line.process.ended() == 0


async def test_it_stops_during_an_outage(standin: StandIn, home: Path) -> None:
    async with wired(standin, home, hurry="") as line:
        await standin.stop()
        await line.process.writes("Attempting a reconnect")
        assert await line.process.ended() == 0


@pytest.mark.parametrize("sessions", [0, 1])
async def test_it_stops_while_it_waits_to_connect(standin: StandIn, home: Path, sessions: int) -> None:
    if not sessions:
        standin.fail_handshakes(100, "before hello")
    async with wired(standin, home, sessions) as line:
        standin.fail_handshakes(100, "before hello")
        standin.gateway.drop()
        await line.process.writes("the next attempt is in")
        assert await line.process.ended() == 0


async def test_what_comes_after_a_deferred_answer_is_given_up_without_a_failure(standin: StandIn, home: Path) -> None:
    standin.world.roles.append(ROLE)
    async with wired(standin, home, ADMIN_GUILD_ID=standin.guild_id, ADMIN_ROLE_ID=ROLE) as line:
        door = standin.delay("PATCH", "@original$")
        await standin.person(roles=(ROLE,), granted=True).slash("admin names remove", name="Health Academy")
        await door.knocked.wait()
        assert await line.process.ended() == 0


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs to see the processes that others started")
async def test_a_refresh_at_work_ends_with_the_bot(standin: StandIn, home: Path) -> None:
    standin.world.roles.append(ROLE)
    admins = {"ADMIN_GUILD_ID": standin.guild_id, "ADMIN_ROLE_ID": ROLE}
    names = Upload("names.csv", b"name,means\nHealth Academy,Education\n")
    async with wired(standin, home, program=OVER_HTTP, **admins) as line:
        asked = await standin.person(roles=(ROLE,), granted=True).slash("admin upload", file=names)
        async with asyncio.timeout(10):
            while not (workers := line.process.children):  # noqa: ASYNC110 - the system tells nobody
                await asyncio.sleep(0.01)
        assert await line.process.ended() == 0
        assert "counts once you apply it" not in asked.text
        assert not any(worker.exists() for worker in workers)
