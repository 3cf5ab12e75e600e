"""Sessions end in every way that lets the bot go on: it resumes or identifies, and answers each question once.

Each test has a bot of its own: one that loses many connections soon after another waits for longer each time.
"""

from pathlib import Path

import pytest

from tests.bot.wire.line import wired
from tests.standin import StandIn

TWICE = 40060


async def test_op_7_resumes(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        await standin.gateway.send_op(7)
        await standin.wait_resumed()
        await line.answers()
        assert len(standin.gateway.identifies) == 1


@pytest.mark.parametrize("code", [4000, 4009])
async def test_a_connection_that_discord_closes_is_resumed(standin: StandIn, home: Path, code: int) -> None:
    async with wired(standin, home) as line:
        await standin.gateway.close(code)
        await standin.wait_resumed()
        await line.answers()
        assert len(standin.gateway.identifies) == 1


async def test_what_is_asked_while_the_line_is_down_is_answered_once_after_a_resume(
    standin: StandIn, home: Path
) -> None:
    async with wired(standin, home) as line:
        standin.gateway.drop()
        asked = await line.answers()
        assert (len(standin.gateway.identifies), standin.gateway.resumed_count) == (1, 1)
        assert line.callbacks(asked) == 1


async def test_what_discord_sends_again_on_a_resume_is_answered_once(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        asked = await line.answers()
        standin.gateway.resends = 1
        standin.gateway.drop()
        code, _ = await asked.wait_rejected()
        await line.answers()
        assert code == TWICE
        assert asked.followups == []
        assert line.callbacks(asked) == 2


@pytest.mark.parametrize("how", ["op 9", "timed out"])
async def test_a_session_that_is_gone_is_begun_anew_and_nothing_else_is(standin: StandIn, home: Path, how: str) -> None:
    gateway = standin.gateway
    async with wired(standin, home) as line:
        if how == "op 9":
            await gateway.send_op(9, False)
        else:
            gateway.forget_sessions()
            await gateway.close(4009)
        await standin.wait_ready(2)
        await line.answers()
        assert gateway.resumed_count == 0
        assert len(standin.requests("PUT", "/commands")) == 1
        assert len(standin.requests("GET", "/users/@me")) == 1
