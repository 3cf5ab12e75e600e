"""/settings, and what it changes: whether answers in a server are private unless the asker says otherwise."""

from pathlib import Path

import pytest

from bot import errors
from commands.server_settings import PRIVATE_NOW, SHOWN_NOW
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import ALL_PERMISSIONS, Interaction, NotOfferedError, StandIn


async def choose(standin: StandIn, **values: object) -> str:
    manager = standin.person(permissions=ALL_PERMISSIONS)
    interaction = await manager.slash("settings", **values)
    await interaction.wait_message()
    assert interaction.ephemeral
    return interaction.text


async def asked(standin: StandIn, where: str = "server", **values: object) -> Interaction:
    return await (await standin.slash("job", where=where, title="welder", **values)).wait_answer()


async def test_a_server_chooses_and_an_asker_may_say_otherwise(
    standin: StandIn, guide: CareerGuide, tmp_path: Path
) -> None:
    async with connected(standin, guide, tmp_path):
        assert not (await asked(standin)).ephemeral
        assert await choose(standin) == SHOWN_NOW
        assert await choose(standin, private=True) == PRIVATE_NOW
        assert (await asked(standin)).ephemeral
        assert not (await asked(standin, private=False)).ephemeral
        assert not (await asked(standin, where="dm")).ephemeral
        assert not (await asked(standin, where="elsewhere")).ephemeral, "another server chose nothing"
    async with connected(standin, guide, tmp_path):
        assert (await asked(standin)).ephemeral, "it is kept over a restart"
        assert await choose(standin, private=False) == SHOWN_NOW
        assert not (await asked(standin)).ephemeral
    assert standin.violations == []


@pytest.mark.parametrize("where", ["dm", "elsewhere", "group"])
async def test_it_is_for_servers(standin: StandIn, guide: CareerGuide, tmp_path: Path, where: str) -> None:
    async with connected(standin, guide, tmp_path):
        with pytest.raises(NotOfferedError):
            await standin.person(where).slash("settings", private=True)


async def test_who_may_not_manage_the_server_is_refused(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> None:
    async with connected(standin, guide, tmp_path):
        with pytest.raises(NotOfferedError):
            await standin.person().slash("settings", private=True)
        refused = await (await standin.person(granted=True).slash("settings", private=True)).wait_answer()
        assert refused.text == errors.ASKER_MAY_NOT
        assert refused.ephemeral
        assert not (await asked(standin)).ephemeral
