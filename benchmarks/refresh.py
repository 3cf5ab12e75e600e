"""A full refresh while questions are answered: its time and memory, how late answers come, and whether any is mixed.

    python -m benchmarks.refresh [FOLDER OF O*NET'S TEXT FILES]

The peer in the same run is the simplest way to do it: the same questions while nothing is refreshed.
"""

import asyncio
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.run import SWITCH
from data import local, tables
from data.local_store import LocalStore
from data.refresh.refresher import Refresher
from data.refresh.request import Request
from data.serving import Serving
from tests.conftest import SHARED

RATE = 200
"""Questions a second."""

SECONDS, MEGABYTES, MILLISECONDS = 15.0, 400, 50
"""The targets: a refresh and its swap, memory at its peak, and how late an answer may be meanwhile."""

IDLE = 10.0
"""Seconds for which questions are asked while nothing is refreshed."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "official" / "onet_30_0"
    if not folder.is_dir():
        sys.exit(f"{folder} is not there: name a folder with O*NET's text files.")
    # As in the bot
    sys.setswitchinterval(SWITCH)
    with tempfile.TemporaryDirectory() as home, local.opened(Path(home)) as store:
        missed = asyncio.run(measure(Path(home), store, folder))
    print(f"missed: {', '.join(missed)}" if missed else "every target was met")
    sys.exit(1 if missed else 0)


async def measure(home: Path, store: LocalStore, folder: Path) -> list[str]:
    """Print what was measured and return which targets were missed."""
    serving = Serving(home, store)
    asking = Asking(serving, sorted(tables.column(tables.shipped(), "titles", "title"))[::17])
    asking.learn()
    task = asyncio.create_task(asking.ask())
    await asyncio.sleep(IDLE)
    idle = asking.late
    asking.late = []
    begun = time.perf_counter()
    refresher = Refresher(home, store, {})
    ready = await refresher.prepare(Request("the benchmark", "onet", folder), lambda _: None)
    assert ready is not None
    await refresher.apply(ready, "the benchmark")
    applied = time.perf_counter()

    await asyncio.to_thread(serving.catch_up)

    done = time.perf_counter()
    during = asking.late
    asking.late = []
    await asyncio.sleep(2)
    task.cancel()
    print(f"refresh of {folder.name}: {applied - begun:.1f} s, swap {done - applied:.2f} s")
    own, worker = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"peak memory: {own:.0f} MB here and {worker:.0f} MB in the worker, {own + worker:.0f} MB together")
    print(f"{'':12} {'questions':>9} {'p50 ms':>8} {'p99 ms':>8} {'max ms':>8}")
    for name, late in (("idle (peer)", idle), ("refreshing", during), ("after", asking.late)):
        p50, p99 = np.percentile(late, [50, 99])
        print(f"{name:12} {len(late):9,} {p50:8.2f} {p99:8.2f} {max(late):8.2f}")
    mixed, old, new = asking.verdict()
    print(f"answers: {old:,} from the old edition, {new:,} from the new one, {mixed} wrong or mixed")
    targets = {
        f"under {SECONDS:.0f} s": done - begun < SECONDS,
        f"under {MEGABYTES} MB": own + worker < MEGABYTES,
        f"p99 under {MILLISECONDS} ms": np.percentile(during, 99) < MILLISECONDS,
        "no answer wrong or mixed": mixed == 0,
    }
    return [target for target, met in targets.items() if not met]


class Asking:
    """Asks on time, whether or not the last answer has come, as Discord does."""

    def __init__(self, serving: Serving, questions: Sequence[str]) -> None:
        self.serving = serving
        self.questions = questions
        self.late: list[float] = []

        self._before: dict[str, object] = {}
        self._answers: list[tuple[str, object]] = []

    def learn(self) -> None:
        """Remember what the old edition answers."""
        self._before = {text: self._answer(text) for text in self.questions}

    async def ask(self) -> None:
        """Ask RATE questions a second until cancelled; `late` holds milliseconds from when each was due."""
        begun, number = time.perf_counter(), 0
        while True:
            due = begun + number / RATE
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            text = self.questions[number % len(self.questions)]
            self._answers.append((text, self._answer(text)))
            self.late.append((time.perf_counter() - due) * 1000)
            number += 1

    def verdict(self) -> tuple[int, int, int]:
        """Return how many answers were neither the old nor the new one, and how many were old and new."""
        after = {text: self._answer(text) for text in self.questions}
        wrong = sum(answer not in (self._before[text], after[text]) for text, answer in self._answers)
        old = sum(answer == self._before[text] for text, answer in self._answers)
        return wrong, old, len(self._answers) - old - wrong

    def _answer(self, text: str) -> object:
        guide = self.serving.guide
        answer = guide.find_job(text).to_json()
        return (guide.framework.content, str(answer))


if __name__ == "__main__":
    main()
