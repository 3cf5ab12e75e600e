"""The gateway: the websocket side of Discord, for any number of shards at once."""

from __future__ import annotations

import json
from collections.abc import Callable

from aiohttp import WSMsgType, web

from .changes import Changes
from .compression import encoder
from .handshakes import BEFORE_HELLO, BEFORE_READY, REFUSED, Handshakes
from .payloads import Json, ready
from .session import (
    HEARTBEAT,
    HEARTBEAT_ACK,
    HELLO,
    IDENTIFY,
    INVALID_SESSION,
    RESUME,
    Connection,
    Session,
)
from .world import World, shard_of

# A client that closes with one of these gives its session up; any other code keeps it resumable.
FINAL_CLOSE_CODES = (1000, 1001)


class Gateway:
    """`sessions` are the resumable ones; `identifies` and `resumes` record what clients asked for.

    `acknowledges` says whether heartbeats are answered, `resends` how many events a client gets again that it had.
    """

    def __init__(self, world: World, token: Callable[[], str], url: Callable[[], str]) -> None:
        self._world = world
        self._token = token
        self._url = url
        self.heartbeat_ms = 41250
        self.acknowledges = True
        self.resends = 0
        self.allowed_intents = ~0
        self.shard_count = 1
        self.handshakes = Handshakes()
        self.changes = Changes()
        self.connections: list[Connection] = []
        self.sessions: dict[str, Session] = {}
        self.identifies: list[Json] = []
        self.resumes: list[Json] = []
        self.compressions: list[str | None] = []
        self.ready_count = 0
        self.resumed_count = 0

    # -- the client's side

    async def serve(self, request: web.Request) -> web.StreamResponse:
        failure = self.handshakes.next()
        if failure == REFUSED:
            return web.Response(status=502, text="Bad gateway")
        socket = web.WebSocketResponse(max_msg_size=1 << 16)
        await socket.prepare(request)
        if failure == BEFORE_HELLO:
            await socket.close(code=1001)
            return socket
        self.compressions.append(request.query.get("compress"))
        connection = Connection(socket, request.transport, encoder(self.compressions[-1]))
        self.connections.append(connection)
        await connection.send_op(HELLO, {"heartbeat_interval": self.heartbeat_ms})
        await self._listen(connection, fail_identify=failure == BEFORE_READY)
        return socket

    async def _listen(self, connection: Connection, fail_identify: bool) -> None:
        async for message in connection.socket:
            if message.type is not WSMsgType.TEXT:
                continue
            frame = json.loads(message.data)
            if frame["op"] == HEARTBEAT and self.acknowledges:
                await connection.send_op(HEARTBEAT_ACK)
            elif frame["op"] == IDENTIFY and fail_identify:
                await connection.close(1001)
            elif frame["op"] == IDENTIFY:
                await self._identify(connection, frame["d"])
            elif frame["op"] == RESUME:
                await self._resume(connection, frame["d"])
        self._forget(connection)

    async def _identify(self, connection: Connection, data: Json) -> None:
        self.identifies.append(data)
        if data["token"] != self._token():
            await connection.close(4004, "Authentication failed.")
        elif data["intents"] & ~self.allowed_intents:
            await connection.close(4014, "Disallowed intent(s).")
        else:
            await self._start_session(connection, data.get("shard") or [0, 1])

    async def _start_session(self, connection: Connection, shard: list[int]) -> None:
        session = Session(self._world.ids.new(), shard[0], shard[1], connection)
        self.sessions = {key: old for key, old in self.sessions.items() if old.shard != session.shard}
        self.sessions[session.id] = connection.session = session
        self.shard_count = session.shard_count
        guild_ids = self._world.guilds_of_shard(session.shard, session.shard_count)
        own, app_id = self._world.bot_user(), self._world.app_id
        await session.dispatch("READY", ready(own, app_id, session.id, self._url(), shard, guild_ids))
        for guild_id in guild_ids:
            await session.dispatch("GUILD_CREATE", self._world.guild(guild_id))
        self.ready_count += 1
        self.changes.announce()

    async def _resume(self, connection: Connection, data: Json) -> None:
        self.resumes.append(data)
        session = self.sessions.get(data["session_id"] or "")
        if data["token"] != self._token():
            await connection.close(4004, "Authentication failed.")
            return
        after = data["seq"] or 0
        if session is None or not session.remembers(after):
            await connection.send_op(INVALID_SESSION, False)
            return
        session.connection, connection.session = connection, session
        await session.replay(after - self.resends)
        await session.dispatch("RESUMED", {})
        self.resumed_count += 1
        self.changes.announce()

    def _forget(self, connection: Connection) -> None:
        self.connections.remove(connection)
        session = connection.session
        if session is not None and session.connection is connection:
            session.connection = None
            if connection.closed_by_client and connection.socket.close_code in FINAL_CLOSE_CODES:
                self.sessions.pop(session.id, None)
        self.changes.announce()

    # -- the stand-in's side

    async def dispatch(self, event: str, data: Json, guild_id: str | None) -> None:
        """Send an event to the shard that serves this server; without one to shard 0."""
        shard = shard_of(guild_id, self.shard_count)
        for session in list(self.sessions.values()):
            if session.shard == shard:
                await session.dispatch(event, data)

    async def send_op(self, op: int, data: object = None, shard: int | None = None) -> None:
        for connection in self._of_shard(shard):
            await connection.send_op(op, data)

    async def close(self, code: int, shard: int | None = None) -> None:
        """Close the connections in an orderly way, with a close code."""
        for connection in self._of_shard(shard):
            await connection.close(code)

    def forget_sessions(self) -> None:
        """Let no session be resumed any more."""
        self.sessions.clear()

    def drop(self, shard: int | None = None) -> None:
        for connection in self._of_shard(shard):
            connection.drop()

    def _of_shard(self, shard: int | None) -> list[Connection]:
        return [
            connection for connection in self.connections
            if shard is None or (connection.session is not None and connection.session.shard == shard)
        ]  # fmt: skip
