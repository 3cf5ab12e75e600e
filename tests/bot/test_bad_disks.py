"""A disk that is full, a folder that cannot be written, a database that is locked: the old data goes on answering."""

import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from data import editions, pointer
from data.guide import open_guide
from tests.bot.killed import ROOT, bot, environment, next_start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs Unix' limits and permissions")

QUESTION = "/cluster health academy"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    with editions.opened(folder) as edition:
        open_guide(edition)
    return folder


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "names.csv"
    file.write_text("name,means\nHealth Academy,Education\n", "utf-8")
    return file


@pytest.fixture
def onet(tmp_path: Path) -> Path:
    file = tmp_path / "Alternate Titles.txt"
    header = "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
    file.write_text(f"{header}35-3011.00\tZymurgy Whisperer\tn/a\t08\n", "utf-8")
    return file


def served(home: Path) -> str | None:
    return pointer.served_name(home)


def test_a_full_disk_is_one_sentence_and_leaves_nothing(home: Path, onet: Path) -> None:
    before, files = served(home), sorted(path.name for path in home.glob("*edition-*"))
    full = 1_000_000
    done = subprocess.run(
        [sys.executable, "-m", "bot", "refresh", "onet", "--file", str(onet), "--yes"],
        cwd=ROOT,
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (full, full)),
    )
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert served(home) == before
    assert sorted(path.name for path in home.glob("*edition-*")) == files
    assert not list(home.glob("candidate-*"))
    assert next_start(home, QUESTION).status == 0


def test_a_locked_database_is_one_sentence(home: Path, names: Path) -> None:
    bot(home, "history")
    other = sqlite3.connect(home / "local.db")
    try:
        other.execute("begin exclusive")
        done = bot(home, "refresh", "district", "--file", str(names), "--yes")
        asked = next_start(home, QUESTION)
    finally:
        other.close()
    assert done.returncode == 1
    assert "local.db" in done.stderr
    assert "Traceback" not in done.stderr
    assert asked.status == 0, "questions are answered all the same"
    assert "Health Academy" not in bot(home, "ask", QUESTION).stdout


def test_a_folder_in_which_no_lock_can_be_made_is_one_sentence(tmp_path: Path, names: Path) -> None:
    (tmp_path / "home" / "refresh.lock").mkdir(parents=True)
    done = bot(tmp_path / "home", "refresh", "district", "--file", str(names), "--yes")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_one_sentence(home: Path, names: Path) -> None:
    home.chmod(0o555)
    try:
        done = bot(home, "refresh", "district", "--file", str(names), "--yes")
        asked = next_start(home, QUESTION)
    finally:
        home.chmod(0o755)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert asked.status == 0
