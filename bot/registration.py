"""Registers the commands with Discord, only when what would be sent has changed. One scope at a time is in use.

Discord's numbers of the commands are kept beside, since only a registration tells them and /help needs them.
"""

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass

import discord
from discord import app_commands

from commands.registry import Command
from data.local_store import LocalStore

log = logging.getLogger(__name__)

Tree = app_commands.CommandTree[discord.Client]

GLOBAL = "global"


async def register(tree: Tree, application: int, store: LocalStore, test_guild: int | None) -> Mapping[str, int]:
    """Bring Discord's list of commands up to date: in the test guild if there is one, else everywhere.

    A scope used before and no longer is emptied, so that no command shows twice. Returns Discord's numbers of the
    commands by name. Raises discord.HTTPException.
    """
    if test_guild is not None:
        tree.copy_global_to(guild=discord.Object(test_guild))
        tree.clear_commands(guild=None)
    wanted = GLOBAL if test_guild is None else str(test_guild)
    prefix = f"commands of {application} in "
    numbers = await _bring_up_to_date(tree, store, prefix, wanted)
    for scope in (name.removeprefix(prefix) for name in store.settings(prefix)):
        if scope == wanted:
            continue
        try:
            await _bring_up_to_date(tree, store, prefix, scope)
        except (discord.Forbidden, discord.NotFound):
            log.info("The bot has left the server %s, and its commands there with it.", scope)
        store.forget(prefix + scope)
    return numbers


async def _bring_up_to_date(tree: Tree, store: LocalStore, prefix: str, scope: str) -> Mapping[str, int]:
    guild = None if scope == GLOBAL else discord.Object(int(scope))
    fingerprint = await _fingerprint(tree, guild)
    known = _Registered.read(store.setting(prefix + scope))
    if known.fingerprint == fingerprint:
        return known.numbers
    sent = await tree.sync(guild=guild)
    numbers = {command.name: command.id for command in sent}
    store.set_setting(prefix + scope, json.dumps(asdict(_Registered(fingerprint, numbers))))
    log.info("Registered %d commands, scope %s.", len(sent), scope)
    return numbers


@dataclass(frozen=True)
class _Registered:
    """What was registered in a scope: the fingerprint of what was sent, and Discord's numbers of the commands."""

    fingerprint: str
    numbers: dict[str, int]

    @classmethod
    def read(cls, kept: str | None) -> "_Registered":
        """Return what was kept; nothing where there is none, or where an older version kept it in another form."""
        try:
            return cls(**json.loads(kept or ""))
        except (ValueError, TypeError):
            return cls("", {})


async def _fingerprint(tree: Tree, guild: discord.Object | None) -> str:
    payload = [await _payload(tree, command) for command in tree.get_commands(guild=guild)]
    return hashlib.sha256("\n".join(sorted(payload)).encode()).hexdigest()


async def _payload(tree: Tree, command: Command) -> str:
    translator = tree.translator
    sent = await command.get_translated_payload(tree, translator) if translator else command.to_dict(tree)
    return json.dumps(sent, sort_keys=True)
