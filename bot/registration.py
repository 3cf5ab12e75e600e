"""Registers the commands with Discord, only when what would be sent has changed. One scope at a time is in use."""

import hashlib
import json
import logging

import discord
from discord import app_commands

from data.local import LocalStore

log = logging.getLogger(__name__)

GLOBAL = "global"


async def register(
    tree: app_commands.CommandTree[discord.Client], application: int, store: LocalStore, test_guild: int | None
) -> None:
    """Bring Discord's list of commands up to date: in the test guild if there is one, else everywhere.

    A scope used before and no longer is emptied, so that no command shows twice. Raises discord.HTTPException.
    """
    if test_guild is not None:
        tree.copy_global_to(guild=discord.Object(test_guild))
        tree.clear_commands(guild=None)
    wanted = GLOBAL if test_guild is None else str(test_guild)
    prefix = f"commands of {application} in "
    await _bring_up_to_date(tree, store, prefix, wanted)
    for scope in (name.removeprefix(prefix) for name in store.settings(prefix)):
        if scope == wanted:
            continue
        try:
            await _bring_up_to_date(tree, store, prefix, scope)
        except (discord.Forbidden, discord.NotFound):
            log.info("The bot has left the server %s, and its commands there with it.", scope)
        store.forget(prefix + scope)


async def _bring_up_to_date(
    tree: app_commands.CommandTree[discord.Client], store: LocalStore, prefix: str, scope: str
) -> None:
    guild = None if scope == GLOBAL else discord.Object(int(scope))
    fingerprint = _fingerprint(tree, guild)
    if store.setting(prefix + scope) == fingerprint:
        return
    await tree.sync(guild=guild)
    store.set_setting(prefix + scope, fingerprint)
    log.info("Registered %d commands, scope %s.", len(tree.get_commands(guild=guild)), scope)


def _fingerprint(tree: app_commands.CommandTree[discord.Client], guild: discord.Object | None) -> str:
    payload = sorted(json.dumps(command.to_dict(tree), sort_keys=True) for command in tree.get_commands(guild=guild))
    return hashlib.sha256("\n".join(payload).encode()).hexdigest()
