"""What a completion shows: the name first; what it is gives way, in whole words, before the name does."""

import pytest

from data.guide import CareerGuide
from data.questions.suggest import Suggestion

CLUSTER = "Transportation, Distribution & Logistics"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Welders", f"Welders · {CLUSTER}"),
        ("x" * 80, f"{'x' * 80} · Transportation…"),
        ("x" * 81, f"{'x' * 81} · Transportation…"),
        ("x" * 82, "x" * 82),
        ("x" * 100, "x" * 100),
        (f"{'x' * 60} {'y' * 60}", f"{'x' * 60}…"),
    ],
)
def test_the_name_goes_first(name: str, label: str) -> None:
    assert Suggestion(name, CLUSTER).label == label


def test_no_word_is_cut_in_a_completion(guide: CareerGuide) -> None:
    for typed in ("tr", "heat", "first-line", "sec", "ed"):
        for found in (*guide.suggest_topics(typed), *guide.suggest_jobs(typed), *guide.suggest_renames(typed)):
            whole = f"{found.name} {found.about} "
            assert all(f"{word} " in whole or f"{word}, " in whole for word in found.label.rstrip("…").split(" · "))
