"""/help, /about, /compare and *Find cluster*, end to end."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client import CareerBot
from commands.cards.about import EXAMPLES
from commands.languages import Languages
from commands.registry import COMMANDS
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.commands.test_views import labels, options, picked, tapped, title
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
            assert f"`/{name} {' '.join(f'{option}: {text}' for option, text in example.items())}`" in shown.text
        needed = {option["name"] for option in command.get("options", ()) if option.get("required")}
        assert set(example) == needed
    everybody = {command.name for command in COMMANDS} - {"admin", "settings", "help", "Find cluster"}
    assert set(EXAMPLES) == everybody
    assert "Find cluster" in shown.text


@pytest.mark.parametrize("code", Languages().codes)
async def test_every_example_of_help_is_answered(standin: StandIn, bot: CareerBot, code: str) -> None:
    language = Languages().by_code(code)
    for name, example in EXAMPLES.items():
        values = {option: language.said(text) for option, text in example.items()}
        shown = await (await standin.slash(name, **values)).wait_answer()
        assert not shown.ephemeral
        assert not title(shown).startswith(("No", "Which"))


async def test_about_tells_where_answers_come_from(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("about")).wait_answer()
    for expected in (
        "Advance CTE",
        "O*NET 30.0".replace("*", "\\*"),
        "CC BY 4.0",
        bot.running.version,
        "Running since",
    ):
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
    assert title(shown) == "Registered Nurses vs. Software Developers", "the comparison stays"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("nurse", "nurse", "Registered Nurses"),
        ("RN", "registered nurse", "Registered Nurses"),
        ("Health Science", "Human Services", "Healthcare & Human Services"),
        ("Skilled Trades", "skilled trades", "Skilled Trades"),
    ],
)
async def test_two_names_of_one_thing_are_one_side_and_one_button(
    standin: StandIn, bot: CareerBot, first: str, second: str, found: str
) -> None:
    shown = await (await standin.slash("compare", first=first, second=second)).wait_answer()
    assert title(shown) == found
    assert f"Both names lead to {found}." in shown.text
    assert labels(shown) == [found]
    assert shown.message is not None
    assert len([field for field in shown.message["embeds"][0]["fields"] if field["inline"]]) == 1


async def test_a_skill_that_is_the_same_for_both_is_told_once(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("compare", first="nurse", second="paramedic")).wait_answer()
    assert shown.text.count("Both: ") == shown.text.count("serves both") == 3
    assert "• " not in shown.text


async def test_a_side_in_doubt_is_picked_and_then_compared(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("compare", first="welder", second="engineer")).wait_answer()
    assert title(shown) == "Which one do you mean?"
    assert "The second is not clear." in shown.text
    one = options(shown, "readings")[0]
    compared = await picked(standin, shown, "readings", one["value"])
    assert one["label"] in title(compared)
    assert title(compared).startswith("Welders")


@pytest.mark.parametrize(("begun", "then"), [("first", "second"), ("second", "first")])
async def test_two_sides_in_doubt_are_picked_one_after_the_other(
    standin: StandIn, bot: CareerBot, begun: str, then: str
) -> None:
    shown = await (await standin.slash("compare", first="engineer", second="counselor")).wait_answer()
    one, other = options(shown, begun)[1], options(shown, then)[2]
    half = await picked(standin, shown, begun, one["value"])
    assert title(half) == f"Pick the {then}"
    assert one["label"] in half.text
    assert [option["label"] for option in options(half, then)] == [option["label"] for option in options(shown, then)]
    again = next(option for option in options(half, then) if option["label"] == other["label"])
    compared = await picked(standin, half, then, again["value"])
    sides = [one["label"], other["label"]] if begun == "first" else [other["label"], one["label"]]
    assert title(compared) == " vs. ".join(sides)


async def test_an_open_side_is_asked_for_in_the_language_of_who_taps(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("compare", first="engineer", second="counselor")).wait_answer()
    one = options(shown, "first")[0]
    theirs = await picked(standin, shown, "first", one["value"], user_id=standin.ids.new(), locale="es-ES")
    assert theirs.ephemeral
    spanish = Languages().by_code("es")
    assert title(theirs) == spanish.say("Pick the second") != "Pick the second"
    assert all(option["description"].startswith("trabajo en ") for option in options(theirs, "second"))


@pytest.mark.parametrize(("first", "second"), [("nurse", "asdf"), ("asdf", "nurse")])
async def test_the_side_that_is_clear_is_kept_beside_an_unknown_one(
    standin: StandIn, bot: CareerBot, first: str, second: str
) -> None:
    shown = await (await standin.slash("compare", first=first, second=second)).wait_answer()
    kept = await tapped(standin, shown, "Registered Nurses")
    assert title(kept) == "Registered Nurses"


async def test_the_side_with_several_readings_is_kept_beside_an_unknown_one(standin: StandIn, bot: CareerBot) -> None:
    shown = await (await standin.slash("compare", first="engineer", second="asdf")).wait_answer()
    one = options(shown, "readings")[0]
    assert title(await picked(standin, shown, "readings", one["value"])) == one["label"]


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
