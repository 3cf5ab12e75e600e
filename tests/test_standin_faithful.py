"""The stand-in's own answers have the form that Discord's document describes."""

from __future__ import annotations

from typing import Any

import pytest
from discord.http import Route

from tests.standin import StandIn, document
from tests.standin.running import running
from tests.standin.tinybot import TinyBot

pytestmark = pytest.mark.skipif(not document.available(), reason="Discord's OpenAPI document is not here")


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("/users/@me", "UserPIIResponse"),
        ("/oauth2/applications/@me", "PrivateApplicationResponse"),
        ("/gateway/bot", "GatewayBotResponse"),
    ],
)
async def test_plain_answers(standin: StandIn, path: str, schema: str) -> None:
    async with running(TinyBot(), standin) as bot:
        answer: Any = await bot.http.request(Route("GET", path))
    assert document.schema_errors(schema, answer) == []


async def test_commands_and_messages(standin: StandIn) -> None:
    async with running(TinyBot(), standin):
        interaction = await (await standin.slash("item search", query="abc")).wait_answer()
    assert document.schema_errors("MessageResponse", interaction.message) == []
    for command in standin.commands.of(None):
        assert document.schema_errors("ApplicationCommandResponse", command) == []


def test_the_comparison_notices_a_difference() -> None:
    assert document.schema_errors("MessageResponse", {"id": "1"})
