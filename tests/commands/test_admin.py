"""/admin: refused to everybody who is no admin, whatever Discord's own permission screen says."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.client import CareerBot
from commands.admin.permission import REFUSED
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import StandIn
from tests.standin.payloads import ALL_PERMISSIONS

SUBCOMMANDS: dict[str, dict[str, Any]] = {
    "admin status": {},
    "admin refresh": {"source": "onet"},
    "admin history": {},
    "admin rollback": {},
    "admin names add": {"name": "Health Academy", "means": "Healthcare & Human Services"},
    "admin names remove": {"name": "Health Academy"},
    "admin names list": {},
    "admin names template": {},
}


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> AsyncIterator[CareerBot]:
    async with connected(
        standin, guide, tmp_path, admin_guild_id=int(standin.world.guild_id), admin_role_id=4711
    ) as bot:
        yield bot


@pytest.mark.parametrize("path", SUBCOMMANDS)
@pytest.mark.parametrize("permissions", [0, ALL_PERMISSIONS], ids=["stranger", "server administrator"])
async def test_who_is_no_admin_is_refused_and_counted(
    standin: StandIn, bot: CareerBot, path: str, permissions: int
) -> None:
    person = standin.person(permissions=permissions, granted=True)
    answer = await (await person.slash(path, **SUBCOMMANDS[path])).wait_answer()
    assert answer.ephemeral
    assert answer.text == REFUSED
    assert bot.desk.refused == 1
    assert bot.desk.refresher.store.history() == []


async def test_an_owner_changes_the_names_and_undoes_it(standin: StandIn, bot: CareerBot) -> None:
    owner = standin.person(user_id=standin.world.owner_id, granted=True)
    said = await (await owner.slash("admin names add", **SUBCOMMANDS["admin names add"])).wait_answer()
    assert said.ephemeral
    assert "now means Healthcare & Human Services" in said.text
    assert [one.name for one in bot.desk.refresher.store.district().names] == ["Health Academy"]
    assert [one.change.who for one in bot.desk.refresher.store.history()] == ["an owner of the bot"]
    undone = await owner.slash("admin rollback")
    await undone.wait_message()
    assert undone.text.startswith("Undone")
    assert bot.desk.refresher.store.district().names == ()
    assert standin.violations == []


async def test_the_group_is_hidden_and_for_servers_alone(standin: StandIn, bot: CareerBot) -> None:
    command = next(command for command in standin.commands.of(None) if command["name"] == "admin")
    assert command["contexts"] == [0]
    assert command["integration_types"] == [0]
    assert command["default_member_permissions"] not in (None, "0")
