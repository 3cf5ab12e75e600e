"""Where a person uses the bot, and which commands Discord offers there."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from . import payloads
from .payloads import Json
from .world import World


class Where(StrEnum):
    """`elsewhere` is a server without the bot and `group` a private channel: both only for installed apps."""

    SERVER = "server"
    DM = "dm"
    ELSEWHERE = "elsewhere"
    GROUP = "group"


CONTEXTS = {Where.SERVER: 0, Where.ELSEWHERE: 0, Where.DM: 1, Where.GROUP: 2}


def needs_user_install(where: Where) -> bool:
    return where in (Where.ELSEWHERE, Where.GROUP)


def why_not_offered(command: Json, where: Where, permissions: int) -> str | None:
    """The reason why the client does not list a command here, or None if it does."""
    contexts = command["contexts"]
    if contexts is not None and CONTEXTS[where] not in contexts:
        return f"its contexts are {contexts}"
    if contexts is None and where is Where.GROUP:
        return "without contexts it is not offered in private channels"
    if needs_user_install(where) and 1 not in command["integration_types"]:
        return "it cannot be installed by a user"
    needed = command["default_member_permissions"]
    in_server = where in (Where.SERVER, Where.ELSEWHERE)
    if in_server and needed is not None and (int(needed) == 0 or int(needed) & ~permissions):
        return f"it needs the permissions {needed}"
    return None


def place_payload(
    world: World, where: Where, guild_id: str, user: Json, permissions: int, roles: Sequence[str] = ()
) -> Json:
    """The part of an interaction that says where it comes from and who sent it."""
    payload: Json = {
        "context": CONTEXTS[where],
        "authorizing_integration_owners": owners(where, guild_id, user),
    }
    if where in (Where.DM, Where.GROUP):
        payload.update(user=user, channel=private_channel(world, where, user))
    else:
        channel_id = world.guilds.get(guild_id, world.direct_channel_id)
        payload.update(
            guild_id=guild_id,
            guild={"id": guild_id, "locale": "en-US", "features": []},
            guild_locale="en-US",
            member=payloads.member(user, permissions, roles),
            channel={
                **payloads.text_channel(channel_id),
                "guild_id": guild_id,
                "permissions": str(permissions),
            },
        )
    payload["channel_id"] = payload["channel"]["id"]
    return payload


def owners(where: Where, guild_id: str, user: Json) -> Json:
    if where is Where.SERVER:
        return {"0": guild_id}
    if where is Where.DM:
        return {"0": "0", "1": user["id"]}
    return {"1": user["id"]}


def private_channel(world: World, where: Where, user: Json) -> Json:
    kind, recipients = (1, [user]) if where is Where.DM else (3, [user, payloads.user(world.owner_id, "owner")])
    return {
        "id": world.direct_channel_id,
        "type": kind,
        "recipients": recipients,
        "last_message_id": None,
        "flags": 0,
    }
