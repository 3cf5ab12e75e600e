"""Sends what people do at its planned moments, whether or not the bot keeps up, and times the answers."""

import asyncio
import contextlib
import random
import time
from array import array
from collections.abc import Callable
from typing import Any, Protocol

from benchmarks.conversation import KINDS, Said
from tests.standin import Interaction, StandIn
from tests.standin.callbacks import TEMPLATE
from tests.standin.changes import Changes
from tests.standin.validate import violations

PATIENCE = 10.0
"""Seconds after the last event for which answers are waited for."""

SAMPLE = 100
"""One body in so many is kept and validated once the clock has stopped."""


class Talk(Protocol):
    """Somebody who does things, and hears of the answers."""

    async def say(self) -> Said: ...

    def heard(self, said: Said) -> None: ...


class Sending:
    """An open loop: gaps are random, so that events come in bunches, and delays count from the planned moment.

    `delays` are milliseconds by kind, `behind` how late the events themselves were sent, `lost` what has no answer.
    """

    def __init__(self, standin: StandIn, talk: Talk, chance: random.Random) -> None:
        self.delays: dict[str, array[float]] = {kind: array("d") for kind in KINDS}
        self.behind: array[float] = array("d")
        self._standin = standin
        self._talk = talk
        self._chance = chance
        self._open: dict[str, tuple[Said, float]] = {}
        self._changes = Changes()
        self._answers = 0
        self._bodies: list[Any] = []
        standin.interactions.on_answer = self._answered

    @property
    def lost(self) -> dict[str, int]:
        """What was not answered, by kind."""
        kinds = [said.kind for said, _ in self._open.values()]
        return {kind: kinds.count(kind) for kind in KINDS}

    async def run(self, count: int, rate: float, each: Callable[[int], object] = lambda _: None) -> None:
        """Send so many events; `each` is called with the number of every one."""
        due = time.monotonic()
        for number in range(count):
            due += self._chance.expovariate(rate)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            self.behind.append((time.monotonic() - due) * 1000)
            said = await self._talk.say()
            self._open[said.interaction.token] = said, due
            if said.interaction.callback is not None:
                self._answered(said.interaction)
            each(number)
        with contextlib.suppress(TimeoutError):
            await self._changes.until(lambda: not self._open, PATIENCE)

    def unsound(self) -> tuple[int, list[str]]:
        """Validate the sample; return its size and what Discord would have against it."""
        return len(self._bodies), [problem for body in self._bodies for problem in violations("POST", TEMPLATE, body)]

    def _answered(self, interaction: Interaction) -> None:
        if interaction.token not in self._open:
            # Answered while its sending was held up; `run` comes back to it
            return
        said, due = self._open.pop(interaction.token)
        self.delays[said.kind].append((time.monotonic() - due) * 1000)
        self._answers += 1
        if self._answers % SAMPLE == 0:
            self._bodies.append(interaction.callback)
        self._talk.heard(said)
        self._standin.interactions.forget(interaction)
        if not self._open:
            self._changes.announce()
