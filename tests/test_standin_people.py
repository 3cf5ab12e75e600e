"""What a person can do with a bot through the stand-in, and what the client would not let through."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord
import pytest
import pytest_asyncio
from discord.http import Route

from tests.standin import (
    ALL_PERMISSIONS,
    ClientRefusesError,
    Interaction,
    NoAnswerError,
    NotOfferedError,
    StandIn,
    Upload,
)
from tests.standin.running import running
from tests.standin.tinybot import TinyBot


@pytest_asyncio.fixture
async def bot(standin: StandIn) -> AsyncIterator[TinyBot]:
    async with running(TinyBot(), standin) as client:
        yield client


async def searched(standin: StandIn) -> Interaction:
    return await (await standin.slash("item search", query="abc")).wait_answer()


async def test_slash_command(standin: StandIn, bot: TinyBot) -> None:
    interaction = await standin.slash("item search", locale="es-ES", query="abc", number=2)
    await interaction.wait_answer()
    assert "Result: abc" in interaction.text
    assert "locale es-ES" in interaction.text
    assert "field 1" in interaction.text
    assert "field 2" not in interaction.text
    assert not interaction.ephemeral
    assert standin.violations == []


async def test_autocomplete(standin: StandIn, bot: TinyBot) -> None:
    interaction = await standin.autocomplete("item search", focused="query", query="ab")
    await interaction.wait_answer()
    assert interaction.choices[0] == {"name": "ab-0", "value": "ab0"}
    assert len(interaction.choices) == 5


async def test_button_edits_the_message(standin: StandIn, bot: TinyBot) -> None:
    message = (await searched(standin)).message
    assert message is not None
    click = await (await standin.click(message, label="More")).wait_answer()
    assert click.message is message
    assert message["content"] == "page 2"


async def test_dynamic_item_and_select(standin: StandIn, bot: TinyBot) -> None:
    message = (await searched(standin)).message
    assert message is not None
    click = await (await standin.click(message, "fav:42")).wait_answer()
    assert click.text == "favourite 42"
    assert click.ephemeral
    chosen = await standin.click(message, "panel:pick", ["b"])
    assert (await chosen.wait_followups())[0]["content"] == "picked ['b']"


async def test_form(standin: StandIn, bot: TinyBot) -> None:
    message = (await searched(standin)).message
    assert message is not None
    click = await (await standin.click(message, "panel:edit")).wait_answer()
    assert click.modal is not None
    sent = await standin.submit(click.modal, {"form:name": "Zoë"}, message)
    assert (await sent.wait_answer()).text == "hello Zoë"
    with pytest.raises(ClientRefusesError):
        await standin.submit(click.modal, {"form:name": "x" * 21})
    with pytest.raises(ClientRefusesError):
        await standin.submit(click.modal, {})


async def test_file_in_and_file_out(standin: StandIn, bot: TinyBot) -> None:
    admin = standin.person(permissions=ALL_PERMISSIONS)
    interaction = await admin.slash("refresh", file=Upload("data.json", b"0123456789", "application/json"))
    message = await interaction.wait_message()
    assert message["content"] == "10 bytes"
    assert interaction.ephemeral
    assert standin.cdn.files[message["attachments"][0]["id"]].data == b"9876543210"


async def test_permissions_are_checked_by_client_and_bot(standin: StandIn, bot: TinyBot) -> None:
    upload = Upload("data.json", b"{}")
    with pytest.raises(NotOfferedError):
        await standin.slash("refresh", file=upload)
    interaction = await standin.person(granted=True).slash("refresh", file=upload)
    with pytest.raises(NoAnswerError):
        await interaction.wait_answer(0.3)
    assert "MissingPermissions" in repr(bot.errors[-1])


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("server", "Member, server known: True, private: False, by user: False"),
        ("dm", "User, server known: False, private: True, by user: True"),
        ("elsewhere", "Member, server known: False, private: False, by user: True"),
        ("group", "User, server known: False, private: True, by user: True"),
    ],
)
async def test_places(standin: StandIn, bot: TinyBot, where: str, expected: str) -> None:
    interaction = await (await standin.slash("whoami", where=where)).wait_answer()
    assert interaction.text == expected


async def test_five_follow_ups_elsewhere(standin: StandIn, bot: TinyBot) -> None:
    inside = await standin.slash("whoami")
    assert len(await inside.wait_followups(6)) == 6
    outside = await standin.slash("whoami", where="elsewhere")
    assert (await outside.wait_rejected())[0] == 40094
    assert len(outside.followups) == 5


async def test_commands_that_are_not_for_this_place(standin: StandIn, bot: TinyBot) -> None:
    with pytest.raises(NotOfferedError):
        await standin.slash("twice", where="elsewhere")
    with pytest.raises(LookupError):
        await standin.slash("unheard-of")
    with pytest.raises(LookupError):
        await standin.slash("item search", query="x", colour="red")


async def test_the_client_checks_values(standin: StandIn, bot: TinyBot) -> None:
    for values in ({}, {"query": ""}, {"query": "x" * 51}, {"query": "x", "number": 11}):
        with pytest.raises(ClientRefusesError):
            await standin.slash("item search", **values)
    with pytest.raises(ClientRefusesError):
        await standin.autocomplete("item search", focused="number", number="1")
    with pytest.raises(ClientRefusesError):
        await standin.slash("item")


async def test_a_body_over_the_limits_is_refused(standin: StandIn, bot: TinyBot) -> None:
    interaction = await standin.slash("oversized")
    code, detail = await interaction.wait_rejected()
    assert (code, interaction.message) == (50035, None)
    assert "6002 characters in total" in detail
    assert len(standin.violations) == 1


async def test_a_second_answer_is_refused(standin: StandIn, bot: TinyBot) -> None:
    interaction = await standin.slash("twice")
    assert (await interaction.wait_rejected())[0] == 40060
    assert interaction.text == "first"


async def test_too_late_an_answer_is_refused(standin: StandIn, bot: TinyBot) -> None:
    standin.interactions.answer_window = 0.0
    interaction = await standin.slash("twice")
    assert (await interaction.wait_rejected())[0] == 10062
    assert interaction.callback is None


async def test_a_token_dies_after_a_quarter_of_an_hour(standin: StandIn, bot: TinyBot) -> None:
    interaction = await searched(standin)
    webhook = f"/webhooks/{standin.app_id}/{interaction.token}/messages/@original"
    assert (await bot.http.request(Route("GET", webhook)))["id"] == (interaction.message or {})["id"]
    interaction.age(901)
    with pytest.raises(discord.HTTPException) as refused:
        await bot.http.request(Route("GET", webhook))
    assert refused.value.code == 50027


async def test_unknown_routes_are_violations(standin: StandIn, bot: TinyBot) -> None:
    with pytest.raises(discord.NotFound):
        await bot.fetch_user(1)
    assert standin.violations == ["unhandled route GET /users/1"]
