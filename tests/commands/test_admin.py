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
from tests.standin.cdn import Upload
from tests.standin.payloads import ALL_PERMISSIONS

ROLE = "4711"
FILE = Upload("names.csv", b"name,means\nHealth Academy,Education\n")
SUBCOMMANDS: dict[str, dict[str, Any]] = {
    "admin status": {},
    "admin refresh": {"source": "onet"},
    "admin upload": {"file": FILE},
    "admin history": {},
    "admin rollback": {},
    "admin names add": {"name": "Health Academy", "means": "Healthcare & Human Services"},
    "admin names remove": {"name": "Health Academy"},
    "admin names list": {},
    "admin names template": {},
}


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> AsyncIterator[CareerBot]:
    standin.world.roles.append(ROLE)
    server = int(standin.world.guild_id)
    async with connected(standin, guide, tmp_path, admin_guild_id=server, admin_role_id=int(ROLE)) as client:
        yield client


def every_subcommand(standin: StandIn) -> set[str]:
    """Return the path of each subcommand that Discord was sent."""
    admin = next(command for command in standin.commands.of(None) if command["name"] == "admin")
    paths = set()
    for one in admin["options"]:
        inner = [f"{one['name']} {two['name']}" for two in one.get("options", ()) if one["type"] == 2]
        paths |= {f"admin {path}" for path in inner or [one["name"]]}
    return paths


async def test_every_subcommand_is_tried_below(standin: StandIn, bot: CareerBot) -> None:
    assert every_subcommand(standin) == set(SUBCOMMANDS)


@pytest.mark.parametrize("path", SUBCOMMANDS)
@pytest.mark.parametrize(
    "traits",
    [{"permissions": 0}, {"permissions": ALL_PERMISSIONS}, {"permissions": ALL_PERMISSIONS, "roles": ("1", "2")}],
    ids=["stranger", "server administrator", "holder of other roles"],
)
async def test_who_is_no_admin_is_refused_and_counted(
    standin: StandIn, bot: CareerBot, path: str, traits: dict[str, Any]
) -> None:
    answer = await (await standin.person(granted=True, **traits).slash(path, **SUBCOMMANDS[path])).wait_answer()
    assert answer.ephemeral
    assert answer.text == REFUSED
    assert bot.desk.refused == 1
    assert bot.desk.refresher.store.history() == []
    assert bot.desk.refresher.store.district().names == ()


@pytest.mark.parametrize("path", SUBCOMMANDS)
async def test_nobody_is_an_admin_in_a_direct_message(standin: StandIn, bot: CareerBot, path: str) -> None:
    owner = standin.person(user_id=standin.world.owner_id, granted=True)
    data = owner._command_data(path, SUBCOMMANDS[path], None)
    for where in ("dm", "group"):
        answer = await (await standin.person(where, user_id=standin.world.owner_id).interact(2, data)).wait_answer()
        assert answer.text == REFUSED
    assert bot.desk.refresher.store.history() == []


async def test_the_role_counts_in_its_server_alone(standin: StandIn, bot: CareerBot) -> None:
    holder = standin.person(roles=(ROLE,), granted=True)
    assert (await (await holder.slash("admin history")).wait_answer()).text != REFUSED
    data = holder._command_data("admin history", {}, None)
    other = standin.world.add_guild(standin.world.ids.new())
    await standin.gateway.dispatch("GUILD_CREATE", standin.world.guild(other), other)
    elsewhere = standin.person(roles=(ROLE,), guild_id=other, granted=True)
    assert (await (await elsewhere.interact(2, data)).wait_answer()).text == REFUSED


async def test_completion_tells_strangers_nothing(standin: StandIn, bot: CareerBot) -> None:
    for path, option in (("refresh", "source"), ("names add", "means"), ("names remove", "name")):
        asked = await standin.person(granted=True).autocomplete(f"admin {path}", option, **{option: ""})
        assert (await asked.wait_answer()).choices == []
    admin = standin.person(roles=(ROLE,), granted=True)
    offered = (await (await admin.autocomplete("admin refresh", "source", source="cen")).wait_answer()).choices
    assert [one["value"] for one in offered] == ["census_index"]


async def test_an_owner_changes_the_names_and_undoes_it(standin: StandIn, bot: CareerBot) -> None:
    owner = standin.person(user_id=standin.world.owner_id, granted=True)
    said = await owner.slash("admin names add", **SUBCOMMANDS["admin names add"])
    await said.wait_message()
    assert said.ephemeral
    assert "now means Healthcare & Human Services" in said.text
    assert [one.name for one in bot.desk.refresher.store.district().names] == ["Health Academy"]
    assert [one.change.who for one in bot.desk.refresher.store.history()] == ["an owner of the bot"]
    undone = await owner.slash("admin rollback")
    await undone.wait_message()
    assert undone.text.startswith("Undone: \\#1 ")
    assert undone.text.endswith(": added “Health Academy” = Healthcare & Human Services · by an owner of the bot")
    assert bot.desk.refresher.store.district().names == ()
    assert standin.violations == []


async def test_a_name_that_gets_another_meaning_says_what_it_meant(standin: StandIn, bot: CareerBot) -> None:
    admin = standin.person(roles=(ROLE,), granted=True)
    for name, means, told in (
        ("Health Academy", "healthcare and human services", "“Health Academy” now means Healthcare & Human Services."),
        ("Health Academy", "Healthcare & Human Services", "means that already. Nothing was changed."),
        ("health academy", "Education", "now means Education; it meant Healthcare & Human Services before."),
    ):
        answer = await admin.slash("admin names add", name=name, means=means)
        await answer.wait_message()
        assert told in answer.text
    past = bot.desk.refresher.store.history()
    assert len(past) == 2
    listed = await admin.slash("admin names list")
    await listed.wait_message()
    assert "health academy: Education" in listed.text


async def test_a_name_that_is_a_job_title_is_pointed_out(standin: StandIn, bot: CareerBot) -> None:
    admin = standin.person(roles=(ROLE,), granted=True)
    for name, is_job in (("Welder", True), ("Welding Academy", False)):
        answer = await admin.slash("admin names add", name=name, means="Construction")
        await answer.wait_message()
        assert ("It is a job title as well" in answer.text) is is_job
    assert bot.guide.find_job("welder").outcome == "match", "which is what the answer says"


@pytest.mark.parametrize(
    ("name", "means", "told"),
    [
        ("Moon Academy", "Moon", "Problem with “means”: “Moon” — nothing in the framework has this name"),
        ("Our Academy", "Health Scinece", "write “Health Science” if you mean that."),
        ("Education", "Agriculture", "official name"),
        ("x" * 100, "@everyone", "nothing in the framework"),
        ("agriculture", "Agriculture", "means that already"),
    ],
)
async def test_a_name_that_cannot_be_added_is_a_sentence(
    standin: StandIn, bot: CareerBot, name: str, means: str, told: str
) -> None:
    admin = standin.person(roles=(ROLE,), granted=True)
    answer = await admin.slash("admin names add", name=name, means=means)
    await answer.wait_message()
    assert told in answer.text
    assert bot.desk.refresher.store.district().names == ()
    assert standin.violations == []


async def test_the_group_is_hidden_and_for_servers_alone(standin: StandIn, bot: CareerBot) -> None:
    command = next(command for command in standin.commands.of(None) if command["name"] == "admin")
    assert command["contexts"] == [0]
    assert command["integration_types"] == [0]
    assert command["default_member_permissions"] not in (None, "0")
