"""The one door is passed once: what failed is told in one message, in the answer's place or beside it, and no more."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot import errors
from bot.client import CareerBot
from commands.holder import Interaction
from data.errors import DataError
from data.guide import CareerGuide
from data.local_store import LocalStore
from data.sentences import say
from tests.bot.bots import connected
from tests.standin import StandIn

FAULTS = [RuntimeError("ours"), TimeoutError(), DataError(say("What was wrong, and what to do."))]


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> AsyncIterator[CareerBot]:
    async with connected(standin, guide, tmp_path) as client:
        yield client
    assert standin.violations == []


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Set once the door has closed behind a failure: nothing more is to be said then."""
    closed, report = asyncio.Event(), errors.report

    async def reported(interaction: Interaction, error: Exception) -> None:
        await report(interaction, error)
        closed.set()

    monkeypatch.setattr(errors, "report", reported)
    return closed


def fail(monkeypatch: pytest.MonkeyPatch, where: type, name: str, fault: Exception) -> None:
    def failing(*_: Any) -> None:
        raise fault

    monkeypatch.setattr(where, name, failing)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
async def test_instead_of_an_answer(
    standin: StandIn, bot: CareerBot, told: asyncio.Event, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    fail(monkeypatch, CareerGuide, "find_job", fault)
    asked = await standin.slash("job", title="nurse")
    await asyncio.wait_for(told.wait(), 10)
    assert asked.ephemeral
    assert asked.followups == []
    assert len(standin.requests("POST", asked.token)) == 1


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
async def test_in_the_place_of_an_answer_that_was_put_off(
    standin: StandIn, bot: CareerBot, told: asyncio.Event, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    fail(monkeypatch, LocalStore, "history", fault)
    owner = standin.person(user_id=standin.world.owner_id, granted=True)
    asked = await owner.slash("admin history")
    await asyncio.wait_for(told.wait(), 10)
    assert asked.ephemeral
    assert not asked.loading
    assert asked.followups == []
    assert len(standin.requests("POST", asked.token)) == 2, "it was put off, and then told"


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
async def test_beside_a_card_that_was_tapped(
    standin: StandIn, bot: CareerBot, told: asyncio.Event, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    shown = await (await standin.slash("job", title="teacher")).wait_answer()
    before = shown.text
    fail(monkeypatch, CareerGuide, "skills_for", fault)
    assert shown.message is not None
    tapped = await standin.click(shown.message, label="Skills")
    await asyncio.wait_for(told.wait(), 10)
    assert tapped.ephemeral
    assert tapped.followups == []
    assert len(standin.requests("POST", tapped.token)) == 1
    assert shown.text == before
