"""The bot's messages: creating them from what it sends, and editing them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from .cdn import Cdn, Upload
from .components import numbered
from .interaction import COMMAND, EPHEMERAL, LOADING, Interaction
from .payloads import Json
from .world import World

CONTENT_KEYS = ("content", "embeds", "components", "attachments", "poll", "sticker_ids")


class Messages:
    def __init__(self, world: World, cdn: Cdn) -> None:
        self._world = world
        self._cdn = cdn
        self.by_id: dict[str, Json] = {}

    def create(self, source: Interaction, data: Json, files: dict[str, Upload], extra_flags: int = 0) -> Json:
        message: Json = {
            "id": self._world.ids.new(), "type": 20 if source.type == COMMAND else 0,
            "channel_id": source.payload["channel_id"], "author": self._world.author(),
            "content": data.get("content") or "", "embeds": data.get("embeds") or [],
            "components": numbered(data.get("components")),
            "attachments": self._attachments(data, files, already=[]),
            "flags": (data.get("flags") or 0) | extra_flags, "timestamp": now(), "edited_timestamp": None,
            "mentions": [], "mention_roles": [], "mention_everyone": False, "pinned": False, "tts": False,
            "application_id": self._world.app_id, "webhook_id": self._world.app_id,
            "interaction_metadata": metadata(source),
        }  # fmt: skip
        self.by_id[message["id"]] = message
        return message

    def edit(self, message: Json, data: Json, files: dict[str, Upload]) -> Json:
        """Change what was sent and nothing else; whether a message is ephemeral can never change."""
        if "content" in data:
            message["content"] = data["content"] or ""
        if "embeds" in data:
            message["embeds"] = data["embeds"] or []
        if "components" in data:
            message["components"] = numbered(data["components"])
        if "attachments" in data:
            message["attachments"] = self._attachments(data, files, already=message["attachments"])
        if "flags" in data:
            message["flags"] = (message["flags"] & EPHEMERAL) | ((data["flags"] or 0) & ~EPHEMERAL)
        message["flags"] &= ~LOADING
        message["edited_timestamp"] = now()
        return message

    def _attachments(self, data: Json, files: dict[str, Upload], already: list[Json]) -> list[Json]:
        kept = {str(attachment["id"]): attachment for attachment in already}
        result = []
        for wanted in data.get("attachments") or []:
            upload = files.get(f"files[{wanted['id']}]")
            if upload is not None:
                result.append(self._cdn.store(upload, wanted.get("filename")))
            elif str(wanted["id"]) in kept:
                result.append(kept[str(wanted["id"])])
        return result


def is_empty(data: Json, files: dict[str, Any]) -> bool:
    return not files and not any(data.get(key) for key in CONTENT_KEYS)


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def metadata(source: Interaction) -> Json:
    payload = source.payload
    return {
        "id": source.id,
        "type": source.type,
        "user": payload["member"]["user"] if "member" in payload else payload["user"],
        "authorizing_integration_owners": payload["authorizing_integration_owners"],
    }
