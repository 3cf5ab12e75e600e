"""A refresh that is killed at any moment: the next start serves the old data or the new, whole, and says which."""

import random
import sys
from pathlib import Path

import pytest

from data import editions, local
from data.guide import open_guide
from tests.bot.killed import bot, kill, next_start

QUESTION = "/cluster health academy"
KILLS, LONGEST = 10, 1.6
"""How often it is killed, and the latest moment; a refresh of names takes about that many seconds."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_refresh_leaves_the_old_data_or_the_new(tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "names.csv"
    with editions.opened(home) as edition:
        open_guide(edition)
    versions = {}
    for meaning in ("Education", "Agriculture"):
        file.write_text(f"name,means\nHealth Academy,{meaning}\n", "utf-8")
        assert bot(home, "refresh", "district", "--file", str(file), "--yes").returncode == 0
        versions[next_start(home, QUESTION).answer] = meaning
    assert len(versions) == 2
    chance = random.Random(13)
    killed = 0
    for number in range(KILLS):
        file.write_text(f"name,means\nHealth Academy,{('Education', 'Agriculture')[number % 2]}\n", "utf-8")
        killed += kill(home, "district", file, chance.uniform(0.2, LONGEST))
        after = next_start(home, QUESTION)
        assert after.status == 0
        assert after.answer in versions
        if after.said:
            assert "ended early while at" in after.said
            assert "is served" in after.said
    assert killed > 0
    with local.opened(home) as store:
        assert {event.state for event in store.history(100)} <= {"applied", "interrupted"}
    # The turn is free again
    assert bot(home, "refresh", "district", "--file", str(file), "--dry-run").returncode == 0
