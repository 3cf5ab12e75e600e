"""A change of the history in words: a district's names one by one, and a source by its name."""

import pytest

from commands.admin.events import change_line, event_line
from commands.languages import ENGLISH
from data.district import DISTRICT, District, DistrictName, DistrictTitle
from data.framework import Framework
from data.local_history import Change, Event

NONE = District()
ACADEMY = NONE.with_name(DistrictName(name="Health Academy", kind="cluster", id="education"))
STEM = NONE.with_name(
    DistrictName(name="STEM Academy", kind="old_cluster", id="science-technology-engineering-and-mathematics")
)
WING = NONE.with_name(DistrictName(name="Health Academy", kind="sub_cluster", id="physical-health"))
HOST = NONE.with_title(DistrictTitle(title="Shop Host", cluster="construction", sub_cluster="skilled-trades"))
GONE = NONE.with_name(DistrictName(name="Our Wing", kind="cluster", id="no-longer-there"))


def event(before: District, after: District, **counts: int) -> Event:
    tables = {"names of the district": counts} if counts else {}
    change = Change("the shell", DISTRICT, "by hand", before.to_json(), after.to_json(), counts=tables)
    return Event(7, "2031-01-01T00:00:00+00:00", change, "applied", "")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (NONE, ACADEMY, "added “Health Academy” = Education"),
        (NONE, STEM, "added “STEM Academy” = Science, Technology, Engineering & Mathematics"),
        (ACADEMY, NONE, "removed “Health Academy” = Education"),
        (
            ACADEMY,
            WING,
            "“Health Academy” = Healthcare & Human Services › Physical Health, before Education",
        ),
        (NONE, HOST, "added “Shop Host” = Construction › Skilled Trades"),
        (GONE, NONE, "removed “Our Wing” = no-longer-there"),
    ],
)
def test_what_changed_by_hand_is_named(framework: Framework, before: District, after: District, told: str) -> None:
    line = event_line(event(before, after), ENGLISH, framework)
    what = f"A district's own names and titles, by hand: {told}"
    assert line == f"#7 2031-01-01 00:00 UTC · {what} · by the shell · applied"


def test_many_names_are_counted(framework: Framework) -> None:
    after = District(tuple(DistrictName(name=f"Wing {n}", kind="cluster", id="education") for n in range(4)))
    assert ": 4 added · by" in change_line(event(NONE, after, added=4), ENGLISH, framework)


def test_what_is_undone_is_told_without_what_became_of_it(framework: Framework) -> None:
    assert change_line(event(NONE, ACADEMY), ENGLISH, framework).endswith("Education · by the shell")


def test_a_source_is_told_by_its_name(framework: Framework) -> None:
    for source, name in (("onet", "O*NET database"), ("of_later", "of_later")):
        loaded = Event(1, "2031-01-01", Change("a role", source, "1", "x", "y"), "applied", "")
        assert f" · {name}, 1 · " in change_line(loaded, ENGLISH, framework)
