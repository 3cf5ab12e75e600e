"""The same conversation while Discord fails: is each interaction answered exactly once, and what does the log tell?

    python -m benchmarks.faults [--count 10000] [--rate 80] [--seed 7]

Ends with status 1 when one was answered twice, or not at all though it could be, or when the log tells too much.
"""

import argparse
import asyncio
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.conversation import Conversation, Said
from benchmarks.trouble import DROP, OP_7, OP_9, BadCallbacks, BadGateway, storms
from benchmarks.verdict import Verdict, faults_of_log, judged
from tests.standin import StandIn
from tests.standin.callbacks import TEMPLATE
from tests.standin.process import launched
from tests.standin.validate import violations

STORMS = (DROP,) * 6 + (OP_7,) * 6 + (OP_9,) * 3
SETTLED = 5.0
"""Seconds after the last event: the third attempt after two server errors comes after four, and is too late."""

SAMPLE = 50


@dataclass
class Outcome:
    """What became of a conversation."""

    verdicts: Counter[Verdict]
    met: Counter[str]
    log_faults: list[str]
    unsound: list[str]
    status: int
    examples: list[str] = field(default_factory=list)

    @property
    def failures(self) -> list[str]:
        """What must not happen."""
        wrong = [f"{count} {verdict}" for verdict, count in self.verdicts.items() if verdict.wrong]
        status = [f"the bot ended with status {self.status}"] if self.status else []
        return [*wrong, *self.log_faults, *self.unsound, *status]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rate", type=float, default=80.0)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    kinds = random.Random(given.seed).sample(STORMS, len(STORMS))
    with tempfile.TemporaryDirectory() as home:
        outcome = asyncio.run(converse(Path(home), given.count, given.rate, given.seed, kinds))
    print(f"{given.count:,} interactions at {given.rate:.0f} a second, seed {given.seed}")
    print("the gateway:", ", ".join(f"{count} x {kind}" for kind, count in Counter(kinds).items()))
    print("callbacks:", ", ".join(f"{count} x {kind}" for kind, count in sorted(outcome.met.items())))
    for verdict in Verdict:
        print(f"  {outcome.verdicts[verdict]:6,} {verdict}")
    print(*outcome.examples, sep="\n")
    print("failed: " + "; ".join(outcome.failures) if outcome.failures else "nothing failed that could be helped")
    sys.exit(bool(outcome.failures))


async def converse(home: Path, count: int, rate: float, seed: int, kinds: Sequence[str]) -> Outcome:
    """Let people talk to the bot through all that, and judge how each of them fared."""
    chance = random.Random(seed)
    async with StandIn(lean=True) as standin, launched(standin, home, "bot", "run") as bot:
        callbacks = BadCallbacks(random.Random(chance.random()))
        gateway = BadGateway(standin, storms(kinds, count, chance))
        talk = Conversation(standin, chance)
        await standin.wait_ready(1, 60)
        standin.api.faults = callbacks
        said, lost = await speak(standin, talk, callbacks, gateway, count, rate)
        await asyncio.sleep(SETTLED)
        await gateway.over()
        said.append(await talk.say())
        await asyncio.sleep(1)
        status = await bot.ended(); Path("/tmp/bot.log").write_text(bot.log)
        verdicts = {one.interaction.token: judged(one.interaction, callbacks.met, lost) for one in said}
        bodies = [one.interaction.callback for one in said if one.interaction.callback is not None]
        return Outcome(
            verdicts=Counter(verdicts.values()),
            met=Counter(kind for kinds in callbacks.met.values() for kind in kinds),
            log_faults=faults_of_log(bot.log, standin, said),
            unsound=[problem for body in bodies[::SAMPLE] for problem in violations("POST", TEMPLATE, body)],
            status=status,
            examples=[
                f"    {verdicts[one.interaction.token]}: a {one.kind}, met {callbacks.met.get(one.interaction.token)}, "
                f"refused {one.interaction.rejected}"
                for one in said
                if verdicts[one.interaction.token].wrong
            ][:10],
        )


async def speak(
    standin: StandIn, talk: Conversation, callbacks: BadCallbacks, gateway: BadGateway, count: int, rate: float
) -> tuple[list[Said], set[str]]:
    """Return what was said, and the tokens of what was said while the session was lost."""
    said: dict[str, Said] = {}
    lost: set[str] = set()
    standin.interactions.on_answer = lambda one: talk.heard(said[one.token])
    for number in range(count):
        await asyncio.sleep(1 / rate)
        await gateway.strike(number)
        one = await talk.say()
        said[one.interaction.token] = one
        callbacks.expect(one.interaction)
        if gateway.lost:
            lost.add(one.interaction.token)
    return [*said.values()], lost


if __name__ == "__main__":
    main()
