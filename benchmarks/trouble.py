"""What goes wrong at Discord, at random and seeded: callbacks fail, connections end, sessions are lost."""

import asyncio
import random
import re
import time
from collections.abc import Mapping, Sequence

from tests.standin import Interaction, StandIn
from tests.standin.answers import CutOff, barred, rate_limited, server_error
from tests.standin.faults import Fault, Faults
from tests.standin.session import INVALID_SESSION, RECONNECT

ANY = re.compile("")
LATER = 0.3
"""Seconds after which a 429 lets one try again."""

BARRED = "429 without Via"
"""Not of Discord, but of who stands before it; whoever goes on trying is kept out longer."""

FAULTS: Mapping[str, Fault] = {
    "429": Fault("POST", ANY, rate_limited(LATER), False, 1),
    BARRED: Fault("POST", ANY, barred, False, 1),
    "502": Fault("POST", ANY, server_error(502), False, 1),
    "500": Fault("POST", ANY, server_error(500), False, 1),
    "502, took effect": Fault("POST", ANY, server_error(502), True, 1),
    "cut off": Fault("POST", ANY, CutOff, False, 1),
    "cut off, took effect": Fault("POST", ANY, CutOff, True, 1),
}
SHARE = 0.02
"""How often each of them meets an attempt to answer."""

DROP, OP_7, OP_9 = "drop", "op 7", "op 9"
DOWN, LOST = "down", "lost"
"""What they mean for the events that follow: they come late, or never."""

LONGEST_AWAY = 90.0
"""Seconds; more than discord.py waits for anything."""


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
    """Ends connections and sessions at given moments. `state` tells what people now meet: nothing, DOWN or LOST.

    `away` are the most seconds that the bot was away after each kind of storm.
    """

    def __init__(self, standin: StandIn, storms: Mapping[int, str]) -> None:
        self.state: str | None = None
        self.away: dict[str, float] = {}
        self._gateway = standin.gateway
        self._storms = storms
        self._back: asyncio.Task[None] | None = None

    async def strike(self, number: int) -> None:
        """Let happen what is to happen before this interaction."""
        storm = self._storms.get(number)
        if storm is None:
            return
        self.state = LOST if storm == OP_9 else self.state or DOWN
        if self._back is None or self._back.done():
            self._back = asyncio.create_task(self._until_back(storm))
        if storm == DROP:
            self._gateway.drop()
        elif storm == OP_7:
            await self._gateway.send_op(RECONNECT)
        else:
            await self._gateway.send_op(INVALID_SESSION, False)

    async def over(self) -> None:
        """Wait until the bot is back."""
        if self._back is not None:
            await self._back

    async def _until_back(self, storm: str) -> None:
        gateway = self._gateway
        begun, resumed, ready = time.monotonic(), gateway.resumed_count, gateway.ready_count
        await gateway.changes.until(
            # A session that is lost is not resumed; a resume that comes all the same is of an earlier storm
            lambda: gateway.ready_count > ready or (gateway.resumed_count > resumed and self.state == DOWN),
            LONGEST_AWAY,
        )
        self.state = None
        self.away[storm] = max(self.away.get(storm, 0.0), time.monotonic() - begun)


def storms(kinds: Sequence[str], count: int, chance: random.Random) -> dict[int, str]:
    """Spread what is to happen over a conversation, in this order."""
    slot = count // (len(kinds) + 1)
    return {slot * (place + 1) + chance.randrange(max(1, slot // 2)): kind for place, kind in enumerate(kinds)}
