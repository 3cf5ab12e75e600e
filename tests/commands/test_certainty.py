"""How sure an answer to /job says it is, and why it asks back."""

import pytest

from commands import wording
from commands.languages import ENGLISH
from data.guide import CareerGuide


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Registered Nurses", "Exact title."),
        ("nurse", "Exact title."),
        ("teacher", "“teacher” most often means this."),
        ("registerd nurse", "Close match."),
    ],
)
def test_exact_is_only_what_has_one_clear_meaning(guide: CareerGuide, asked: str, said: str) -> None:
    assert wording.certainty(guide.find_job(asked), ENGLISH) == said


def test_what_was_picked_needs_no_certainty(guide: CareerGuide) -> None:
    picked = guide.occupation("29-1141.00")
    assert picked is not None
    assert wording.certainty(picked, ENGLISH) == ""
    assert wording.recognised(picked, ENGLISH) == ""


def test_a_name_of_several_jobs_is_told_apart_from_a_guess(guide: CareerGuide) -> None:
    assert wording.asked_back(guide.find_job("counselor"), ENGLISH).startswith("Several jobs go by that name.")
    assert wording.asked_back(guide.find_job("apprentice"), ENGLISH).startswith("I am not sure.")
