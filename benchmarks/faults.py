"""The same conversation while Discord fails: is each interaction answered exactly once, and what does the log tell?

    python -m benchmarks.faults [--count 10000] [--rate 80] [--seed 7]

Ends with status 1 when one was answered twice, or not at all though it could be, or when the log tells too much.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.conversation import Conversation, Said
from benchmarks.trouble import DROP, OP_7, OP_9, BadCallbacks, BadGateway, storms
from benchmarks.verdict import Verdict, judged, leaks, unexplained
from tests.standin import Interaction, StandIn
from tests.standin.callbacks import TEMPLATE
from tests.standin.process import START, launched
from tests.standin.validate import violations

STORMS = (DROP, OP_7, OP_9, DROP, OP_7)
APART = 2000
"""Interactions between two of them."""

SETTLED = 5.0
"""Seconds after the last event: the third attempt after two server errors comes after four, and is too late."""

SAMPLE = 50
"""One body in so many is validated, afterwards."""


@dataclass(frozen=True)
class Outcome:
    """What became of a conversation; `unexplained` and `leaks` are of the log, `unsound` of the bodies."""

    verdicts: Counter[Verdict]
    met: Counter[str]
    away: Mapping[str, float]
    examples: list[str]
    unexplained: list[str]
    leaks: list[str]
    unsound: list[str]
    status: int

    @property
    def failures(self) -> list[str]:
        """What must not happen."""
        wrong = [f"{count} {verdict}" for verdict, count in self.verdicts.items() if verdict.wrong]
        status = [f"the bot ended with status {self.status}"] if self.status else []
        return [*wrong, *self.unexplained, *self.leaks, *self.unsound, *status]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rate", type=float, default=80.0)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    kinds = [STORMS[place % len(STORMS)] for place in range(max(3, given.count // APART))]
    with tempfile.TemporaryDirectory() as home:
        came = asyncio.run(converse(Path(home), given.count, given.rate, given.seed, kinds))
    print(f"{given.count:,} interactions at {given.rate:.0f} a second, seed {given.seed}, and one more at the end")
    print("the gateway met", listed(Counter(kinds)))
    print("the bot was back after", ", ".join(f"{seconds:.1f} s ({kind})" for kind, seconds in came.away.items()))
    print("callbacks met", listed(came.met))
    for verdict in Verdict:
        print(f"{came.verdicts[verdict]:8,} {verdict}")
    print(*(f"{times:8,} x {example}" for example, times in Counter(came.examples).most_common(10)), sep="\n")
    print("failed: " + "; ".join(came.failures) if came.failures else "nothing failed that the bot could help")
    sys.exit(bool(came.failures))


def listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} x {name}" for name, count in sorted(counts.items()))


async def converse(home: Path, count: int, rate: float, seed: int, kinds: Sequence[str]) -> Outcome:
    """Let people talk to the bot through all that, and judge how each of them fared."""
    async with StandIn(lean=True) as standin, launched(standin, home, "bot", "run") as bot:
        await standin.wait_ready(1, START)
        crowd = Crowd(standin, storms(kinds, count, random.Random(seed)), seed)
        await crowd.talk(count, rate)
        status = await bot.ended()
        return outcome(crowd, standin, bot.log, status)


class Crowd:
    """People who go on talking whatever happens, and what is to be remembered of each thing they said."""

    def __init__(self, standin: StandIn, bad: Mapping[int, str], seed: int) -> None:
        self.said: dict[str, Said] = {}
        self.states: dict[str, str | None] = {}
        self.callbacks = standin.api.faults = BadCallbacks(random.Random(seed))
        self.gateway = BadGateway(standin, bad)
        self._talk = Conversation(standin, random.Random(seed))
        standin.interactions.on_answer = self._hear

    async def talk(self, count: int, rate: float) -> None:
        """Say so many things, then wait until all is settled, and see whether one more is answered."""
        begun = time.monotonic()
        for number in range(count):
            await asyncio.sleep(max(0.0, begun + number / rate - time.monotonic()))
            await self.gateway.strike(number)
            self.callbacks.expect((await self._say()).interaction)
        await asyncio.sleep(SETTLED)
        await self.gateway.over()
        await (await self._say()).interaction.wait_answer()

    def _hear(self, interaction: Interaction) -> None:
        if said := self.said.get(interaction.token):
            self._talk.heard(said)

    async def _say(self) -> Said:
        said = await self._talk.say()
        self.said[said.interaction.token] = said
        self.states[said.interaction.token] = self.gateway.state
        return said


def outcome(crowd: Crowd, standin: StandIn, log: str, status: int) -> Outcome:
    met, judgements, examples = crowd.callbacks.met, Counter[Verdict](), []
    for token, said in crowd.said.items():
        verdict = judged(said.interaction, met.get(token, ()), crowd.states[token])
        judgements[verdict] += 1
        if verdict.wrong:
            examples.append(f"{verdict}: {said.kind}, met {met.get(token)}, refused {said.interaction.rejected}")
    bodies = [said.interaction.callback for said in crowd.said.values() if said.interaction.callback is not None]
    return Outcome(
        judgements,
        Counter(kind for kinds in met.values() for kind in kinds),
        crowd.gateway.away,
        examples,
        unexplained(log),
        leaks(log, standin, crowd.said.values()),
        [problem for body in bodies[::SAMPLE] for problem in violations("POST", TEMPLATE, body)],
        status,
    )


if __name__ == "__main__":
    main()
