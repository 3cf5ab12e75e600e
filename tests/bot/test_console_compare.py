"""/compare on a terminal: two sides, one thing under two names, both sides in doubt."""

from rich.console import Console

from bot.console import render
from commands.languages import ENGLISH
from data.guide import CareerGuide


def shown(guide: CareerGuide, first: str, second: str) -> str:
    console = Console(width=200)
    with console.capture() as capture:
        console.print(render(guide.compare(first, second), guide.framework, ENGLISH))
    return capture.get()


def test_a_skill_that_is_the_same_for_both_is_told_once(guide: CareerGuide) -> None:
    text = shown(guide, "nurse", "paramedic")
    assert text.count("Safeguarding patient records") == 1
    assert "Both: Safeguarding patient records" in text


def test_two_names_of_one_thing_are_one_side(guide: CareerGuide) -> None:
    text = shown(guide, "nurse", "RN")
    assert "Both names lead to Registered Nurses." in text
    assert text.count("Physical Health") == 1
    assert "serves both" not in text


def test_both_sides_in_doubt_are_two_lists(guide: CareerGuide) -> None:
    text = shown(guide, "engineer", "counselor")
    assert text.count("Which one do you mean?") == 2
    assert text.index("Mechanical Engineers") < text.index("Mental Health Counselors")
    assert "Neither of the two is clear." in text
