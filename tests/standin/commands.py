"""The registered application commands, global and per server."""

from __future__ import annotations

from typing import Any

from .ids import Ids
from .payloads import Json

CHAT_INPUT, ON_MESSAGE = 1, 3


class DuplicateNameError(ValueError):
    """Two commands of one type share a name."""


class Commands:
    def __init__(self, ids: Ids, app_id: str) -> None:
        self._ids = ids
        self._app_id = app_id
        self._by_scope: dict[str | None, list[Json]] = {}

    def of(self, guild_id: str | None) -> list[Json]:
        """The commands of one server, or the global ones for None."""
        return self._by_scope.get(guild_id, [])

    def replace(self, guild_id: str | None, sent: list[Json]) -> list[Json]:
        """Bulk overwrite: a command that keeps its name and type keeps its id, the rest disappears."""
        known = {key_of(command): command["id"] for command in self.of(guild_id)}
        keys = [key_of(command) for command in sent]
        if len(set(keys)) != len(keys):
            raise DuplicateNameError("Application command names must be unique")
        self._by_scope[guild_id] = [self._registered(command, known.get(key_of(command)), guild_id) for command in sent]
        return self._by_scope[guild_id]

    def find(self, name: str, guild_id: str | None, kind: int = CHAT_INPUT) -> Json:
        """The command a person gets for this name: the server's own one wins over the global one."""
        own = self.of(guild_id) if guild_id is not None else []
        for command in [*own, *self.of(None)]:
            if command["name"] == name and command["type"] == kind:
                return command
        raise LookupError(f"{name} is not registered")

    def _registered(self, sent: Json, known_id: str | None, guild_id: str | None) -> Json:
        command: Json = {
            "description": "", "options": [], "nsfw": False, "contexts": None, **sent,
            "id": known_id or self._ids.new(), "application_id": self._app_id, "version": self._ids.new(),
            "type": sent.get("type") or CHAT_INPUT, "integration_types": sent.get("integration_types") or [0],
            "default_member_permissions": as_text(sent.get("default_member_permissions")),
        }  # fmt: skip
        if guild_id is not None:
            command["guild_id"] = guild_id
        return command


def key_of(command: Json) -> tuple[str, int]:
    return command["name"], command.get("type") or CHAT_INPUT


def as_text(permissions: Any) -> str | None:
    """Permissions are sent as a number and come back as a string."""
    return None if permissions is None else str(permissions)
