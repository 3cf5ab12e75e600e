"""The human side: a person who types commands, clicks and fills in forms, as Discord's client lets them."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from . import payloads
from .cdn import Cdn
from .commands import CHAT_INPUT, ON_MESSAGE, Commands
from .components import STRING_SELECT, find
from .gateway import Gateway
from .interaction import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Interaction
from .interactions import Interactions
from .options import ClientRefusesError, command_data
from .payloads import Json
from .places import Where, needs_user_install, place_payload, why_not_offered
from .submission import modal_data
from .world import World

ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024


class NotOfferedError(LookupError):
    """The command exists, but the client does not show it here."""


@dataclass(frozen=True)
class Desk:
    """The parts of the stand-in that a person needs."""

    world: World
    cdn: Cdn
    commands: Commands
    interactions: Interactions
    gateway: Gateway


@dataclass(frozen=True)
class Person:
    """`granted` means that server settings allow every command, whatever its default permissions say."""

    desk: Desk
    where: Where
    user: Json
    guild_id: str
    locale: str
    permissions: int
    granted: bool
    roles: tuple[str, ...] = ()

    async def slash(self, path: str, /, **values: Any) -> Interaction:
        """Send a command: `slash("item search", query="x")`."""
        return await self.interact(COMMAND, self._command_data(path, values, None))

    async def on_message(self, name: str, content: str) -> Interaction:
        """Right-click somebody's message and pick an app's command for it."""
        command = self._offered(name, ON_MESSAGE)
        message = payloads.message(self.desk.world.ids.new(), self.desk.world.direct_channel_id, self.user, content)
        data: Json = {
            "id": command["id"], "name": name, "type": ON_MESSAGE, "target_id": message["id"],
            "resolved": {"messages": {message["id"]: message}},
        }  # fmt: skip
        return await self.interact(COMMAND, data)

    async def autocomplete(self, path: str, /, focused: str, **values: Any) -> Interaction:
        """Type into the option `focused`; `values` is what is filled in so far, its text included."""
        data = self._command_data(path, {focused: "", **values}, focused)
        return await self.interact(AUTOCOMPLETE, data)

    async def click(
        self,
        message: Json,
        custom_id: str | None = None,
        values: list[str] | None = None,
        *,
        label: str | None = None,
    ) -> Interaction:
        """Press a button, or choose `values` in a select, found by its custom id or its label."""
        component = find(message, custom_id, label)
        check_click(component, values)
        data: Json = {"custom_id": component["custom_id"], "component_type": component["type"]}
        if values is not None:
            data["values"] = values
        return await self.interact(COMPONENT, data, message)

    async def submit(self, modal: Json, values: dict[str, Any], message: Json | None = None) -> Interaction:
        """Fill in a modal by custom id; `message` is the one whose button opened it."""
        return await self.interact(MODAL_SUBMIT, modal_data(modal, values, self.desk.cdn), message)

    async def interact(self, kind: int, data: Json, message: Json | None = None) -> Interaction:
        """Send any interaction, also one that today's client would not let through."""
        interaction = self.desk.interactions.add(self._payload(kind, data, message))
        guild_id = None if self.where in (Where.DM, Where.GROUP) else self.guild_id
        await self.desk.gateway.dispatch("INTERACTION_CREATE", interaction.payload, guild_id)
        return interaction

    def _command_data(self, path: str, values: Json, focused: str | None) -> Json:
        name, *subcommands = path.split()
        return command_data(self._offered(name, CHAT_INPUT), subcommands, values, focused, self.desk.cdn)

    def _offered(self, name: str, kind: int) -> Json:
        guild_id = self.guild_id if self.where is Where.SERVER else None
        command = self.desk.commands.find(name, guild_id, kind)
        permissions = payloads.ALL_PERMISSIONS if self.granted else self.permissions
        reason = why_not_offered(command, self.where, permissions)
        if reason is not None:
            raise NotOfferedError(f"{name} is not offered to this person in {self.where}: {reason}")
        return command

    def _payload(self, kind: int, data: Json, message: Json | None) -> Json:
        world = self.desk.world
        payload: Json = {
            "id": world.ids.new(), "token": world.ids.token(), "application_id": world.app_id, "type": kind,
            "version": 1, "data": data, "locale": self.locale, "entitlements": [],
            "app_permissions": str(payloads.ORDINARY_PERMISSIONS),
            "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
            **place_payload(world, self.where, self.guild_id, self.user, self.permissions, self.roles),
        }  # fmt: skip
        if message is not None:
            payload["message"] = copy.deepcopy(message)
        return payload


def new_person(
    desk: Desk,
    where: str = "server",
    locale: str = "en-US",
    permissions: int = payloads.ORDINARY_PERMISSIONS,
    user_id: str | None = None,
    guild_id: str | None = None,
    granted: bool = False,
    roles: tuple[str, ...] = (),
) -> Person:
    place = Where(where)
    home = desk.world.foreign_guild_id if needs_user_install(place) else desk.world.guild_id
    user = payloads.user(user_id or desk.world.person_id, "counselor")
    return Person(desk, place, user, guild_id or home, locale, permissions, granted, roles)


def check_click(component: Json, values: list[str] | None) -> None:
    if component.get("disabled"):
        raise ClientRefusesError(f"{component['custom_id']} is disabled")
    if component["type"] != STRING_SELECT:
        return
    offered = [option["value"] for option in component["options"]]
    chosen = values or []
    if not set(chosen) <= set(offered):
        raise ClientRefusesError(f"{chosen} is not among the options {offered}")
    least, most = component.get("min_values"), component.get("max_values")
    if not (1 if least is None else least) <= len(chosen) <= (most or 1):
        raise ClientRefusesError(f"{len(chosen)} options chosen")
