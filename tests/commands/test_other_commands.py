"""/help, /about, /compare and *Find cluster*, end to end."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client import CareerBot
from commands.cards.about import EXAMPLES
from commands.registry import COMMANDS
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.commands.test_views import options, picked, tapped, title
from tests.standin import StandIn


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> AsyncIterator[CareerBot]:
    async with connected(standin, guide, tmp_path, privacy_address="https://school.example/privacy") as client:
        yield client
    assert standin.violations == []


async def test_help_shows_each_command_to_tap_and_an_example(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("help")).wait_answer()
    for name, example in EXAMPLES.items():
        command = standin.commands.find(name, None)
        assert command["description"] in shown.text
        assert f"</{name}:{command['id']}>" in shown.text
        if example:
            assert f"`/{name} {example[0]}: {example[1]}`" in shown.text
    everybody = {command.name for command in COMMANDS} - {"admin", "settings", "help", "Find cluster"}
    assert set(EXAMPLES) == everybody
    assert "Find cluster" in shown.text


async def test_every_example_of_help_is_answered(standin: StandIn, bot: CareerBot) -> None:
    for name, example in EXAMPLES.items():
        values = dict([example] if example else []) | ({"second": "paramedic"} if name == "compare" else {})
        shown = await (await standin.slash(name, **values)).wait_answer()
        assert not shown.ephemeral
        assert not title(shown).startswith(("No", "Which"))


async def test_about_tells_where_answers_come_from(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("about")).wait_answer()
    for expected in ("Advance CTE", "O*NET 30.0".replace("*", "\\*"), "CC BY 4.0", bot.running.version, "Up since"):
        assert expected in shown.text
    assert shown.message is not None
    assert "https://school.example/privacy" in str(shown.message["components"])
    privacy = await tapped(standin, shown, "Privacy")
    assert "not stored and not logged" in privacy.text


async def test_two_jobs_side_by_side(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("compare", first="nurse", second="software developer")).wait_answer()
    assert shown.message is not None
    inline = [field["name"] for field in shown.message["embeds"][0]["fields"] if field["inline"]]
    assert inline == ["🩺 Registered Nurses", "💻 Software Developers"]
    beside = await tapped(standin, shown, "Software Developers")
    assert beside.answer_type == 4
    assert beside.ephemeral
    assert title(shown) == "Registered Nurses and Software Developers", "the comparison stays"


async def test_a_side_in_doubt_is_picked_and_then_compared(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("compare", first="welder", second="engineer")).wait_answer()
    assert title(shown) == "Which one do you mean?"
    assert shown.text.count("Second:") == 1
    one = options(shown, "readings")[0]
    compared = await picked(standin, shown, "readings", one["value"])
    assert one["label"] in title(compared)
    assert title(compared).startswith("Welders")


@pytest.mark.parametrize("where", ["server", "dm", "elsewhere", "group"])
async def test_titles_in_a_message_are_found_privately(standin: StandIn, bot: CareerBot, where: str) -> None:
    said = "Ana wants to be a dental hygienist, her brother is an electrician. Thanks a lot!"
    shown = await (await standin.person(where).on_message("Find cluster", said)).wait_answer()
    assert shown.ephemeral is (where != "dm")
    assert {one["label"] for one in options(shown, "matches")} == {"Dental Hygienists", "Electricians"}
    moved = await picked(standin, shown, "matches", options(shown, "matches")[1]["value"], where=where)
    assert title(moved) == "Electricians"
    assert "Ana" not in shown.text


async def test_one_title_in_a_message_is_answered_at_once(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.person().on_message("Find cluster", "my uncle is a plumber")).wait_answer()
    assert title(shown) == "Plumbers, Pipefitters, and Steamfitters"


@pytest.mark.parametrize("said", ["", "See you at lunch tomorrow!", "@everyone", "x" * 4000])
async def test_a_message_without_a_title_says_so(standin: StandIn, bot: CareerBot, said: str) -> None:
    shown = await (await standin.person().on_message("Find cluster", said)).wait_answer()
    assert shown.ephemeral
    assert title(shown) == "No job title found"
