"""Starting while Discord is in trouble, or does not want the bot; and with each compression of the gateway."""

import sys
from pathlib import Path

import pytest

from bot.run import NO_INTENTS, REFUSED
from tests.bot.wire.line import Line, wired
from tests.standin import StandIn
from tests.standin.process import START

UNUSABLE = 2


async def test_it_understands_zstd(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        for _ in range(3):
            await line.answers()
        assert standin.gateway.compressions == ["zstd-stream"]


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="Python has zstd itself since 3.14")
async def test_it_understands_zlib(standin: StandIn, home: Path, tmp_path: Path) -> None:
    (tmp_path / "zstandard.py").write_text("raise ImportError", "utf-8")
    async with wired(standin, home, PYTHONPATH=str(tmp_path)) as line:
        for _ in range(3):
            await line.answers()
        assert standin.gateway.compressions == ["zlib-stream"]


@pytest.mark.parametrize(
    ("stage", "level"), [("refused", "INFO"), ("refused", "DEBUG"), ("before hello", "DEBUG"), ("before ready", "INFO")]
)
async def test_first_handshakes_that_fail_are_tried_again(standin: StandIn, home: Path, stage: str, level: str) -> None:
    standin.fail_handshakes(2, stage)
    async with wired(standin, home, level=level) as line:
        await line.answers()
        assert len(standin.requests("PUT", "/commands")) == 1
        assert line.opened == 3


async def test_an_outage_at_the_start_is_waited_for(standin: StandIn, home: Path) -> None:
    await standin.stop()
    async with wired(standin, home, 0) as line:
        await line.process.writes("Discord cannot be reached")
        await standin.start()
        await standin.wait_ready(1, START)
        await line.answers()


async def test_a_token_that_is_no_longer_good_is_one_sentence(standin: StandIn, home: Path) -> None:
    async with wired(standin, home) as line:
        token, standin.token = standin.token, "another"
        standin.gateway.drop()
        assert await line.process.ended(None) == UNUSABLE
        assert told(line) == [f"Error: {REFUSED}"]
        assert token not in line.process.log
        assert line.opened == 2
        assert len(standin.requests("GET", "/users/@me")) == 1, "it was not tried again"


async def test_intents_that_are_refused_are_one_sentence(standin: StandIn, home: Path) -> None:
    standin.gateway.allowed_intents = 0
    async with wired(standin, home, 0) as line:
        assert await line.process.ended(None) == UNUSABLE
        assert told(line) == [f"Error: {NO_INTENTS}"]
        assert len(standin.gateway.identifies) == 1


def told(line: Line) -> list[str]:
    """What the bot tells whoever started it, beside the log."""
    return [said for said in line.process.log.splitlines() if said.startswith("Error: ")]
