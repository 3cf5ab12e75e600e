"""The bot as a real process against the stand-in: starts, answers, stops on SIGTERM, says one sentence when refused."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from tests.bot.killed import bot as shell
from tests.standin import StandIn
from tests.standin.process import START, launched

RUN = ("bot", "run")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to handle")
@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
async def test_it_answers_and_stops_on_a_signal_and_leaks_nothing(tmp_path: Path, level: str) -> None:
    async with StandIn() as standin, launched(standin, tmp_path, *RUN, LOG_LEVEL=level) as process:
        await standin.wait_ready(1, START)
        interaction = await (await standin.slash("job", title="phlebotomist")).wait_answer()
        await (await standin.autocomplete("job", "title", title="phlebot")).wait_answer()
        assert await process.ended(signal.SIGTERM) == 0
        assert standin.violations == []
    assert "Phlebotomists" in interaction.text
    assert standin.token not in process.log
    assert interaction.token not in process.log
    assert "phlebot" not in process.log.lower()
    assert "Traceback" not in process.log


async def test_commands_are_not_sent_again_after_a_restart(tmp_path: Path) -> None:
    async with StandIn() as standin:
        for starts in (1, 2):
            async with launched(standin, tmp_path, *RUN) as process:
                await standin.wait_ready(starts, START)
                await process.ended(signal.SIGINT)
        assert len(standin.requests("PUT", "/commands")) == 1


async def test_a_refused_token_is_one_sentence(tmp_path: Path) -> None:
    async with StandIn() as standin, launched(standin, tmp_path, *RUN, DISCORD_TOKEN="not.a.token") as process:
        assert await process.ended(None, START) == 2
        assert len(standin.requests("GET", "/users/@me")) == 1
    said = [line for line in process.log.splitlines() if line.startswith("Error: ")]
    assert said == [
        "Error: Discord refused DISCORD_TOKEN. Copy the bot's token again from Discord's developer portal into .env."
    ]
    assert "Traceback" not in process.log
    assert "not.a.token" not in process.log


async def test_no_token_is_one_sentence(tmp_path: Path) -> None:
    async with StandIn() as standin, launched(standin, tmp_path, *RUN, DISCORD_TOKEN="") as process:
        assert await process.ended(None, START) == 2
        assert standin.log == []
    assert process.log.startswith("Error: DISCORD_TOKEN is not set.")


async def test_a_damaged_local_db_is_one_sentence_and_kept(tmp_path: Path) -> None:
    (tmp_path / "local.db").write_bytes(b"what it knew " * 1000)
    async with StandIn() as standin, launched(standin, tmp_path, *RUN) as process:
        assert await process.ended(None, START) == 1
    assert "local.db is damaged" in process.log
    assert "Traceback" not in process.log
    assert (tmp_path / "local.db").read_bytes() == b"what it knew " * 1000


async def test_a_blocked_folder_still_serves(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    blocked = str(tmp_path / "file" / "home")
    async with StandIn() as standin, launched(standin, tmp_path, *RUN, DATA_DIR=blocked) as process:
        await standin.wait_ready(1, START)
        assert "Electricians" in (await (await standin.slash("job", title="electrician")).wait_answer()).text
        await process.ended(signal.SIGTERM)
    assert "in memory" in process.log


async def test_a_refresh_in_a_shell_reaches_the_running_bot(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text("name,means\nHealth Academy,Education\n", "utf-8")
    async with StandIn() as standin, launched(standin, home, *RUN) as process:
        await standin.wait_ready(1, START)
        before = await (await standin.slash("cluster", name="health academy")).wait_answer()
        assert "teaching" not in before.text.lower()
        done = await asyncio.to_thread(shell, home, "refresh", "district", "--file", str(file), "--yes")
        assert done.returncode == 0, done.stderr
        for _ in range(200):
            after = await (await standin.slash("cluster", name="health academy")).wait_answer()
            if "Education" in after.text:
                break
            await asyncio.sleep(0.1)
        assert "Education" in after.text
        assert await process.ended(signal.SIGINT) == 0
    assert "Traceback" not in process.log
    assert "health academy" not in process.log.lower()
