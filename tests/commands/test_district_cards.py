"""What a district calls its jobs, on cards and on a terminal: shown as it is written, with its cluster, never live."""

import re

import discord
import pytest
from rich.console import Console

from bot.console import render
from commands.cards import cluster_card, job_card, rename_card, skills_card
from commands.cards.parts import escaped
from commands.languages import ENGLISH
from data.district import District, DistrictTitle
from data.guide import CareerGuide
from tests.commands.test_card_limits import faults

HOSTILE = [
    "@everyone Coach",
    "<@123456789012345678> Aide",
    "<#1> <@&2> Steward",
    "[Fitter](https://evil.example)",
    "[*Miller*](<https://evil.example>)",
    "https://evil.example Tutor",
    "**Baker** __Barber__ ~~x~~ ||y|| `z`",
    "# Cooper",
    "> Glazier",
    "- Thatcher",
    "Tanner \\",
    "=cmd|'/C calc'!A0 Weaver",
    "*" * 40 + "<" * 40 + " Joiner",
]


@pytest.fixture(scope="module")
def ours(guide: CareerGuide) -> CareerGuide:
    titles = (*HOSTILE, "Campus Anchor")
    return guide.with_district(District((), tuple(DistrictTitle(title=one, cluster="education") for one in titles)))


def unescaped(text: str) -> str:
    """What a reader sees: the character behind each backslash."""
    return re.sub(r"\\(.)", r"\1", text)


def live(text: str) -> str:
    """What stands without a backslash and begins formatting, a mention or a link."""
    return "".join(re.findall(r"[*_~|`<@\[#]|://", re.sub(r"\\.", "", text)))


@pytest.mark.parametrize("title", HOSTILE)
def test_nothing_in_a_title_is_live(ours: CareerGuide, title: str) -> None:
    job = job_card(ours.find_job(title), ours.framework, ENGLISH)
    skills = skills_card(ours.related_skills(title), ours.framework, ENGLISH)
    for card, shown in ((job, title), (skills, f"Cross-cutting skills: {title} (Education)")):
        assert card.embed.title is not None
        assert unescaped(card.embed.title) == shown
        assert live(card.embed.title) == ""
        assert faults(card) == []


@pytest.mark.parametrize("title", HOSTILE)
def test_nothing_in_a_note_about_a_title_is_live(ours: CareerGuide, title: str) -> None:
    rename, cluster = ours.explain_rename(title), ours.describe_cluster(title)
    told = [
        card.embed.description
        for answer, card in (
            (rename, rename_card(rename, ours.framework, ENGLISH)),
            (cluster, cluster_card(cluster, ours.framework, ENGLISH)),
        )
        if answer.outcome == "none"
    ]
    assert told
    for note in told:
        assert unescaped(note or "") == f"That is a job title of your district's. Try /job {title}."
        assert live(note or "") == ""


def test_official_titles_stay_as_they_are(guide: CareerGuide) -> None:
    for occupation in guide.framework.occupations.values():
        assert escaped(occupation.title) == discord.utils.escape_markdown(occupation.title) == occupation.title


def test_a_title_without_a_sub_cluster_shows_its_cluster_alone(ours: CareerGuide) -> None:
    answer = ours.find_job("Campus Anchor")
    card = job_card(answer, ours.framework, ENGLISH).embed
    assert card.title == "Campus Anchor"
    assert card.description == "🎓 **Education**\nExact title."
    assert {field.name: field.value for field in card.fields}["Note"] == "From your district's own list."
    console = Console(width=100)
    with console.capture() as printed:
        console.print(render(answer, ours.framework, ENGLISH))
    assert "Campus Anchor  →  Education  (exact title)" in printed.get()
    assert "From your district's own list." in printed.get()
