"""What happens when somebody taps: the card moves on for its asker, others get their own, restarts change nothing."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot import errors
from bot.client import CareerBot
from commands.languages import Languages
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import Interaction, StandIn
from tests.standin.components import walk

UPDATE, NEW = 7, 4


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> AsyncIterator[CareerBot]:
    async with connected(standin, guide, tmp_path) as client:
        yield client
    assert standin.violations == []


async def asked(standin: StandIn, command: str, **values: Any) -> Interaction:
    return await (await standin.slash(command, **values)).wait_answer()


async def tapped(standin: StandIn, shown: Interaction, label: str, **traits: Any) -> Interaction:
    assert shown.message is not None
    return await (await standin.click(shown.message, label=label, **traits)).wait_answer()


async def picked(standin: StandIn, shown: Interaction, menu: str, value: str, **traits: Any) -> Interaction:
    message = shown.message
    assert message is not None
    wanted = next(one["custom_id"] for one in walk(message["components"]) if menu in one.get("custom_id", ""))
    return await (await standin.click(message, wanted, [value], **traits)).wait_answer()


def title(shown: Interaction) -> str:
    assert shown.message is not None
    return str(shown.message["embeds"][0]["title"])


def labels(shown: Interaction) -> list[str]:
    assert shown.message is not None
    return [one["label"] for one in walk(shown.message["components"]) if "label" in one]


def options(shown: Interaction, menu: str) -> list[dict[str, Any]]:
    assert shown.message is not None
    found = [one for one in walk(shown.message["components"]) if menu in one.get("custom_id", "")]
    return list(found[0]["options"]) if found else []


async def test_another_match_is_drawn_in_place(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="teacher")
    second = options(shown, "matches")[1]
    moved = await picked(standin, shown, "matches", second["value"])
    assert moved.answer_type == UPDATE
    assert title(moved) == second["label"]
    again = options(moved, "matches")
    assert [one["value"] for one in again] == [one["value"] for one in options(shown, "matches")]
    assert [one["label"] for one in again if one.get("default")] == [second["label"]]


async def test_each_answer_leads_to_the_next_question(standin: StandIn, bot: CareerBot) -> None:
    job = await asked(standin, "job", title="registered nurse")
    skills = await tapped(standin, job, "Skills")
    assert title(skills).startswith("Cross-cutting skills: Registered Nurses")
    back = await tapped(standin, skills, "The job")
    assert title(back) == "Registered Nurses"
    changed = await tapped(standin, back, "What changed?")
    assert title(changed) == "Therapeutic Services"
    old = await tapped(standin, changed, "Its old cluster")
    assert title(old) == "Health Science"
    cluster = await tapped(standin, old, "Healthcare & Human Services")
    assert title(cluster).endswith("Healthcare & Human Services")
    assert {shown.answer_type for shown in (skills, back, changed, old, cluster)} == {UPDATE}


async def test_the_matches_of_a_question_stay_at_hand_until_one_browses(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="teacher")
    there = [one["value"] for one in options(shown, "matches")]
    skills = await tapped(standin, shown, "Skills")
    assert [one["value"] for one in options(skills, "matches")] == there
    cluster = await tapped(standin, skills, "Education")
    browse = await tapped(standin, cluster, "Browse")
    assert options(browse, "matches") == []


async def test_an_ambiguous_title_is_settled_with_one_tap(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="engineer")
    assert title(shown) == "Which one do you mean?"
    one = options(shown, "matches")[-1]
    assert " › " in one["description"]
    moved = await picked(standin, shown, "matches", one["value"])
    assert title(moved) == one["label"]


async def test_no_match_leads_to_the_nearest_titles_and_to_browse(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="zzqq nursee xx")
    if nearest := options(shown, "matches"):
        moved = await picked(standin, shown, "matches", nearest[0]["value"])
        assert title(moved) == nearest[0]["label"]
    nothing = await asked(standin, "job", title="pizza")
    browse = await tapped(standin, nothing, "Browse")
    assert title(browse) == "Browse the framework"


async def test_one_browses_down_to_an_occupation_and_back_up(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "browse")
    path = [title(shown)]
    for _ in range(4):
        shown = await picked(standin, shown, "down", options(shown, "down")[0]["value"])
        path.append(title(shown))
    assert path[:2] == ["Browse the framework", "Building & Moving"]
    assert path[2].endswith("Advanced Manufacturing")
    assert path[3].endswith("Engineering")
    place = await tapped(standin, shown, "Advanced Manufacturing")
    for expected in ("Advanced Manufacturing", "Building & Moving", "Browse the framework"):
        browsing = await tapped(standin, place, "Browse" if "Browse" in labels(place) else "Back")
        if not title(browsing).endswith(expected):
            browsing = await tapped(standin, browsing, "Back")
        place = browsing
    done = await tapped(standin, place, "Done")
    assert "pick" not in done.text.lower(), "no question is left standing"
    assert done.answer_type == UPDATE
    assert done.message is not None
    assert done.message["components"] == []
    assert title(done) == "Browse the framework"


async def test_a_job_found_while_browsing_has_a_way_back_to_its_page(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "browse")
    for _ in range(3):
        shown = await picked(standin, shown, "down", options(shown, "down")[0]["value"])
    shown = await tapped(standin, shown, "Next")
    there = [one["label"] for one in options(shown, "down")]
    job = await picked(standin, shown, "down", options(shown, "down")[3]["value"])
    assert title(job) == there[3]
    back = await tapped(standin, job, "Back")
    assert [one["label"] for one in options(back, "down")] == there


async def test_more_skills_are_one_tap_away_and_so_is_the_short_card(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "skills", topic="nurse")
    short = shown.text
    more = (await tapped(standin, shown, "More")).text
    assert len(more) > 1.3 * len(short)
    assert "Mathematicians" not in more, "in both clusters, but nothing to a nurse"
    less = await tapped(standin, shown, "Less")
    assert less.message is not None
    fields = less.message["embeds"][0]["fields"]
    assert len(fields) == 3
    assert all(field["value"] in short for field in fields)
    cluster = await tapped(standin, await asked(standin, "skills", topic="Healthcare & Human Services"), "More")
    assert "Mathematicians" in cluster.text


async def test_somebody_else_gets_all_of_the_card_in_their_language(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="teacher")
    theirs = await tapped(standin, shown, "Skills", user_id=standin.ids.new(), locale="es-ES")
    assert theirs.message is not None
    menu = next(one for one in walk(theirs.message["components"]) if "matches" in one.get("custom_id", ""))
    assert menu["placeholder"] == Languages().by_code("es").say("Other matches") != "Other matches"


async def test_somebody_else_gets_a_private_card_of_their_own(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="teacher")
    before = title(shown)
    other = standin.ids.new()
    theirs = await tapped(standin, shown, "Skills", user_id=other)
    assert theirs.answer_type == NEW
    assert theirs.ephemeral
    assert title(shown) == before
    assert options(theirs, "matches") != []
    on = await tapped(standin, theirs, "Education", user_id=other)
    assert on.answer_type == UPDATE
    stopped = await tapped(standin, await asked(standin, "browse"), "Done", user_id=other)
    assert stopped.ephemeral
    assert "Only the person who asked" in stopped.text


async def test_buttons_live_on_after_a_restart(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> None:
    async with connected(standin, guide, tmp_path):
        shown = await asked(standin, "job", title="teacher")
    async with connected(standin, guide, tmp_path):
        skills = await tapped(standin, shown, "Skills")
        assert title(skills).startswith("Cross-cutting skills")
        second = options(skills, "matches")[1]
        assert title(await picked(standin, skills, "matches", second["value"])) == second["label"]


async def test_no_view_is_kept(standin: StandIn, bot: CareerBot) -> None:
    for private in (True, False):
        shown = await asked(standin, "job", title="teacher", private=private)
        await tapped(standin, shown, "Skills")
    store = bot._connection._view_store
    assert store._views == {}
    assert store._synced_message_views == {}


@pytest.mark.parametrize("where", ["server", "dm", "elsewhere", "group"])
async def test_taps_work_wherever_the_bot_does(standin: StandIn, bot: CareerBot, where: str) -> None:
    shown = await (await standin.slash("job", where=where, title="teacher")).wait_answer()
    moved = await tapped(standin, shown, "Skills", where=where)
    assert moved.answer_type == UPDATE


async def test_a_tap_to_what_is_gone_is_told_kindly(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="teacher")
    assert shown.message is not None
    stale = {"custom_id": "go:1:job:99-9999.00", "component_type": 2}
    shown.message["components"][-1]["components"][0]["custom_id"] = stale["custom_id"]
    gone = await (await standin.person().interact(3, stale, shown.message)).wait_answer()
    assert gone.ephemeral
    assert "no longer in the data" in gone.text


async def test_a_component_of_another_version_is_told_kindly(standin: StandIn, bot: CareerBot) -> None:
    shown = await asked(standin, "job", title="teacher")
    old = {"custom_id": "page:7", "component_type": 2}
    told = await (await standin.person().interact(3, old, shown.message)).wait_answer()
    assert told.ephemeral
    assert told.text == errors.OLD_BUTTON


async def test_a_failure_behind_a_button_goes_through_the_one_door(
    standin: StandIn, bot: CareerBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await asked(standin, "job", title="teacher")

    secret = "what nobody may read"

    def broken(*_: object) -> None:
        raise RuntimeError(secret)

    monkeypatch.setattr(CareerGuide, "skills_for", broken)
    failed = await tapped(standin, shown, "Skills")
    assert failed.ephemeral
    assert "Something went wrong on our side" in failed.text
    assert "nobody may read" not in failed.text + caplog.text
    assert "RuntimeError" in caplog.text
