"""Three hundred people while Discord fails in every way at once, seeded. benchmarks/faults.py is the long run."""

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


def test_it_meets_every_fault(outcome: Outcome) -> None:
    assert set(outcome.met) == set(FAULTS)
    assert outcome.verdicts[Verdict.LOST] > 0


def test_nothing_is_answered_twice_or_ignored(outcome: Outcome) -> None:
    assert outcome.verdicts[Verdict.DOUBLE] == 0
    assert outcome.verdicts[Verdict.IGNORED] == 0


def test_nothing_is_given_up_while_there_is_time(outcome: Outcome) -> None:
    assert outcome.verdicts[Verdict.GIVEN_UP] == 0


def test_the_log_has_no_traceback(outcome: Outcome) -> None:
    assert outcome.unexplained == []


def test_the_log_has_no_token_and_no_question(outcome: Outcome) -> None:
    assert outcome.leaks == []


def test_what_arrives_is_sound_and_the_bot_ends_well(outcome: Outcome) -> None:
    assert outcome.unsound == []
    assert outcome.status == 0
