"""local.db: remembers, migrates, and is never thrown away."""

import sqlite3
from pathlib import Path

import pytest

from data import local
from data.errors import StoreError
from data.local_store import FILE


def test_a_setting_is_remembered(tmp_path: Path) -> None:
    with local.opened(tmp_path) as store:
        assert store.setting("colour") is None
        store.set_setting("colour", "red")
        store.set_setting("colour", "blue")
    with local.opened(tmp_path) as store:
        assert store.setting("colour") == "blue"
        assert store.settings("col") == ("colour",)
        assert store.settings("x") == ()
        assert store.note is None


def test_migrations_are_recorded_once(tmp_path: Path) -> None:
    for _ in range(2):
        with local.opened(tmp_path):
            pass
    db = sqlite3.connect(tmp_path / FILE)
    recorded = [name for (name,) in db.execute("select name from _sqlite_migrations")]
    assert recorded == ["m001_settings", "m002_district", "m003_history"]
    assert db.execute("pragma journal_mode").fetchone() == ("wal",)
    db.close()


def test_a_folder_that_cannot_be_written_keeps_settings_in_memory(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("not a folder", "utf-8")
    with local.opened(blocker / "home") as store:
        assert store.note is not None
        store.set_setting("colour", "red")
        assert store.setting("colour") == "red"


def test_a_damaged_file_is_kept_and_named(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(b"what this installation knew" * 100)
    with pytest.raises(StoreError, match=r"local\.db is damaged .*; move it away"), local.opened(tmp_path):
        pass
    assert path.read_bytes() == b"what this installation knew" * 100


def test_a_locked_file_is_waited_for_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "PATIENCE", 0.05)
    with local.opened(tmp_path) as store:
        other = sqlite3.connect(tmp_path / FILE)
        other.execute("begin immediate")
        with pytest.raises(StoreError, match="could not be written"):
            store.set_setting("colour", "red")
        other.rollback()
        other.close()
        store.set_setting("colour", "red")


def test_a_file_locked_by_another_process_is_named_at_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "PATIENCE", 0.05)
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("create table t (x)")
    other.execute("begin exclusive")
    try:
        with pytest.raises(StoreError, match="cannot be opened"), local.opened(tmp_path):
            pass
    finally:
        other.rollback()
        other.close()
