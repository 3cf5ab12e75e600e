"""What ends in the middle: a damaged edition, an apply that is cancelled, a pointer moved by somebody else."""

import asyncio
from pathlib import Path

import pytest

from data import pointer
from data.district import DistrictName
from data.errors import StoreError
from data.local_history import Change
from data.local_store import LocalStore
from data.refresh import recovery, turn
from data.refresh.apply import StaleError, change_names, undo
from data.refresh.refresher import Refresher
from data.refresh.request import Request
from data.refresh.status import is_newer, status
from data.roles import SHELL
from data.sentences import Sentence, say
from data.serving import Serving
from tests.data.refresh.test_refresher import NAMES, prepared, written

EDITION = Change("a test", "onet", "O*NET 31.0", "edition-a.db", "edition-b.db")


def test_looking_at_a_damaged_edition_replaces_nothing(home: Path, store: LocalStore) -> None:
    name = pointer.served_name(home)
    assert name is not None
    path = home / name
    path.write_bytes(path.read_bytes()[:100_000])
    with pytest.raises(StoreError, match=r"damaged.*bot load"):
        status(home, store)
    assert pointer.served_name(home) == name
    assert path.stat().st_size == 100_000


async def test_a_refresh_over_a_damaged_edition_is_refused(home: Path, store: LocalStore, tmp_path: Path) -> None:
    name = pointer.served_name(home)
    (home / str(name)).write_bytes(b"no database")
    with pytest.raises(StoreError, match="damaged"):
        await Refresher(home, store, {"onet": "https://publisher.example/db_31_0_text.zip"}).prepare(
            Request("a test", "onet"), lambda _: None
        )
    assert pointer.served_name(home) == name


async def test_a_cancelled_apply_is_finished_before_anybody_tidies(
    home: Path, store: LocalStore, tmp_path: Path
) -> None:
    refresher = Refresher(home, store, {})
    ready = await prepared(refresher, written(tmp_path, NAMES))
    applying = asyncio.create_task(refresher.apply(ready, "a test"))
    await asyncio.sleep(0)
    applying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await applying
    assert [event.state for event in store.history()] == ["applied"]
    assert [one.name for one in store.district().names] == ["Health Academy"]


@pytest.mark.parametrize(("served", "state"), [("edition-b.db", "applied"), ("edition-a.db", "interrupted")])
def test_the_history_is_put_right_after_a_process_ended(
    tmp_path: Path, store: LocalStore, served: str, state: str
) -> None:
    (tmp_path / pointer.POINTER).write_text(served, "utf-8")
    store.remember(EDITION, "applying")
    killed(tmp_path, SHELL, say("a refresh of {source}", source="onet"))
    said = recovery.recover(tmp_path, store)
    assert said is not None
    assert "a refresh of onet, started by the shell at 20" in said
    assert served in said
    assert [event.state for event in store.history()] == [state]
    assert recovery.recover(tmp_path, store) is None, "it is said once"


def killed(folder: Path, who: str, what: Sentence) -> None:
    """Leave behind what a process leaves that is killed while it has the turn."""
    with turn.taken(folder, who, what):
        note = (folder / turn.NOTE).read_text("utf-8")
    (folder / turn.NOTE).write_text(note, "utf-8")


@pytest.mark.parametrize("note", ["", "[]", "{", '{"who": "the shell"}', '{"template": 1, "values": [], "many": 2}'])
def test_a_note_that_cannot_be_read_is_said_to_be_nobodys(tmp_path: Path, store: LocalStore, note: str) -> None:
    (tmp_path / turn.NOTE).write_text(note, "utf-8")
    assert "it has not said whose" in (recovery.recover(tmp_path, store) or "")


def test_nothing_is_put_right_while_somebody_is_at_work(home: Path, store: LocalStore) -> None:
    store.remember(EDITION, "applying")
    with turn.taken(home, SHELL, say("a rollback")):
        assert recovery.recover(home, store) is None
    assert [event.state for event in store.history()] == ["applying"]


def test_a_rollback_that_was_cut_off_is_not_done_twice(tmp_path: Path, store: LocalStore) -> None:
    (tmp_path / pointer.POINTER).write_text("edition-a.db", "utf-8")
    store.remember(Change("a test", "onet", "O*NET 30.0", "edition-0.db", "edition-a.db"))
    store.remember(EDITION)
    with pytest.raises(StaleError, match="undone already"):
        undo(tmp_path, store, "a test")
    assert [event.state for event in store.history()] == ["undone", "applied"]


def test_names_that_were_changed_since_are_not_lost_by_a_rollback(store: LocalStore) -> None:
    ours, theirs = (
        DistrictName(name=name, kind="cluster", id="education") for name in ("Our Academy", "Their Academy")
    )
    change_names(store, "a test", lambda before: before.with_name(ours))
    event = store.history(1)[0]
    store.change_district(lambda before: before.with_name(theirs))
    with pytest.raises(StoreError, match="changed since"):
        store.undo_district(event, "now by a test")
    assert store.district().names == (ours, theirs)
    assert store.history(1)[0].state == "applied"


def test_an_edition_that_is_no_longer_kept_is_told(home: Path, store: LocalStore) -> None:
    served = str(pointer.served_name(home))
    store.remember(Change("a test", "onet", "O*NET 31.0", "edition-gone.db", served))
    with pytest.raises(StaleError, match="no longer kept"):
        undo(home, store, "a test")
    assert pointer.served_name(home) == served


def test_newer_data_that_cannot_be_read_leaves_the_guide_and_is_said_once(
    home: Path, store: LocalStore, caplog: pytest.LogCaptureFixture
) -> None:
    serving = Serving(home, store)
    guide = serving.guide
    (home / pointer.POINTER).write_text("edition-nowhere.db", "utf-8")
    for _ in range(3):
        assert not serving.catch_up()
    assert serving.guide is guide
    assert caplog.text.count("cannot be read") == 1


@pytest.mark.parametrize(
    ("found", "loaded", "newer"),
    [
        ("O*NET 30.3", None, True),
        ("O*NET 30.3", "O*NET 30.0", True),
        ("O*NET 30.10", "O*NET 30.9", True),
        ("O*NET 29.1", "O*NET 29.3", False),
        ("O*NET 30.3", "O*NET 30.3", False),
        ("O*NET 30.3", "O*NET, edition not named", True),
    ],
)
def test_an_edition_is_newer_by_its_numbers(found: str, loaded: str | None, newer: bool) -> None:
    assert is_newer(found, loaded) == newer
