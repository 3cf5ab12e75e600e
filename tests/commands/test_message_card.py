"""The card of *Find cluster*: every title of a message has its line, a name at least, and is within the limits."""

import pytest

from commands.cards import message_card
from commands.cards.card import Card
from commands.languages import Languages
from data.answers import MOST_FOUND
from data.guide import CareerGuide
from tests.commands.test_card_limits import faults

TWELVE = (
    "Speakers: dentist, electrician, barber, pilot, police officer, software developer, nurse, welder, "
    "real estate agent, graphic designer, paramedic, chef"
)


def drawn(guide: CareerGuide, text: str, language: str = "en") -> Card:
    return message_card(guide.find_in_message(text), guide.framework, Languages().by_code(language))


def test_all_of_twelve_titles_are_shown_and_can_be_picked(guide: CareerGuide) -> None:
    shown = drawn(guide, TWELVE)
    said = TWELVE.removeprefix("Speakers: ").split(", ")
    assert all(f"“{title}”" in (shown.embed.description or "") for title in said)
    assert len(shown.menus[0].options) == len(said)


def test_those_who_are_spoken_of_can_be_picked(guide: CareerGuide) -> None:
    shown = drawn(guide, "Please talk to the principal and the counselor about the bus driver")
    assert shown.embed.title == "No job title that I am sure of"
    assert (shown.embed.description or "").endswith("“principal”\n“counselor”\n“bus driver”")
    assert len(shown.menus[0].options) == 3


@pytest.mark.parametrize("language", Languages().codes)
async def test_a_message_full_of_titles_is_within_the_limits(guide: CareerGuide, language: str) -> None:
    long = [one.title for one in guide.framework.occupations.values() if "," not in one.title]
    text = "Career options: " + ", ".join(sorted(long, key=len, reverse=True))
    answer = guide.find_in_message(text)
    assert len(answer.found) == MOST_FOUND
    assert answer.more
    shown = drawn(guide, text, language)
    assert faults(shown) == []
    assert answer.more[0] in (shown.embed.description or "")
