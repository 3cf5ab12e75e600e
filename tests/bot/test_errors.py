"""The one door: a kind sentence once, the traceback in the log under the same id, never an exception's text."""

import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import aiohttp
import discord
import pytest
import pytest_asyncio
from discord import app_commands

from bot import errors
from bot.client import CareerBot
from data.errors import DataError
from data.guide import CareerGuide
from data.sentences import say
from tests.bot.bots import connected
from tests.standin import StandIn
from tests.standin.answers import error


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> AsyncIterator[CareerBot]:
    async with connected(standin, guide, tmp_path) as client:
        yield client


SECRET = "secret 4711: "


class Broken:
    """A guide whose every question fails with what was typed in the message."""

    def __getattr__(self, name: str) -> object:
        def fail(typed: str) -> None:
            raise RuntimeError(SECRET + typed)

        return fail


async def test_our_own_fault_is_told_by_id_only(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture
) -> None:
    bot.desk.serving.guide = Broken()  # type: ignore[assignment]
    interaction = await (await standin.slash("job", title="a student's question")).wait_answer()
    assert interaction.ephemeral
    assert "secret" not in interaction.text
    found = re.search(r"[0-9a-f]{8}", interaction.text)
    assert found is not None
    assert f"Failure {found[0]}" in caplog.text
    assert "RuntimeError" in caplog.text
    assert "in fail" in caplog.text, "the log says where it happened"
    assert SECRET not in caplog.text
    assert "a student's question" not in caplog.text
    assert interaction.followups == []


async def test_a_fault_in_completion_offers_nothing_and_logs_no_text(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture
) -> None:
    bot.desk.serving.guide = Broken()  # type: ignore[assignment]
    for command, option in {"job": "title", "rename": "name", "skills": "topic", "cluster": "name"}.items():
        interaction = await (await standin.autocomplete(command, option, **{option: "Emily R"})).wait_answer()
        assert interaction.choices == []
    assert caplog.text.count("Failure ") == 4
    assert "Emily" not in caplog.text


async def test_an_outdated_client_is_told_to_reload(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture
) -> None:
    command = next(command for command in standin.commands.of(None) if command["name"] == "job")
    for stale in (
        {"id": command["id"], "name": "gone", "type": 1, "options": []},
        {"id": command["id"], "name": "job", "type": 1, "options": [{"name": "old", "type": 3, "value": "nurse"}]},
    ):
        interaction = await (await standin.person().interact(2, stale)).wait_answer()
        assert interaction.ephemeral
        assert interaction.text == errors.OUTDATED
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


LATE, TWICE = 10062, 40060


def of_discord(status: int, code: int = 0) -> discord.HTTPException:
    response = SimpleNamespace(status=status, reason="x")
    return discord.HTTPException(response, {"code": code, "message": SECRET})  # type: ignore[arg-type]


KNOWN: list[tuple[Exception, str]] = [
    (of_discord(429), errors.BUSY),
    (discord.RateLimited(30.0), errors.BUSY),
    (of_discord(500), errors.TROUBLE),
    (of_discord(503), errors.TROUBLE),
    (aiohttp.ServerDisconnectedError(), errors.TROUBLE),
    (TimeoutError(), errors.TROUBLE),
    (of_discord(403, 50001), errors.MAY_NOT),
    (of_discord(403, 50013), errors.MAY_NOT),
    (app_commands.BotMissingPermissions(["send_messages"]), errors.MAY_NOT),
    (app_commands.MissingPermissions(["manage_guild"]), errors.ASKER_MAY_NOT),
    (DataError(say("What was wrong, and what to do.")), "What was wrong, and what to do."),
]


def failing(error: Exception) -> Broken:
    def fail(_: str) -> None:
        raise error

    broken = Broken()
    broken.find_job = fail  # type: ignore[attr-defined]
    return broken


@pytest.mark.parametrize(("fault", "said"), KNOWN, ids=[f"{type(one).__name__} {one}"[:40] for one, _ in KNOWN])
async def test_a_failure_that_is_known_is_a_kind_sentence(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture, fault: Exception, said: str
) -> None:
    bot.desk.serving.guide = failing(fault)  # type: ignore[assignment]
    interaction = await (await standin.slash("job", title="nurse")).wait_answer()
    assert interaction.ephemeral
    assert interaction.text == said
    assert SECRET not in interaction.text + caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_an_answer_that_discord_finds_malformed_is_our_fault(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture
) -> None:
    standin.fault("POST", "/callback", lambda: error(50035))
    interaction = await (await standin.slash("job", title="nurse")).wait_answer()
    assert interaction.ephemeral
    found = re.search(r"code: ([0-9a-f]{8})", interaction.text)
    assert found is not None
    assert f"Failure {found[1]}" in caplog.text


@pytest.mark.parametrize("code", [LATE, TWICE, 50027, 10015])
async def test_an_answer_that_came_late_or_twice_is_no_error(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    caplog.set_level(logging.INFO)
    standin.fault("POST", "/callback", lambda: error(code))
    interaction = await standin.slash("job", title="nurse")
    for title in ("welder", "chef", "nurse"):
        await (await standin.slash("job", title=title)).wait_answer()
    assert interaction.message is None
    assert f"answered late or twice ({code})" in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_lost_answer_is_not_given_twice(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture
) -> None:
    standin.fault("POST", "/callback", standin.r5xx(502), after_work=True)
    interaction = await (await standin.slash("job", title="nurse")).wait_answer()
    code, _ = await interaction.wait_rejected()
    assert code == TWICE
    assert interaction.message is not None
    assert interaction.followups == []
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_failure_after_the_answer_is_told_beside_it(standin: StandIn, bot: CareerBot) -> None:
    """What went wrong later does not replace what the person already has."""
    interaction = await (await standin.slash("job", title="nurse")).wait_answer()
    assert interaction.message is not None
    before = interaction.message["embeds"]
    given = discord.Interaction(data=interaction.payload, state=bot._connection)  # type: ignore[arg-type]
    given.response._response_type = discord.InteractionResponseType.channel_message
    await errors.report(given, RuntimeError(SECRET))
    (told,) = await interaction.wait_followups()
    assert told["flags"] & 64
    assert interaction.message["embeds"] == before


async def test_failures_are_told_in_the_language_of_the_asker(standin: StandIn, bot: CareerBot) -> None:
    bot.desk.serving.guide = failing(TimeoutError())  # type: ignore[assignment]
    interaction = await (await standin.slash("job", title="nurse", locale="es-419")).wait_answer()
    assert interaction.text != errors.TROUBLE
    assert "Discord" in interaction.text
