"""All that /admin says goes through the language it is given; what does not is a name, a figure or a unit."""

import gettext
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import discord
import pytest

from commands.admin import wording
from commands.admin.cards import history_card, names_card, prepared_card, status_card
from commands.admin.events import STATES, change_line, event_line
from commands.languages import Language
from data.district import DISTRICT as DISTRICT_SOURCE
from data.district import District, DistrictName
from data.framework import Framework
from data.local_history import Change, Event
from data.refresh.request import Progress
from tests.commands.test_admin_cards import DISTRICT, EVENT, PREPARED, STATUS


class Marked(gettext.NullTranslations):
    """A language that puts everything it is asked for into angle brackets."""

    def gettext(self, message: str) -> str:
        return f"‹{message}›"

    def ngettext(self, one: str, many: str, number: int) -> str:
        return f"‹{many}›"


MARKED = Language("xx", Marked())
NAMES = (
    "*@everyone* [x](https://example.org)",
    "a role",
    "table",
    "of many",
    "part",
    "onet",
    "edition-",
    "other",
    "UTC",
    "MB",
)
"""What stands in the fixtures for names, and units."""


def unmarked(text: str) -> str:
    """Return the words that no language was asked for, and that are no names."""
    for name in NAMES:
        text = text.replace(name, "")
    while (inner := re.sub(r"‹[^‹›]*›", "", text)) != text:
        text = inner
    return " ".join(re.findall(r"[A-Za-z]{2,}", text))


def by_hand() -> Iterator[Event]:
    """Yield changes by which a name is added, gets another meaning, and is removed."""
    none = District()
    first, second = (none.with_name(DistrictName(name="Our", kind="cluster", id=id_)) for id_ in ("education", "x"))
    for before, after in ((none, first), (first, second), (second, none)):
        yield replace(EVENT, change=Change("a role", DISTRICT_SOURCE, "1", before.to_json(), after.to_json()))


def lines(framework: Framework) -> Iterator[str]:
    """Yield a line of each kind, before any is shortened."""
    events = [replace(EVENT, state=state) for state in STATES]  # type: ignore[arg-type]
    undone = replace(EVENT, state="undone", undone="2031-01-01T00:00:00+00:00 by a role")
    yield from (event_line(event, MARKED, framework) for event in (*events, undone))
    yield from (change_line(event, MARKED, framework) for event in by_hand())
    yield from (wording.table_line(table, MARKED) for table in PREPARED.tables)
    yield from wording.left_out(PREPARED, MARKED)
    yield wording.applied_line(PREPARED, MARKED)
    for stage in wording.STAGES:
        yield from (wording.progress_line(Progress(stage, *done), MARKED) for done in ((0,), (5,), (5, 9)))
    onet = STATUS.loads[0].model_copy(update={"part": "loaded_titles alternate", "edition": "30.1"})
    for status in (STATUS, replace(STATUS, since=None, loads=(), last=None), replace(STATUS, loads=(onet,))):
        for name, about in wording.status_facts(status, MARKED, framework):
            yield from (name, about)
        yield from (wording.newest_line(status, newest, MARKED) for newest in (None, "30.1", "30.2"))
        yield wording.newest_line(status, None, MARKED, asked=False)


def test_every_line_is_said_in_the_language(framework: Framework) -> None:
    assert [line for line in lines(framework) if unmarked(line)] == []


@pytest.mark.parametrize(
    "made",
    [
        lambda framework: status_card(STATUS, "", 2, MARKED, framework),
        lambda _: prepared_card(PREPARED.model_copy(update={"edition": "1"}), MARKED),
        lambda framework: history_card([], MARKED, framework),
        lambda framework: names_card(District(), MARKED, framework),
        lambda framework: names_card(DISTRICT, MARKED, framework),
    ],
    ids=["status", "prepared", "history", "no names", "names"],
)
def test_every_heading_of_a_card_is_said_in_the_language(
    framework: Framework, made: Callable[[Framework], discord.Embed]
) -> None:
    card = made(framework)
    headings = [card.title or "", *(field.name or "" for field in card.fields if field.name and "@" not in field.name)]
    assert headings
    assert [heading for heading in headings if unmarked(heading.replace("\\", ""))] == []
