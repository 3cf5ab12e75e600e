"""What the bot writes into the admin channel: in the language of its server, mentioning nobody, whatever happens."""

import logging
from pathlib import Path
from typing import Any

import pytest

from commands.languages import Language
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import StandIn

SENT = "O*NET 31.0 is out. @everyone *see*"


def news(language: Language) -> str:
    return f"{language.say('Nothing was changed.')} {SENT}"


def written(standin: StandIn) -> list[Any]:
    return [one.body for one in standin.log if one.path.endswith("/messages")]


@pytest.mark.parametrize(
    ("locale", "said"), [("en-US", "Nothing was changed."), ("es-419", "No se cambió nada."), ("fr", "Nothing was")]
)
async def test_admins_are_told_in_the_language_of_their_server(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, locale: str, said: str
) -> None:
    standin.world.locale = locale
    channel = int(standin.world.guilds[standin.world.guild_id])
    async with connected(standin, guide, tmp_path, admin_channel_id=channel) as bot:
        await bot.wait_until_ready()
        assert await bot.admin_channel.tell(news)
    (message,) = written(standin)
    assert message["content"].startswith(said)
    assert message["content"].endswith(r"\@everyone \*see\*")
    assert message["allowed_mentions"] == {"parse": []}
    assert standin.violations == []


async def test_without_a_channel_the_log_has_it(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with connected(standin, guide, tmp_path) as bot:
        with caplog.at_level(logging.INFO):
            assert await bot.admin_channel.tell(news)
    assert SENT in caplog.text
    assert written(standin) == []


async def test_a_channel_that_is_not_there_is_told_in_the_log_and_asked_for_again(
    standin: StandIn, guide: CareerGuide, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with connected(standin, guide, tmp_path, admin_channel_id=4711) as bot:
        assert not await bot.admin_channel.tell(news)
    assert "ADMIN_CHANNEL_ID could not be written to (NotFound)" in caplog.text


async def test_trouble_of_discord_is_no_end(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> None:
    channel = standin.world.guilds[standin.world.guild_id]
    standin.fault("POST", f"/channels/{channel}/messages", standin.r5xx(500))
    async with connected(standin, guide, tmp_path, admin_channel_id=int(channel)) as bot:
        await bot.wait_until_ready()
        assert await bot.admin_channel.tell(news)
    assert len(written(standin)) == 2
