"""/webhooks/{app}/{token}: follow-ups, and reading, editing and deleting the answers of an interaction."""

from __future__ import annotations

import time
from collections.abc import Callable

from aiohttp import web

from .answers import error, reply
from .api import Api, Call
from .interaction import Interaction
from .interactions import Interactions
from .messages import Messages, is_empty
from .payloads import Json

FOLLOW_UP = "/webhooks/{webhook_id}/{webhook_token}"
ONE_MESSAGE = FOLLOW_UP + "/messages/{message_id}"
FOLLOW_UPS_OUTSIDE = 5


class Webhooks:
    def __init__(self, interactions: Interactions, messages: Messages) -> None:
        self._interactions = interactions
        self._messages = messages

    def install(self, api: Api) -> None:
        api.route("POST", FOLLOW_UP, self.follow_up)
        api.route("GET", ONE_MESSAGE, self._on_message(self.get))
        api.route("PATCH", ONE_MESSAGE, self._on_message(self.edit))
        api.route("DELETE", ONE_MESSAGE, self._on_message(self.delete))

    def follow_up(self, call: Call) -> web.Response:
        source = self._interactions.by_token.get(call.params["webhook_token"])
        refusal = self._refusal(source) or self._follow_up_refusal(source, call)
        if source is None or refusal is not None:
            return self._refused(source, refusal or (50027, "unknown token"))
        if source.loading and source.message is not None:
            # The first follow-up after a deferral fills the placeholder and keeps its visibility.
            message = self._messages.edit(source.message, call.body, call.files)
        else:
            message = self._messages.create(source, call.body, call.files)
            source.followups.append(message)
        source.changes.announce()
        return reply(message)

    def get(self, call: Call, source: Interaction, message: Json) -> web.Response:
        return reply(message)

    def edit(self, call: Call, source: Interaction, message: Json) -> web.Response:
        self._messages.edit(message, call.body, call.files)
        source.changes.announce()
        return reply(message)

    def delete(self, call: Call, source: Interaction, message: Json) -> web.Response:
        self._messages.by_id.pop(message["id"], None)
        if source.message is message:
            source.message = None
        source.followups = [kept for kept in source.followups if kept is not message]
        source.changes.announce()
        return reply(None)

    def _on_message(self, handle: Callable[[Call, Interaction, Json], web.Response]) -> Callable[[Call], web.Response]:
        def handler(call: Call) -> web.Response:
            source = self._interactions.by_token.get(call.params["webhook_token"])
            refusal = self._refusal(source)
            if source is None or refusal is not None:
                return self._refused(source, refusal or (50027, "unknown token"))
            wanted = call.params["message_id"]
            message = source.message if wanted == "@original" else self._messages.by_id.get(wanted)
            return handle(call, source, message) if message is not None else error(10008)

        return handler

    def _refusal(self, source: Interaction | None) -> tuple[int, str] | None:
        if source is None:
            return 50027, "unknown token"
        if time.monotonic() - source.sent_at > self._interactions.token_lifetime:
            return 50027, "the token is older than 15 minutes"
        if source.callback is None:
            return 10015, "follow-up before the first answer"
        return None

    def _follow_up_refusal(self, source: Interaction | None, call: Call) -> tuple[int, str] | None:
        if is_empty(call.body or {}, call.files):
            return 50006, "empty message"
        if source is not None and is_outside(source) and len(source.followups) >= FOLLOW_UPS_OUTSIDE:
            return 40094, "too many follow-ups of a user-installed app"
        return None

    def _refused(self, source: Interaction | None, refusal: tuple[int, str]) -> web.Response:
        if source is not None:
            self._interactions.refuse(source, *refusal)
        return error(refusal[0])


def is_outside(source: Interaction) -> bool:
    """Whether the app is there only because the person installed it, not the server."""
    return "guild_id" in source.payload and "0" not in source.payload["authorizing_integration_owners"]
