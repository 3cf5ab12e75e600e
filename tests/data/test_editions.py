"""Editions: built whole or not at all, found through the pointer, never lost, never half served."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from data import edition_file, editions, load, pointer, snapshot, tables
from data.errors import TableError
from data.loaded import Load, Loaded, LoadedTitleRow
from tests.data.folders import append, change, copied


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return copied(tmp_path / "tables")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def served(home: Path) -> str:
    return (home / pointer.POINTER).read_text("utf-8").strip()


def test_the_first_opening_builds_and_the_second_does_not(home: Path, shipped: Path) -> None:
    with editions.opened(home, shipped) as edition:
        assert edition.path is not None
        built = edition.path.stat().st_mtime_ns
        assert edition.note is None
    with editions.opened(home, shipped) as edition:
        assert edition.path is not None
        assert edition.path.name == served(home)
        assert edition.path.stat().st_mtime_ns == built
        assert snapshot.read(edition.db).content == tables.content_hash(shipped)


def test_newer_tables_build_a_new_edition_and_keep_the_old_file(home: Path, shipped: Path) -> None:
    with editions.opened(home, shipped):
        first = served(home)
    append(shipped, "words", "wkr,title_abbreviation,worker")
    with editions.opened(home, shipped) as edition:
        assert served(home) != first
        assert snapshot.read(edition.db).words.title_abbreviations["wkr"] == "worker"
    assert (home / first).is_file()


def test_a_broken_table_leaves_what_was_served(home: Path, shipped: Path) -> None:
    with editions.opened(home, shipped):
        first = served(home)
    change(shipped, "clusters", 2, "grouping", "nowhere")
    with pytest.raises(TableError), editions.opened(home, shipped):
        pass
    assert served(home) == first
    assert sorted(path.name for path in home.iterdir()) == sorted([first, pointer.POINTER])


def test_old_editions_are_pruned_but_never_the_served_one(home: Path, shipped: Path) -> None:
    for number in range(6):
        append(shipped, "words", f"wkr{number},title_abbreviation,worker")
        with editions.opened(home, shipped) as edition:
            kept = edition.path
    assert kept is not None
    assert kept.is_file()
    assert len(list(home.glob("edition-*.db"))) == pointer.KEPT


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def overwritten(path: Path) -> None:
    path.write_bytes(b"this is no database")


def scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 30] = b"\xff" * (4096 * 27)
    path.write_bytes(content)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def removed(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("damage", [truncated, overwritten, scribbled, emptied, removed])
def test_a_damaged_edition_is_built_again_and_said_so(
    home: Path, shipped: Path, damage: Callable[[Path], None]
) -> None:
    with editions.opened(home, shipped) as edition:
        path = edition.path
    assert path is not None
    damage(path)
    with editions.opened(home, shipped) as edition:
        assert edition.note is not None
        assert "built again" in edition.note
        assert len(snapshot.read(edition.db).clusters) == 14


@pytest.mark.parametrize("written", ["", "../../etc/passwd", "edition-gone.db", "\x00", "a\nb"])
def test_a_damaged_pointer_is_put_right(home: Path, shipped: Path, written: str) -> None:
    with editions.opened(home, shipped):
        right = served(home)
    (home / pointer.POINTER).write_text(written, "utf-8")
    with editions.opened(home, shipped) as edition:
        assert edition.note is not None
    assert served(home) == right


def test_a_folder_that_cannot_be_written_gets_an_edition_in_memory(tmp_path: Path, shipped: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("not a folder", "utf-8")
    with editions.opened(blocker / "home", shipped) as edition:
        assert edition.path is None
        assert edition.note is not None
        assert "cannot be written" in edition.note
        assert "in memory" in edition.note
        assert len(snapshot.read(edition.db).occupations) == 1016


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_gets_an_edition_in_memory(home: Path, shipped: Path) -> None:
    home.mkdir(mode=0o555)
    with editions.opened(home, shipped) as edition:
        assert edition.path is None


def test_a_read_only_folder_still_serves_what_is_in_it(
    home: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with editions.opened(home, shipped):
        pass
    monkeypatch.setattr(pointer.tempfile, "mkstemp", lambda **_: pytest.fail("nothing needs to be written"))
    with editions.opened(home, shipped) as edition:
        assert edition.path is not None


def test_killed_while_building_the_old_edition_is_served(
    home: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with editions.opened(home, shipped):
        first = served(home)
    append(shipped, "words", "wkr,title_abbreviation,worker")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(load, "_about", killed)
    with pytest.raises(KeyboardInterrupt), editions.opened(home, shipped):
        pass
    assert served(home) == first
    assert sorted(path.name for path in home.iterdir()) == sorted([first, pointer.POINTER])


def test_an_edition_is_read_only_and_keeps_its_references(home: Path, shipped: Path) -> None:
    with editions.opened(home, shipped) as edition:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            edition.db.execute("delete from clusters")
        assert edition.db.execute("pragma foreign_key_check").fetchall() == []
        assert edition.db.execute("pragma journal_mode").fetchone()[0] != "wal"


def test_the_views_join_what_people_ask_for(home: Path, shipped: Path) -> None:
    with editions.opened(home, shipped) as edition:
        query = "select cluster, old_cluster from occupation_history where occupation = 'Registered Nurses'"
        assert edition.db.execute(query).fetchall() == [("Healthcare & Human Services", "Health Science")]
        for name, count in {"occupation_clusters": 1678, "what_became_of": 581, "skills_by_cluster": 357}.items():
            assert edition.db.execute(f"select count(*) from {name}").fetchone()[0] == count


def test_leftovers_of_a_killed_process_are_swept(home: Path, shipped: Path) -> None:
    home.mkdir()
    (home / "building-old.db").write_bytes(b"half")
    (home / "building-dir").mkdir()
    (home / "building-new.db").write_bytes(b"half")
    for name in ("building-old.db", "building-dir"):
        os.utime(home / name, (1, 1))
    with editions.opened(home, shipped):
        pass
    assert {path.name for path in home.glob("building-*")} == {"building-new.db"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_others_may_read_an_edition(home: Path, shipped: Path) -> None:
    with editions.opened(home, shipped) as edition:
        assert edition.path is not None
        assert edition.path.stat().st_mode & 0o777 == pointer.READABLE
        assert (home / pointer.POINTER).stat().st_mode & 0o777 == pointer.READABLE


def test_killed_outright_the_next_start_serves_a_whole_edition(home: Path, shipped: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from data import editions, load; "
        "load._about = lambda *_: os.kill(os.getpid(), signal.SIGKILL); "
        "editions.build(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(home), str(shipped)], check=False)
    assert done.returncode != 0
    assert not (home / pointer.POINTER).exists()
    with editions.opened(home, shipped) as edition:
        assert edition.note is None
        assert load.counts(edition.db)["occupations"] == 1016


def test_building_twice_serves_one_whole_edition(home: Path, shipped: Path) -> None:
    one = editions.build(home, shipped)
    other = editions.build(home, shipped)
    try:
        assert one.path == other.path
        assert load.counts(other.db)["occupations"] == 1016
        assert load.counts(one.db)["occupations"] == 1016
    finally:
        one.db.close()
        other.db.close()


BROUGHT = Loaded().with_parts(
    {("loaded_titles", "alternate"): (LoadedTitleRow(kind="alternate", title="Dough Tamer", onet_soc="51-3011.00"),)},
    Load(source="onet", edition="O*NET 31.0", origin="a file", sha256="0" * 64),
)


def test_what_was_loaded_is_carried_over_to_newer_tables(home: Path, shipped: Path) -> None:
    editions.build(home, shipped, loaded=BROUGHT).db.close()
    first = served(home)
    append(shipped, "words", "wkr,title_abbreviation,worker")
    with editions.opened(home, shipped) as edition:
        assert served(home) != first
        assert load.loaded_in(edition.db, shipped) == BROUGHT
        assert snapshot.read(edition.db).sources["onet"].edition == "O*NET 31.0"
    edition = editions.rebuilt(home, shipped)
    assert load.loaded_in(edition.db, shipped) == BROUGHT
    edition.db.close()


def test_an_edition_that_is_served_again_is_not_pruned_first(home: Path, shipped: Path) -> None:
    editions.build(home, shipped).db.close()
    first = served(home)
    for number in range(6):
        append(shipped, "words", f"wkr{number},title_abbreviation,worker")
        editions.build(home, shipped).db.close()
        pointer.serve(home, home / first)
        assert served(home) == first
        assert len(list(home.glob("edition-*.db"))) <= pointer.KEPT
    with contextlib.closing(edition_file.read_only(home / first)) as db:
        assert edition_file.about(db)["content"] in first
