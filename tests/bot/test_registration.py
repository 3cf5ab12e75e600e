"""Registering commands: only when something changed, in one scope at a time."""

from pathlib import Path

import discord
import pytest

from bot import client as client_module
from commands.registry import COMMANDS
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import StandIn

ALL = {command.name for command in COMMANDS}


def names(standin: StandIn, guild: str | None = None) -> set[str]:
    return {command["name"] for command in standin.commands.of(guild)}


async def test_commands_are_sent_once(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> None:
    for _ in range(3):
        async with connected(standin, guide, tmp_path):
            pass
    assert len(standin.requests("PUT", "/commands")) == 1
    assert names(standin) == ALL
    assert standin.violations == []


async def test_commands_are_sent_again_when_one_changed(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with connected(standin, guide, tmp_path):
        pass
    monkeypatch.setattr(client_module, "COMMANDS", COMMANDS[:2])
    async with connected(standin, guide, tmp_path):
        pass
    assert len(standin.requests("PUT", "/commands")) == 2
    assert names(standin) == {"job", "rename"}


async def test_a_test_guild_takes_the_commands_and_gives_them_back(
    standin: StandIn, guide: CareerGuide, tmp_path: Path
) -> None:
    guild = int(standin.guild_id)
    async with connected(standin, guide, tmp_path):
        pass
    async with connected(standin, guide, tmp_path, test_guild_id=guild):
        assert names(standin) == set()
        assert names(standin, standin.guild_id) == ALL
    async with connected(standin, guide, tmp_path):
        assert names(standin, standin.guild_id) == set()
        assert names(standin) == ALL


async def test_commands_reach_servers_messages_and_people(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> None:
    async with connected(standin, guide, tmp_path):
        pass
    for command in standin.commands.of(None):
        if command["name"] in ("admin", "settings"):
            continue  # for servers alone, see test_admin.py and test_server_settings.py
        assert command["contexts"] == [0, 1, 2]
        assert command["integration_types"] == [0, 1]
        if command["type"] != 1:
            continue
        *typed, private = command["options"]
        for option in typed:
            assert (option["required"], option["autocomplete"]) == (True, True)
            assert (option["min_length"], option["max_length"]) == (1, 100)
        assert (private["name"], private["required"]) == ("private", False)


async def test_names_and_descriptions_are_there_in_other_languages(
    standin: StandIn, guide: CareerGuide, tmp_path: Path
) -> None:
    async with connected(standin, guide, tmp_path):
        pass
    for command in standin.commands.of(None):
        # Admins find /admin under one name, that of the documentation
        assert set(command["name_localizations"]) == ({"es-ES", "es-419"} if command["name"] != "admin" else set())
        if command["type"] == 1:
            assert set(command["description_localizations"]) == {"es-ES", "es-419"}
    job = next(command for command in standin.commands.of(None) if command["name"] == "job")
    assert set(job["options"][0]["description_localizations"]) == {"es-ES", "es-419"}


async def test_commands_can_be_tapped_also_after_a_restart(
    standin: StandIn, guide: CareerGuide, tmp_path: Path
) -> None:
    for _ in range(2):
        async with connected(standin, guide, tmp_path) as bot:
            assert bot.mention("job") == f"</job:{standin.commands.find('job', None)['id']}>"
            assert bot.mention("gone") == "`/gone`"


@pytest.mark.parametrize("status", [403, 503])
async def test_a_refused_registration_does_not_stop_the_bot(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    standin.fault("PUT", "/commands", standin.r5xx(status))
    async with connected(standin, guide, tmp_path) as bot:
        assert isinstance(bot, discord.AutoShardedClient)
        assert "could not be registered" in caplog.text
    async with connected(standin, guide, tmp_path):
        assert names(standin) == ALL


async def test_a_server_that_was_left_is_forgotten_and_blocks_nothing(
    standin: StandIn, guide: CareerGuide, tmp_path: Path
) -> None:
    async with connected(standin, guide, tmp_path, test_guild_id=int(standin.guild_id)):
        pass
    standin.fault("PUT", f"/guilds/{standin.guild_id}/commands", standin.r5xx(403))
    async with connected(standin, guide, tmp_path):
        assert names(standin) == ALL
    before = len(standin.requests("PUT", "/commands"))
    async with connected(standin, guide, tmp_path):
        pass
    assert len(standin.requests("PUT", "/commands")) == before
