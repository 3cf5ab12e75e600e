"""The one door: a kind sentence once, the traceback in the log under the same id, never an exception's text."""

import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import errors
from bot.client import CareerBot
from data.guide import CareerGuide
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


async def test_an_answer_that_came_too_late_is_no_error(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    standin.fault("POST", "/callback", lambda: error(errors.UNKNOWN_INTERACTION))
    interaction = await standin.slash("job", title="nurse")
    for title in ("welder", "chef", "nurse"):
        await (await standin.slash("job", title=title)).wait_answer()
    assert interaction.message is None
    assert "answered late or twice" in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_lost_answer_is_not_given_twice(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture
) -> None:
    standin.fault("POST", "/callback", standin.r5xx(502), after_work=True)
    interaction = await (await standin.slash("job", title="nurse")).wait_answer()
    code, _ = await interaction.wait_rejected()
    assert code == errors.ALREADY_ANSWERED
    assert interaction.message is not None
    assert interaction.followups == []
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
