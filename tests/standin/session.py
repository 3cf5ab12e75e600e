"""A gateway session (what a client can resume) and the connection it currently lives on."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import cast

from aiohttp import web

from .compression import Encode
from .payloads import Json

HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 1, 2, 6, 7, 9, 10, 11

MOST_EVENTS = 1000
"""How many events a session remembers for a RESUME; whoever missed more has to identify anew."""


@dataclass
class Connection:
    """One socket; a `mute` one sends nothing any more, not even heartbeat acknowledgements."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    encode: Encode | None
    session: Session | None = None
    mute: bool = False
    closed_by_client: bool = True

    async def send(self, payload: Json) -> None:
        if self.socket.closed or self.mute:
            return
        text = json.dumps(payload)
        # A line that breaks right now loses the event; the session keeps it for a RESUME.
        with suppress(ConnectionResetError):
            if self.encode is None:
                await self.socket.send_str(text)
            else:
                await self.socket.send_bytes(self.encode(text))

    async def send_op(self, op: int, data: object = None) -> None:
        await self.send({"op": op, "d": data, "s": None, "t": None})

    async def close(self, code: int, reason: str = "") -> None:
        self.closed_by_client = False
        await self.socket.close(code=code, message=reason.encode())

    def fall_silent(self) -> None:
        """Read nothing any more, so that the other side's goodbye is never returned."""
        if self.transport is not None:
            cast(asyncio.ReadTransport, self.transport).pause_reading()

    def drop(self) -> None:
        """Cut the line without a word, as a broken network does."""
        self.closed_by_client = False
        if self.transport is not None:
            self.transport.abort()


@dataclass
class Session:
    """Keeps the events it sent last, so that a RESUME can replay the missed ones."""

    id: str
    shard: int
    shard_count: int
    connection: Connection | None = None
    events: deque[Json] = field(default_factory=lambda: deque(maxlen=MOST_EVENTS))
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    async def dispatch(self, event: str, data: Json) -> None:
        payload = {"op": 0, "t": event, "s": next(self.numbers), "d": data}
        self.events.append(payload)
        if self.connection is not None:
            await self.connection.send(payload)

    def remembers(self, after: int) -> bool:
        """Whether every event after that number is still at hand."""
        return not self.events or int(self.events[0]["s"]) <= after + 1

    async def replay(self, after: int) -> None:
        assert self.connection is not None
        for payload in [payload for payload in self.events if payload["s"] > after]:
            await self.connection.send(payload)
