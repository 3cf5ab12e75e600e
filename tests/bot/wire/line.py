"""A bot in its own process and the stand-in it talks to; what the log of any of them must never hold."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.standin import StandIn
from tests.standin.interaction import Interaction
from tests.standin.payloads import Json
from tests.standin.process import START, Process, launched

TITLE, FOUND = "phlebotomist", "Phlebotomists"
"""A question that nothing else in a log looks like, and what its answer says."""

NEVER = ("Traceback", "never retrieved", "Unclosed", "Failure ")
"""What a log says of our own faults. None of them may come from a fault of the line."""


class Line:
    """What the tests do and see at both ends. `opened` counts the connections that the gateway was asked for."""

    def __init__(self, standin: StandIn, process: Process) -> None:
        self.standin = standin
        self.process = process

    @property
    def opened(self) -> int:
        return self.standin.gateway.handshakes.attempts

    def callbacks(self, interaction: Interaction) -> int:
        """How often the bot tried to answer an interaction."""
        return len(self.standin.requests("POST", interaction.token))

    async def asks(self, **traits: Any) -> Interaction:
        return await self.standin.person(**traits).slash("job", title=TITLE)

    async def answers(self, interaction: Interaction | None = None, **traits: Any) -> Interaction:
        """Wait for the answer to a question, by default a new one, and see that it is the answer, once."""
        asked = interaction or await self.asks(**traits)
        await asked.wait_answer()
        assert FOUND in asked.text
        assert asked.followups == []
        return asked

    async def stumbles(self, interaction: Interaction, times: int) -> None:
        """Wait until the bot has tried so often to answer an interaction."""
        async with asyncio.timeout(10):
            while self.callbacks(interaction) < times:  # noqa: ASYNC110 - the log of requests tells nobody
                await asyncio.sleep(0.01)

    def check(self) -> None:
        """Check what the bot sent and wrote so far: nothing that Discord refuses, no fault of its own, no secret."""
        log = self.process.log
        assert self.standin.violations == []
        assert [fault for fault in NEVER if fault in log] == [], log
        assert [secret for secret in self._secrets() if secret.lower() in log.lower()] == [], log

    def _secrets(self) -> list[str]:
        asked = self.standin.interactions.by_token.values()
        typed = [text for one in asked for text in _typed(one.payload["data"])]
        return [self.standin.token, self.standin.world.person_id, *(one.token for one in asked), *typed]


def _typed(data: Json) -> Iterator[str]:
    """What was typed into the options of a command, or of a command in a group of commands."""
    for option in data.get("options", []):
        if isinstance(option.get("value"), str):
            yield option["value"]
        yield from _typed(option)


@asynccontextmanager
async def wired(
    standin: StandIn,
    home: Path,
    sessions: int = 1,
    *,
    level: str = "DEBUG",
    hurry: str = "reconnects",
    program: tuple[str, ...] = ("bot",),
    options: dict[str, float] | None = None,
    **environment: str,
) -> AsyncIterator[Line]:
    """Start a bot, wait until it is in so many sessions; at the end stop it, if a test did not, and check its log.

    At DEBUG, since what is written at INFO is written there too. `hurry` and `options` as in `tests.standin.launch`.
    """
    asked = {"STANDIN_HURRY": hurry, "STANDIN_OPTIONS": json.dumps(options or {}), "LOG_LEVEL": level, **environment}
    async with launched(standin, home, *program, "run", **asked) as process:
        line = Line(standin, process)
        await standin.wait_ready(sessions, START)
        yield line
        # What was never retrieved, or left open, is told at the end
        assert not process.running or await process.ended() == 0
        line.check()
