"""The labelled questions, where they are present: asked through the machine contract, as anyone else would."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("labelled")


@pytest.mark.parametrize(
    ("kind", "name", "least"),
    [("renames", "renames_dev", 0.98), ("jobs", "jobs_dev", 0.96), ("titles", "lca_dev", 0.77)],
)
def test_enough_answers_are_right(shared: Path, home: Path, kind: str, name: str, least: float) -> None:
    questions = shared / "eval" / f"{name}.csv"
    if not questions.is_file():
        pytest.skip("the labelled questions are not in the shared folder")
    environment = {
        **os.environ,
        "DATA_DIR": str(home),
        "BOT": shlex.join([sys.executable, "-m", "bot", "ask", "--json", "--stdin"]),
    }
    command = [sys.executable, str(shared / "eval" / "score.py"), kind, str(questions), "--min", str(least)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
