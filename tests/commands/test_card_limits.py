"""Every card there can be is within Discord's limits, with what can be tapped under it, in every language."""

import csv
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.cards.card import Card
from commands.languages import ENGLISH, Language, Languages
from commands.screens import draw
from commands.steps import EVERYTHING, PAIR, STOP, Step, key_of
from commands.views import view_of
from data import tables
from data.framework import Framework
from data.guide import CareerGuide
from tests.commands.test_cards import cards
from tests.standin import document, limits, validate

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
ASKER = 2**63 - 1
"""More than anybody's number in Discord."""


def sent(card: Card) -> dict[str, Any]:
    view = view_of(card, ASKER)
    return {"type": 4, "data": {"embeds": [card.embed.to_dict()], "components": view.to_components() if view else []}}


def faults(card: Card) -> list[str]:
    return validate.violations("POST", CALLBACK, sent(card))


def steps(framework: Framework) -> Iterator[Step]:
    """Yield every step that there is, but those of titles without an occupation."""
    yield from (Step("browse"), Step("privacy"))
    yield from (Step("browse", key_of(grouping)) for grouping in framework.groupings.values())
    for place in (*framework.clusters.values(), *framework.sub_clusters.values()):
        yield from (Step(screen, key_of(place)) for screen in ("skills", "rename", "cluster", "browse"))
        yield from (Step("skills", f"{key_of(place)}{EVERYTHING}"), Step("compare", PAIR.join(2 * [key_of(place)])))
    for old in (*framework.old_clusters.values(), *framework.old_pathways.values()):
        yield Step("rename", key_of(old))


def drawn(step: Step, guide: CareerGuide, language: Language) -> Card:
    card = draw(step, guide, language)
    assert card is not None, step
    return card


async def test_every_place_and_old_name(guide: CareerGuide) -> None:
    for step in steps(guide.framework):
        assert faults(drawn(step, guide, ENGLISH)) == [], step


async def test_every_page_of_every_sub_cluster(guide: CareerGuide) -> None:
    for sub in guide.framework.sub_clusters.values():
        for page in range(len(guide.occupations_in(sub)) // 25 + 1):
            card = drawn(Step("browse", f"{key_of(sub)}@{page}"), guide, ENGLISH)
            assert limits.violations(CALLBACK, sent(card)) == [], (sub.name, page)
            assert all(
                one.label.rstrip("…") in str(card.embed.description) for menu in card.menus for one in menu.options
            )


async def test_every_occupation(guide: CareerGuide) -> None:
    for occupation in guide.framework.occupations.values():
        job = drawn(Step("job", occupation.onet_soc), guide, ENGLISH)
        assert job.embed.title == occupation.title
        assert faults(job) == [], occupation.title
        for screen, key in (
            ("skills", occupation.onet_soc),
            ("skills", f"{occupation.onet_soc}{EVERYTHING}"),
            ("compare", f"{occupation.onet_soc}{PAIR}{occupation.onet_soc}"),
        ):
            # The document takes 10 ms a card; what it knows is the same for every occupation
            assert limits.violations(CALLBACK, sent(drawn(Step(screen, key), guide, ENGLISH))) == [], occupation.title


@pytest.mark.parametrize("code", Languages().codes[1:])
async def test_every_card_in_other_languages(guide: CareerGuide, code: str) -> None:
    language = Languages().by_code(code)
    for step in steps(guide.framework):
        assert limits.violations(CALLBACK, sent(drawn(step, guide, language))) == [], step
    for occupation in guide.framework.occupations.values():
        for screen in ("job", "skills"):
            card = drawn(Step(screen, occupation.onet_soc), guide, language)
            assert limits.violations(CALLBACK, sent(card)) == [], occupation.title


async def test_every_name_as_it_is_typed(guide: CareerGuide) -> None:
    for name in {other.name for other in guide.framework.names}:
        for card in cards(guide, name):
            assert limits.violations(CALLBACK, sent(card)) == [], name


async def test_the_longest_titles(guide: CareerGuide) -> None:
    rows = csv.DictReader(tables.shipped().joinpath("titles.csv").read_text("utf-8").splitlines())
    longest = sorted({row["title"] for row in rows}, key=len)[-100:]
    assert len(longest) == 100
    for title in longest:
        for card in cards(guide, title):
            assert faults(card) == [], title


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=100))
async def test_any_text(guide: CareerGuide, text: str) -> None:
    for card in cards(guide, text):
        assert faults(card) == []


async def test_whatever_a_card_offers_leads_somewhere(guide: CareerGuide) -> None:
    """From the start of /browse and from a question of each kind, every tap draws a card."""
    seen: set[Step] = set()
    waiting = [step for card in cards(guide, "engineer") for step in taps(card)] + [Step("browse")]
    while waiting:
        step = waiting.pop()
        if step in seen or step == STOP:
            continue
        seen.add(step)
        waiting += taps(drawn(step, guide, ENGLISH))
    assert {step.screen for step in seen} == {"job", "skills", "rename", "cluster", "browse"}
    assert len(seen) > 2 * len(guide.framework.occupations), "every occupation can be reached"


def taps(card: Card) -> list[Step]:
    steps = [option.step for menu in card.menus for option in menu.options]
    return steps + [step for link in card.links if isinstance(step := getattr(link, "step", None), Step)]


def test_a_step_to_what_is_gone_draws_nothing(guide: CareerGuide) -> None:
    for screen in ("job", "skills", "rename", "cluster", "browse"):
        for key in ("99-9999.00", "c/gone", "x/y", "s/", "c/../x"):
            assert draw(Step(screen, key), guide, ENGLISH) is None, (screen, key)
    for key in ("", "|", "29-1141.00", "29-1141.00|", "|29-1141.00", "29-1141.00|c/gone", "c/gone|x/y,s/"):
        assert draw(Step("compare", key), guide, ENGLISH) is None, key
    assert draw(Step("nowhere", "c/construction"), guide, ENGLISH) is None


def test_discords_own_document_is_used_where_it_is_present() -> None:
    if not document.available():
        pytest.skip("Discord's document is not here: only the limits that it leaves out were checked")
    assert validate.violations("POST", CALLBACK, {"type": 4, "data": {"embeds": [{"title": "x", "color": "red"}]}})
