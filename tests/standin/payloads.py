"""The JSON objects that Discord sends: users, members, channels, guilds, the application."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]

# An administrator's interaction carries ALL bits, not only ADMINISTRATOR; has_permissions() wants each one.
ALL_PERMISSIONS = (1 << 53) - 1
ORDINARY_PERMISSIONS = 2248473465835073
JOINED_AT = "2024-01-01T00:00:00+00:00"


def user(user_id: str, name: str, *, bot: bool = False) -> Json:
    return {
        "id": user_id, "username": name, "discriminator": "0", "global_name": name.title(), "avatar": None,
        "bot": bot, "public_flags": 0, "flags": 0, "primary_guild": None,
    }  # fmt: skip


def own_user(user_id: str, name: str) -> Json:
    return {
        **user(user_id, name, bot=True),
        "verified": True, "mfa_enabled": True, "locale": "en-US", "email": None,
    }  # fmt: skip


def member(of: Json, permissions: int | None = None, roles: Sequence[str] = ()) -> Json:
    """A guild member; `permissions` are present in interactions only, and there they are a string."""
    payload: Json = {
        "user": of, "nick": None, "roles": list(roles), "joined_at": JOINED_AT, "deaf": False, "mute": False,
        "flags": 0, "pending": False, "avatar": None, "premium_since": None,
    }  # fmt: skip
    if permissions is not None:
        payload["permissions"] = str(permissions)
    return payload


def role(role_id: str, name: str) -> Json:
    return {
        "id": role_id, "name": name, "color": 0, "hoist": False, "position": 0, "managed": False,
        "permissions": str(ORDINARY_PERMISSIONS), "mentionable": False, "flags": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
    }  # fmt: skip


def text_channel(channel_id: str) -> Json:
    return {
        "id": channel_id, "type": 0, "name": "general", "position": 0, "permission_overwrites": [],
        "parent_id": None, "nsfw": False, "topic": None, "rate_limit_per_user": 0, "last_message_id": None,
        "flags": 0,
    }  # fmt: skip


def guild(
    guild_id: str, channel_id: str, owner_id: str, members: list[Json], roles: Sequence[str], locale: str
) -> Json:
    """The GUILD_CREATE payload of a small server with one text channel."""
    return {
        "id": guild_id, "name": "Test school", "icon": None, "owner_id": owner_id, "features": [],
        "roles": [role(guild_id, "@everyone"), *(role(one, f"role {one}") for one in roles)],
        "channels": [text_channel(channel_id)], "members": members,
        "member_count": len(members), "large": False, "unavailable": False, "joined_at": JOINED_AT,
        "emojis": [], "stickers": [], "voice_states": [], "presences": [], "threads": [],
        "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
        "preferred_locale": locale, "premium_tier": 0, "verification_level": 0, "mfa_level": 0,
        "default_message_notifications": 0, "explicit_content_filter": 0, "nsfw_level": 0,
        "afk_timeout": 300, "system_channel_flags": 0,
    }  # fmt: skip


def message(message_id: str, channel_id: str, author: Json, content: str) -> Json:
    """A plain message, as a command on it has it, and as Discord confirms it."""
    return {
        "id": message_id, "type": 0, "channel_id": channel_id, "author": author, "content": content, "embeds": [],
        "components": [], "attachments": [], "flags": 0, "timestamp": JOINED_AT, "edited_timestamp": None,
        "mentions": [], "mention_roles": [], "mention_everyone": False, "pinned": False, "tts": False,
    }  # fmt: skip


def application(app_id: str, owner: Json) -> Json:
    """The answer to GET /oauth2/applications/@me, which discord.py calls while logging in."""
    return {
        "id": app_id, "name": "testbot", "icon": None, "description": "", "bot_public": True,
        "bot_require_code_grant": False, "verify_key": "0" * 64, "owner": owner, "team": None, "flags": 0,
        "flags_new": "0", "rpc_origins": [], "summary": "", "hook": True, "interactions_endpoint_url": None,
        "tags": [], "redirect_uris": [], "type": None, "role_connections_verification_url": None,
        "integration_types_config": {"0": {}, "1": {}}, "explicit_content_filter": 0,
        "approximate_guild_count": 1, "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0, "eligible_oauth2_scopes": [],
    }  # fmt: skip


def ready(own: Json, app_id: str, session_id: str, gateway_url: str, shard: list[int], guild_ids: list[str]) -> Json:
    return {
        "v": 10, "user": own, "session_id": session_id, "resume_gateway_url": gateway_url, "shard": shard,
        "guilds": [{"id": guild_id, "unavailable": True} for guild_id in guild_ids],
        "application": {"id": app_id, "flags": 0},
    }  # fmt: skip
