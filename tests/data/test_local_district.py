"""The district's names and titles in local.db: all or nothing, one of each, every change counted."""

import sqlite3
from pathlib import Path

import pytest
from pydantic import ValidationError

from data import local
from data.district import MOST_NAMES, MOST_TITLES, District, DistrictName, DistrictTitle, from_json, of_parts
from data.errors import StoreError
from data.local_store import FILE

ACADEMY = DistrictName(name="Health Academy", kind="cluster", id="healthcare-and-human-services")
MENTOR = DistrictTitle(title="Robotics Mentor", cluster="education", sub_cluster=None)
COACH = DistrictTitle(title="Job Site Coach", cluster="construction", sub_cluster="skilled-trades")
OURS = District((ACADEMY,), (MENTOR, COACH))


def names(number: int) -> tuple[DistrictName, ...]:
    return tuple(DistrictName(name=f"Academy {place}", kind="cluster", id="education") for place in range(number))


def test_what_is_set_is_read_again_in_its_order(tmp_path: Path) -> None:
    with local.opened(tmp_path) as store:
        assert store.district() == District()
        store.set_district(OURS)
    with local.opened(tmp_path) as store:
        assert store.district() == OURS
        store.set_district(District())
        assert store.district() == District()


def test_every_change_is_counted_where_another_process_can_see_it(tmp_path: Path) -> None:
    with local.opened(tmp_path) as store, local.opened(tmp_path) as other:
        assert other.district_version() == 0
        store.set_district(OURS)
        seen = other.district_version()
        other.change_district(lambda district: district.without("Robotics Mentor"))
        assert 0 < seen < store.district_version()
        assert store.district() == District((ACADEMY,), (COACH,))


def test_a_change_starts_from_what_another_process_has_just_written(tmp_path: Path) -> None:
    with local.opened(tmp_path) as store, local.opened(tmp_path) as other:
        store.change_district(lambda district: district.with_name(ACADEMY))
        other.change_district(lambda district: district.with_title(MENTOR))
        assert store.change_district(lambda district: district.with_title(COACH)) == OURS


@pytest.mark.parametrize(
    "too_much",
    [
        District(names(MOST_NAMES + 1)),
        District((), tuple(DistrictTitle(title=f"Aide {n}", cluster="education") for n in range(MOST_TITLES + 1))),
    ],
)
def test_too_many_are_refused_and_nothing_changes(tmp_path: Path, too_much: District) -> None:
    with local.opened(tmp_path) as store:
        store.set_district(OURS)
        version = store.district_version()
        with pytest.raises(StoreError, match=r"are too many; at most 2,000 names and 5,000 titles are kept"):
            store.set_district(too_much)
        assert store.district() == OURS
        assert store.district_version() == version


def test_a_change_that_fails_half_way_changes_nothing(tmp_path: Path) -> None:
    with local.opened(tmp_path) as store:
        store.set_district(OURS)
        version = store.district_version()
        with pytest.raises(StoreError, match="could not be written"):
            store.set_district(District((ACADEMY,), (COACH, COACH)))
        assert store.district() == OURS
        assert store.district_version() == version


def test_a_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "PATIENCE", 0.05)
    with local.opened(tmp_path) as store:
        other = sqlite3.connect(tmp_path / FILE)
        other.execute("begin immediate")
        with pytest.raises(StoreError, match="could not be written"):
            store.set_district(OURS)
        other.rollback()
        other.close()
        assert store.district() == District()


def test_one_that_reads_the_same_is_replaced_or_removed() -> None:
    again = DistrictName(name="health  ACADEMY!", kind="sub_cluster", id="physical-health")
    assert OURS.with_name(again) == District((again,), OURS.titles)
    moved = DistrictTitle(title="robotics mentor", cluster="construction")
    assert OURS.with_title(moved) == District((ACADEMY,), (COACH, moved))
    assert OURS.without("HEALTH ACADEMY").without("job-site coach") == District((), (MENTOR,))
    assert OURS.without("Nobody's") == OURS


def test_json_and_parts_give_the_same_district_again() -> None:
    assert from_json(OURS.to_json()) == OURS
    parts = {("district_names", ""): OURS.names, ("district_titles", ""): OURS.titles}
    assert of_parts(parts) == OURS
    assert of_parts({("district_names", ""): ()}, OURS) == District((), OURS.titles)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "no Latin letter"),
        ("\u200b—", "no Latin letter"),
        ("健康", "no Latin letter"),
        ("x" * 101, "longer than 100"),
        ("Health\x00Academy", "control character"),
        ("Health\x1b[31m", "control character"),
        ("Health · Academy", "between spaces"),
    ],
)
def test_what_nobody_could_ask_for_is_no_name(text: str, what: str) -> None:
    with pytest.raises(ValidationError, match=what):
        DistrictName(name=text, kind="cluster", id="education")
    with pytest.raises(ValidationError, match=what):
        DistrictTitle(title=text, cluster="education")


def test_only_what_is_seen_of_a_text_is_kept() -> None:
    assert DistrictTitle(title="\ufeff Robotics\u00a0 Men\u200btor\n", cluster="education") == MENTOR
    assert len(DistrictName(name="x" * 100, kind="cluster", id="education").name) == 100
