"""POST /interactions/{id}/{token}/callback: the bot's first answer to an interaction."""

from __future__ import annotations

import time

from aiohttp import web

from .answers import error, reply
from .api import Api, Call
from .interaction import (
    AUTOCOMPLETE,
    CHOICES,
    COMMAND,
    COMPONENT,
    DEFERRED,
    DEFERRED_UPDATE,
    EPHEMERAL,
    LOADING,
    MESSAGE,
    MODAL,
    MODAL_SUBMIT,
    UPDATE,
    Interaction,
)
from .interactions import Interactions
from .messages import Messages, is_empty
from .payloads import Json

TEMPLATE = "/interactions/{interaction_id}/{interaction_token}/callback"
ALLOWED_ANSWERS = {
    COMMAND: {MESSAGE, DEFERRED, MODAL},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}


class Callbacks:
    def __init__(self, interactions: Interactions, messages: Messages) -> None:
        self._interactions = interactions
        self._messages = messages

    def install(self, api: Api) -> None:
        api.route("POST", TEMPLATE, self.answer)

    def answer(self, call: Call) -> web.Response:
        source = self._interactions.by_token.get(call.params["interaction_token"])
        if source is None or source.id != call.params["interaction_id"]:
            return error(10062)
        refusal = self._refusal(source, call)
        if refusal is not None:
            code, detail = refusal
            self._interactions.refuse(source, code, detail)
            return error(code, [detail])
        message = self._take_effect(source, call)
        source.changes.announce()
        self._interactions.on_answer(source)
        if call.query.get("with_response") not in ("1", "true"):
            return reply(None)
        return reply(callback_response(source, message))

    def _refusal(self, source: Interaction, call: Call) -> tuple[int, str] | None:
        kind, data = call.body["type"], call.body.get("data") or {}
        if time.monotonic() - source.sent_at > self._interactions.answer_window:
            return 10062, "answered too late"
        if source.callback is not None:
            return 40060, "answered twice"
        if kind not in ALLOWED_ANSWERS[source.type]:
            return 50035, f"an answer of type {kind} does not fit an interaction of type {source.type}"
        if kind in (DEFERRED_UPDATE, UPDATE) and "message" not in source.payload:
            return 50035, "there is no message to update"
        if kind == MESSAGE and is_empty(data, call.files):
            return 50006, "empty message"
        return None

    def _take_effect(self, source: Interaction, call: Call) -> Json | None:
        kind, data = call.body["type"], call.body.get("data") or {}
        source.callback = call.body
        if kind == MESSAGE:
            source.message = self._messages.create(source, data, call.files)
        elif kind == DEFERRED:
            source.message = self._messages.create(source, data, {}, extra_flags=LOADING)
        elif kind in (DEFERRED_UPDATE, UPDATE):
            source.message = self._messages.by_id[source.payload["message"]["id"]]
            if kind == UPDATE:
                self._messages.edit(source.message, data, call.files)
        return source.message


def callback_response(source: Interaction, message: Json | None) -> Json:
    assert source.callback is not None
    about: Json = {"id": source.id, "type": source.type}
    if message is None:
        return {"interaction": about}
    about["response_message_id"] = message["id"]
    about["response_message_loading"] = source.loading
    about["response_message_ephemeral"] = bool(message["flags"] & EPHEMERAL)
    return {"interaction": about, "resource": {"type": source.callback["type"], "message": message}}
