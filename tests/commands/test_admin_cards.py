"""What an admin sees stays within Discord's limits, however much changes, and nothing in it is live."""

import gettext
import re
from dataclasses import replace

import pytest

from commands.admin.cards import history_card, names_card, prepared_card, status_card
from commands.languages import ENGLISH, Language
from data.district import DISTRICT as DISTRICT_SOURCE
from data.district import District, DistrictName, DistrictTitle
from data.framework import Framework
from data.loaded import LoadRow
from data.local_history import Change, Event
from data.refresh.job import Prepared, TableSummary
from data.refresh.status import Status

LIVE = "*@everyone* [x](https://example.org) " * 20
KINDS = ("added", "removed", "moved", "renamed", "changed")
EVENT = Event(
    1,
    "2031-01-01T00:00:00+00:00",
    Change("a role", LIVE, LIVE, "a", "b", "c", {LIVE: dict.fromkeys(KINDS, 9**9)}),
    "applied",
    "",
)
OURS = tuple(DistrictName(name=f"{number} *@everyone*", kind="cluster", id="education") for number in range(3))
BY_HAND = replace(EVENT, change=Change("a role", DISTRICT_SOURCE, LIVE, District().to_json(), District(OURS).to_json()))
STATUS = Status(
    edition="edition-0123456789abcdef.db",
    since="2031-01-01T00:00:00+00:00",
    rows={f"table {number} of many": 10**9 for number in range(60)},
    loads=tuple(
        LoadRow(part=f"part {number}", source="onet", edition=LIVE.strip(), origin="x", sha256="0" * 64)
        for number in range(30)
    ),
    names=2_000,
    titles=5_000,
    last=EVENT,
    kept=(),
)
PREPARED = Prepared(
    source="onet",
    edition=LIVE,
    sha256="0" * 64,
    base="edition-0.db",
    skipped={LIVE: 10**9, "other": 1},
    left_out=10**9,
    tables=tuple(
        TableSummary(
            table=f"{number} {LIVE}",
            rows_before=10**9,
            rows_after=10**9,
            counts=dict.fromkeys(KINDS, 10**9),
            examples=dict.fromkeys(KINDS, (LIVE, LIVE, LIVE)),
        )
        for number in range(20)
    ),
)
DISTRICT = District(
    tuple(DistrictName(name=f"*Academy* {number}", kind="cluster", id="education") for number in range(2_000)),
    tuple(DistrictTitle(title=f"@everyone {number}", cluster="education") for number in range(5_000)),
)


class Wordy(gettext.NullTranslations):
    """A language that takes half as many characters again for everything."""

    def gettext(self, message: str) -> str:
        return message + "ñ" * (len(message) // 2)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return self.gettext(many)


LANGUAGES = pytest.mark.parametrize("language", [ENGLISH, Language("xx", Wordy())], ids=["English", "a wordy one"])


@LANGUAGES
def test_the_two_cards_of_a_status_fit_into_one_message(language: Language, framework: Framework) -> None:
    status = status_card(STATUS, LIVE[:200], 10**9, language, framework)
    cards = [status, prepared_card(PREPARED, language)]
    assert sum(map(len, cards)) <= 6_000


@LANGUAGES
def test_every_card_is_within_its_limits_and_nothing_in_it_is_live(language: Language, framework: Framework) -> None:
    cards = (
        status_card(STATUS, "", 0, language, framework),
        prepared_card(PREPARED, language),
        history_card([EVENT] * 15, language, framework),
        history_card([BY_HAND] * 15, language, framework),
        names_card(DISTRICT, language, framework),
    )
    for card in cards:
        assert len(card) <= 6_000
        assert len(card.title or "") <= 256
        assert len(card.description or "") <= 4_096
        assert len(card.fields) <= 25
        for field in card.fields:
            assert 0 < len(field.name or "") <= 256
            assert 0 < len(field.value or "") <= 1_024
        text = "\n".join([card.title or "", card.description or "", *(f"{f.value}" for f in card.fields)])
        assert not re.search(r"(?<!\\)(@everyone|\]\()", text)
