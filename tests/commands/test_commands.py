"""The four commands end to end: the real client, the wire, the answer as a person sees it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client import CareerBot
from commands.cards import cluster_card, job_card, rename_card, skills_card
from commands.languages import ENGLISH
from data.guide import CareerGuide
from tests.bot.bots import connected
from tests.standin import Interaction, StandIn

OPTIONS = {"job": "title", "rename": "name", "skills": "topic", "cluster": "name"}
WHERE = ["server", "dm", "elsewhere", "group"]


@pytest_asyncio.fixture
async def bot(standin: StandIn, guide: CareerGuide, tmp_path: Path) -> AsyncIterator[CareerBot]:
    async with connected(standin, guide, tmp_path) as client:
        yield client
    assert standin.violations == []


async def asked(standin: StandIn, command: str, text: str, where: str = "server", **more: object) -> Interaction:
    interaction = await standin.slash(command, where=where, **{OPTIONS[command]: text}, **more)
    return await interaction.wait_answer()


@pytest.mark.parametrize("where", WHERE)
async def test_each_command_shows_what_the_guide_says(
    standin: StandIn, bot: CareerBot, guide: CareerGuide, where: str
) -> None:
    wanted = {
        "job": job_card(guide.find_job("registered nurse"), guide.framework, ENGLISH).embed,
        "rename": rename_card(guide.explain_rename("registered nurse"), guide.framework, ENGLISH).embed,
        "skills": skills_card(guide.related_skills("registered nurse"), guide.framework, ENGLISH).embed,
        "cluster": cluster_card(guide.describe_cluster("registered nurse"), guide.framework, ENGLISH).embed,
    }
    for command, card in wanted.items():
        interaction = await asked(standin, command, "registered nurse", where)
        assert interaction.message is not None
        shown = interaction.message["embeds"][0]
        assert {key: shown.get(key) for key in card.to_dict()} == card.to_dict()
        assert not interaction.ephemeral


async def test_private_answers_only_the_asker_except_in_a_direct_message(standin: StandIn, bot: CareerBot) -> None:
    for where, hidden in {"server": True, "elsewhere": True, "group": True, "dm": False}.items():
        interaction = await asked(standin, "job", "welder", where, private=True)
        assert interaction.ephemeral is hidden, where


@pytest.mark.parametrize("command", OPTIONS)
async def test_completion_offers_what_the_command_understands(standin: StandIn, bot: CareerBot, command: str) -> None:
    option = OPTIONS[command]
    for typed in ("", "heal", "nur", "zzzz", "@everyone"):
        interaction = await (await standin.autocomplete(command, option, **{option: typed})).wait_answer()
        assert interaction.choices is not None
        assert len(interaction.choices) <= 25
        for choice in interaction.choices[:3]:
            answer = await asked(standin, command, choice["value"])
            assert answer.message is not None
            assert not answer.message["embeds"][0]["title"].startswith("No")


async def test_the_label_of_a_choice_is_understood_as_its_value(standin: StandIn, bot: CareerBot) -> None:
    completion = await (await standin.autocomplete("job", "title", title="registered nur")).wait_answer()
    assert completion.choices is not None
    choice = completion.choices[0]
    by_label, by_value = [await asked(standin, "job", choice[key]) for key in ("name", "value")]
    assert by_label.message is not None
    assert by_value.message is not None
    assert by_label.message["embeds"] == by_value.message["embeds"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("registered nurses", "Registered Nurses · Healthcare & Human Services"),
        ("regis", "Registered Nurses · Healthcare & Human Services"),
        ("elec", "Electricians · Construction"),
        ("CNA", "Nursing Assistants · Healthcare & Human Services"),
        ("pharmcist", "Pharmacists · Healthcare & Human Services"),
    ],
)
async def test_completion_offers_the_exact_then_what_goes_on_then_what_is_like_it(
    standin: StandIn, bot: CareerBot, typed: str, first: str
) -> None:
    interaction = await (await standin.autocomplete("job", "title", title=typed)).wait_answer()
    names = [choice["name"] for choice in interaction.choices]
    assert names[0] == first
    begun = [f" {typed.lower()}" in f" {name.lower()}" for name in names]
    assert begun == sorted(begun, reverse=True) or typed.isupper() or not any(begun)


async def test_an_empty_completion_is_an_empty_list(standin: StandIn, bot: CareerBot) -> None:
    interaction = await (await standin.autocomplete("job", "title", title="")).wait_answer()
    assert interaction.choices == []


@pytest.mark.parametrize(
    "text",
    ["@everyone", "<@&1>", "\u202edrow", "x" * 100, "'; DROP TABLE occupations; --", "\u200b", "`**_~|>#[a](http://b)"],
)
async def test_whatever_is_typed_nobody_is_mentioned(standin: StandIn, bot: CareerBot, text: str) -> None:
    for command in OPTIONS:
        interaction = await asked(standin, command, text)
        assert interaction.callback is not None
        sent = interaction.callback["data"]
        assert sent["allowed_mentions"] == {"parse": []}
        assert "@" not in interaction.text
        assert "http://b" not in interaction.text


async def test_answers_go_on_after_a_lost_connection(standin: StandIn, bot: CareerBot) -> None:
    await asked(standin, "job", "nurse")
    standin.gateway.drop()
    await standin.wait_resumed(1)
    await asked(standin, "job", "welder")
    await standin.gateway.send_op(9, False)
    await standin.wait_ready(2)
    interaction = await asked(standin, "cluster", "Agriculture")
    assert interaction.message is not None
    assert interaction.message["embeds"][0]["title"] == "🌾 Agriculture"
    assert len(standin.requests("PUT", "/commands")) == 1
