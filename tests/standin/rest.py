"""Plain REST routes: the bot's own user, its application, the gateway address, commands, messages in channels."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web

from . import payloads
from .answers import error, reply
from .api import Api, Call
from .commands import Commands, DuplicateNameError
from .world import World

GLOBAL = "/applications/{application_id}/commands"
IN_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"


class Rest:
    """`shards` is the number of shards that GET /gateway/bot recommends."""

    def __init__(self, world: World, commands: Commands, gateway_url: Callable[[], str], shards: int) -> None:
        self._world = world
        self._commands = commands
        self._gateway_url = gateway_url
        self._shards = shards

    def install(self, api: Api) -> None:
        api.route("GET", "/users/@me", self.me)
        api.route("GET", "/oauth2/applications/@me", self.application)
        api.route("GET", "/applications/@me", self.application)
        api.route("GET", "/gateway/bot", self.gateway_bot)
        for template in (GLOBAL, IN_GUILD):
            api.route("PUT", template, self.put_commands)
            api.route("GET", template, self.get_commands)
        api.route("POST", "/channels/{channel_id}/messages", self.post_message)

    def me(self, call: Call) -> web.Response:
        return reply(self._world.bot_user())

    def application(self, call: Call) -> web.Response:
        return reply(self._world.application())

    def gateway_bot(self, call: Call) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 1000, "max_concurrency": 1}
        return reply({"url": self._gateway_url(), "shards": self._shards, "session_start_limit": limit})

    def put_commands(self, call: Call) -> web.Response:
        try:
            return reply(self._commands.replace(call.params.get("guild_id"), call.body))
        except DuplicateNameError as duplicate:
            return error(50035, [str(duplicate)])

    def get_commands(self, call: Call) -> web.Response:
        return reply(self._commands.of(call.params.get("guild_id")))

    def post_message(self, call: Call) -> web.Response:
        channel_id, world = call.params["channel_id"], self._world
        if channel_id not in world.guilds.values():
            return error(10003)
        return reply(payloads.message(world.ids.new(), channel_id, world.author(), call.body.get("content") or ""))
