"""A hundred thousand people at once: the bot in a process of its own, under a steady load of everything people do.

    python -m benchmarks.load [--count 100000] [--rate 300] [--seed 1]

The peer in the same run, before and after, is a bot that always answers the same: the floor that discord.py, this
stand-in of Discord and the machine set. Ends with status 1 when a target is missed.
"""

import argparse
import asyncio
import gc
import itertools
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.conversation import KINDS, Conversation
from benchmarks.echo import EchoTalk
from benchmarks.sending import Sending
from benchmarks.verdict import unexplained
from tests.standin import StandIn, document
from tests.standin.process import START, Process, launched, resident

DEADLINE, P50, P99, GROWTH = 3000.0, 10.0, 50.0, 5.0
"""The targets: milliseconds, and percent of memory. None lost, none after the deadline."""

UNBOUNDED = 3600.0
"""An answer after the deadline is taken too, so that its delay is known."""

HEAD = f"{'':14} {'sent':>8} {'lost':>6} {'>3 s':>6} {'p50 ms':>8} {'p90 ms':>8} {'p99 ms':>8} {'max ms':>8}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--rate", type=float, default=300.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    missed = asyncio.run(measure(given.count, given.rate, given.seed))
    print("targets missed: " + "; ".join(missed) if missed else "every target was met")
    sys.exit(bool(missed))


async def measure(count: int, rate: float, seed: int) -> list[str]:
    """Print the figures and return which targets were missed."""
    print(f"{count:,} interactions at {rate:.0f} a second, at random moments, seed {seed}")
    print(HEAD)
    await floor(count // 20, rate, seed)
    with tempfile.TemporaryDirectory() as home:
        async with (
            StandIn(lean=True, answer_window=UNBOUNDED) as standin,
            launched(standin, Path(home), "bot", "run") as bot,
        ):
            await standin.wait_ready(1, START)
            missed = await load(standin, bot, count, rate, seed)
            await bot.ended()
    await floor(count // 20, rate, seed)
    return missed


async def floor(count: int, rate: float, seed: int) -> None:
    """Print how long the peer takes at the same rate."""
    with tempfile.TemporaryDirectory() as home:
        async with (
            StandIn(lean=True, answer_window=UNBOUNDED) as standin,
            launched(standin, Path(home), "benchmarks.echo"),
        ):
            await standin.wait_ready(1, START)
            sending = Sending(standin, EchoTalk(standin), random.Random(seed))
            gc.collect()
            await sending.run(count, rate)
            row("floor (echo)", [*sending.delays.values()], sum(sending.lost.values()))


async def load(standin: StandIn, bot: Process, count: int, rate: float, seed: int) -> list[str]:
    chance = random.Random(seed)
    sending = Sending(standin, Conversation(standin, chance), chance)
    memory = Memory(bot, count)
    worked, waited = bot.worked, bot.waited
    # What is here now stays: the collector need not go through it while answers are timed
    gc.freeze()
    await sending.run(count, rate, memory.look)
    worked, waited = bot.worked - worked, bot.waited - waited
    for kind in KINDS:
        row(kind, [sending.delays[kind]], sending.lost[kind])
    p50, p99, late = row("all", [*sending.delays.values()], lost := sum(sending.lost.values()))
    print(f"the bot worked {worked:.1f} s, {1000 * worked / count:.2f} ms an interaction, and was kept from a core for")
    print(f"  {waited:.1f} s; events were sent {np.percentile(sending.behind, 99):.1f} ms late at p99, counted above")
    growth = memory.report()
    size, problems = sending.unsound()
    by = "Discord's document and limits" if document.available() else "Discord's limits; the document is not here"
    print(f"sample: {size:,} bodies, {len(problems)} faults by {by}", *problems[:5], sep="\n  ")
    targets = {
        f"{lost} lost": lost == 0,
        f"{late} later than 3 s": late == 0,
        f"p50 {p50:.1f} ms": p50 < P50,
        f"p99 {p99:.1f} ms": p99 < P99,
        f"memory {growth:+.1f} %": abs(growth) < GROWTH,
        f"{len(problems)} faults in bodies": not problems,
    }
    return [*(name for name, met in targets.items() if not met), *unexplained(bot.log)]


def row(name: str, delays: Sequence[Sequence[float]], lost: int) -> tuple[float, float, int]:
    """Print a line; return the median, the 99th percentile, and how many came after the deadline."""
    every = np.fromiter(itertools.chain.from_iterable(delays), float)
    late = int((every > DEADLINE).sum())
    p50, p90, p99, most = np.percentile(every, [50, 90, 99, 100]) if every.size else [float("nan")] * 4
    sent = len(every) + lost
    print(f"{name:14} {sent:8,} {lost:6} {late:6} {p50:8.2f} {p90:8.2f} {p99:8.2f} {most:8.2f}", flush=True)
    return p50, p99, late


class Memory:
    """The bot's memory, and this process', looked at ten times in each tenth of the run."""

    def __init__(self, bot: Process, count: int) -> None:
        self._bot = bot
        self._every = max(1, count // 100)
        self._looks: list[tuple[float, float]] = []

    def look(self, number: int) -> None:
        if number % self._every == self._every - 1:
            self._looks.append((self._bot.resident, resident(os.getpid())))

    def report(self) -> float:
        """Print the mean of each tenth; return by how many percent the last is above the first."""
        bot, own = ([statistics.fmean(tenth) for tenth in np.array_split(one, 10)] for one in np.array(self._looks).T)
        growth = 100 * (bot[-1] / bot[0] - 1)
        print("resident MB by tenths:", *(f"{one:.0f}" for one in bot), f"({growth:+.1f} %)")
        print(f"  the stand-in's own: {own[0]:.0f} to {own[-1]:.0f}")
        return growth


if __name__ == "__main__":
    main()
