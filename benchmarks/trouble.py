"""What goes wrong at Discord, at random and seeded: callbacks that fail, connections that end, sessions that are lost."""

import asyncio
import random
import re
from collections.abc import Mapping, Sequence

from tests.standin import Interaction, StandIn
from tests.standin.answers import CutOff, rate_limited, refused_at_the_door, server_error
from tests.standin.faults import Fault, Faults
from tests.standin.session import INVALID_SESSION, RECONNECT

ANY = re.compile("")
LATER = 0.3
"""Seconds after which a 429 lets one try again."""

FAULTS: Mapping[str, Fault] = {
    "429": Fault("POST", ANY, rate_limited(LATER), False, 1),
    "429 without Via": Fault("POST", ANY, refused_at_the_door, False, 1),
    "502": Fault("POST", ANY, server_error(502), False, 1),
    "500": Fault("POST", ANY, server_error(500), False, 1),
    "502, took effect": Fault("POST", ANY, server_error(502), True, 1),
    "cut off": Fault("POST", ANY, CutOff, False, 1),
    "cut off, took effect": Fault("POST", ANY, CutOff, True, 1),
}
SHARE = 0.02
"""How often each of them meets an attempt to answer."""

DROP, OP_7, OP_9 = "drop", "op 7", "op 9"


class BadCallbacks(Faults):
    """Decides for each interaction, when it is sent, what happens to the first attempts to answer it."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.met: dict[str, list[str]] = {}
        self._chance = chance
        self._waiting: dict[str, list[str | None]] = {}

    def expect(self, interaction: Interaction) -> None:
        """Decide."""
        weights = [SHARE] * len(FAULTS)
        kinds = self._chance.choices([None, *FAULTS], [1 - sum(weights), *weights], k=5)
        self._waiting[interaction.token] = kinds

    def take(self, method: str, path: str) -> Fault | None:
        """Return what happens to this request."""
        token = path.split("/")[3] if path.endswith("/callback") else ""
        waiting = self._waiting.get(token)
        kind = waiting.pop(0) if waiting else None
        if kind is None:
            return None
        self.met.setdefault(token, []).append(kind)
        return FAULTS[kind]


class BadGateway:
    """Ends connections and sessions at given moments; `lost` tells that the session is gone and no new one is there."""

    def __init__(self, standin: StandIn, storms: Mapping[int, str]) -> None:
        self.lost = False
        self._standin = standin
        self._storms = storms
        self._task: asyncio.Task[None] | None = None

    async def strike(self, number: int) -> None:
        """Let happen what is to happen before this interaction."""
        gateway = self._standin.gateway
        match self._storms.get(number):
            case "drop":
                gateway.drop()
            case "op 7":
                await gateway.send_op(RECONNECT)
            case "op 9":
                self.lost = True
                self._task = asyncio.create_task(self._wait(gateway.ready_count + 1))
                await gateway.send_op(INVALID_SESSION, False)

    async def over(self) -> None:
        """Wait until the bot is back."""
        if self._task is not None:
            await self._task

    async def _wait(self, sessions: int) -> None:
        await self._standin.wait_ready(sessions, 60)
        self.lost = False


def storms(kinds: Sequence[str], count: int, chance: random.Random) -> dict[int, str]:
    """Spread what is to happen over a conversation, so far from one another that the bot is back in between."""
    slot = count // (len(kinds) + 1)
    return {slot * (place + 1) + chance.randrange(slot // 4): kind for place, kind in enumerate(kinds)}
