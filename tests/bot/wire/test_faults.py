"""Three hundred people while Discord fails in every way at once, seeded. `python -m benchmarks.faults` is the long run."""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from benchmarks.faults import Outcome, converse
from benchmarks.trouble import DROP, FAULTS, OP_7, OP_9
from benchmarks.verdict import Verdict

COUNT, RATE, SEED = 300, 100.0, 7

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to handle")


@pytest.fixture(scope="module")
def outcome(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    home = Path(shutil.copytree(first, tmp_path_factory.mktemp("faults") / "home"))
    return asyncio.run(converse(home, COUNT, RATE, SEED, [DROP, OP_7, OP_9]))


def test_the_conversation_met_every_fault(outcome: Outcome) -> None:
    assert set(outcome.met) == set(FAULTS)
    assert outcome.verdicts[Verdict.LOST] > 0


def test_each_is_answered_once_or_discord_made_it_impossible(outcome: Outcome) -> None:
    assert outcome.examples == []


def test_the_log_tells_nothing_but_that(outcome: Outcome) -> None:
    assert outcome.log_faults == []
    assert outcome.unsound == []
    assert outcome.status == 0
