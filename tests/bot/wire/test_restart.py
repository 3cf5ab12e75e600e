"""What was answered before a restart can be tapped on after it: the bot remembers nothing of it, the message does."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.standin import Interaction, StandIn
from tests.standin.components import walk
from tests.standin.payloads import Json
from tests.standin.process import START, launched

UPDATE, NEW = 7, 4


def title(message: Json) -> str:
    return str(message["embeds"][0]["title"])


def menu(message: Json, name: str) -> Json:
    return next(one for one in walk(message["components"]) if one.get("custom_id", "").endswith(f":{name}"))


async def pressed(standin: StandIn, message: Json, label: str, **traits: Any) -> Interaction:
    return await (await standin.click(message, label=label, **traits)).wait_answer()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to handle")
async def test_an_old_answer_lives_on(home: Path) -> None:
    async with StandIn() as standin:
        async with launched(standin, home, "bot", "run") as bot:
            await standin.wait_ready(1, START)
            old = await (await standin.slash("job", title="teacher")).wait_message()
            assert await bot.ended() == 0
        async with launched(standin, home, "bot", "run") as bot:
            await standin.wait_ready(2, START)
            second = menu(old, "matches")["options"][1]
            chosen = await standin.click(old, menu(old, "matches")["custom_id"], [second["value"]])
            assert (await chosen.wait_answer()).answer_type == UPDATE
            assert title(old) == second["label"]
            stranger = await pressed(standin, old, "Skills", user_id=standin.ids.new())
            assert (stranger.answer_type, stranger.ephemeral) == (NEW, True)
            assert title(old) == second["label"]
            assert (await pressed(standin, old, "Skills")).answer_type == UPDATE
            assert title(old).startswith("Cross-cutting skills")
            assert (await pressed(standin, old, "The job")).answer_type == UPDATE
            assert title(old) == second["label"]
            assert await bot.ended() == 0
            assert "Traceback" not in bot.log
        assert standin.violations == []
