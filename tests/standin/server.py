"""A loopback stand-in for Discord that an unmodified discord.py client can talk to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from aiohttp import web

from .api import Api, Call, Logged
from .callbacks import Callbacks
from .cdn import Cdn
from .commands import Commands
from .gateway import Gateway
from .ids import Ids
from .interactions import Interactions
from .messages import Messages
from .mishaps import Mishaps
from .patch import pointed_at
from .people import People
from .person import Desk
from .rest import Rest
from .webhooks import Webhooks
from .world import World


class StandIn(People, Mishaps):
    """`async with StandIn() as standin, standin.patched(): ...` and then start any bot with `standin.token`.

    `log` holds every request of the bot, `violations` every body that Discord would refuse; neither if it is `lean`.
    """

    def __init__(
        self, *, shards: int = 1, answer_window: float = 3.0, token_lifetime: float = 900.0, lean: bool = False
    ) -> None:
        self.token = "loopback.standin.token"
        self._port = 0
        self._runner: web.AppRunner | None = None
        self.ids = Ids()
        self.world = World.new(self.ids)
        self.cdn = Cdn(self.ids, lambda: self.base)
        self.commands = Commands(self.ids, self.app_id)
        self.messages = Messages(self.world, self.cdn)
        self.interactions = Interactions(answer_window, token_lifetime)
        self.gateway = Gateway(self.world, lambda: self.token, lambda: self.gateway_url)
        self.api = Api(lambda: self.token, self._note_refusal, lean=lean)
        self.desk = Desk(self.world, self.cdn, self.commands, self.interactions, self.gateway)
        Rest(self.world, self.commands, lambda: self.gateway_url, shards).install(self.api)
        Callbacks(self.interactions, self.messages).install(self.api)
        Webhooks(self.interactions, self.messages).install(self.api)

    # -- addresses and ids

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def app_id(self) -> str:
        return self.world.app_id

    @property
    def guild_id(self) -> str:
        return self.world.guild_id

    def environment(self) -> dict[str, str]:
        """What `tests.standin.launch` needs to know."""
        return {"STANDIN_BASE": self.base, "STANDIN_GATEWAY": self.gateway_url}

    def add_guild(self, shard: int = 0, shard_count: int = 1) -> str:
        """Let the bot be in one more server, one of this shard; call it before the bot connects."""
        return self.world.add_guild(self.ids.on_shard(shard, shard_count))

    # -- life

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen; after `stop` again on the same port, with everything still known: the end of an outage."""
        app = web.Application(client_max_size=30 << 20)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/cdn/{attachment_id}/{filename}", self.cdn.serve)
        self.api.install(app)
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Cut all connections and refuse new ones."""
        self.gateway.drop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @contextmanager
    def patched(self) -> Iterator[Self]:
        with pointed_at(self.base, self.gateway_url):
            yield self

    # -- what the bot did

    @property
    def log(self) -> list[Logged]:
        return self.api.log

    @property
    def violations(self) -> list[str]:
        return self.api.violations

    def requests(self, method: str, path_part: str) -> list[Logged]:
        return [entry for entry in self.log if entry.method == method and path_part in entry.path]

    async def wait_ready(self, times: int = 1, seconds: float = 10.0) -> None:
        """Wait until sessions were started this often (each shard counts, and each new IDENTIFY)."""
        await self.gateway.changes.until(lambda: self.gateway.ready_count >= times, seconds)

    async def wait_resumed(self, times: int = 1, seconds: float = 10.0) -> None:
        await self.gateway.changes.until(lambda: self.gateway.resumed_count >= times, seconds)

    def _note_refusal(self, call: Call, code: int, detail: str) -> None:
        token = call.params.get("interaction_token") or call.params.get("webhook_token") or ""
        interaction = self.interactions.by_token.get(token)
        if interaction is not None:
            self.interactions.refuse(interaction, code, detail)
