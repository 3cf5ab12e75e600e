"""The launcher runs an untouched bot as a real process against the stand-in."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.standin import StandIn

ROOT = Path(__file__).resolve().parents[1]


async def launched(standin: StandIn, *arguments: str) -> asyncio.subprocess.Process:
    environment = {**os.environ, **standin.environment(), "TINYBOT_TOKEN": standin.token}
    command = ("-W", "ignore", "-m", "tests.standin.launch", *arguments)
    return await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
    )


async def stopped(process: asyncio.subprocess.Process) -> str:
    process.send_signal(signal.SIGKILL)
    _, errors = await process.communicate()
    return errors.decode()


async def test_a_process_answers_and_its_buttons_work_after_a_restart() -> None:
    async with StandIn() as standin:
        first = await launched(standin, "tests.standin.tinybot", "one", "--two")
        try:
            await standin.wait_ready(1)
            interaction = await (await standin.slash("item search", query="abc")).wait_answer()
        finally:
            output = await stopped(first)
        assert "arguments: ['one', '--two']" in output
        second = await launched(standin, "tests.standin.tinybot")
        try:
            await standin.wait_ready(2)
            assert interaction.message is not None
            click = await (await standin.click(interaction.message, "fav:42")).wait_answer()
        finally:
            await stopped(second)
        assert click.text == "favourite 42"
        assert standin.violations == []


async def test_without_a_module_it_explains_itself() -> None:
    async with StandIn() as standin:
        process = await launched(standin)
        _, errors = await process.communicate()
    assert process.returncode == 1
    assert "usage" in errors.decode()
