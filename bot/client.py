"""The sharded client: connects, registers the commands, answers. Which commands there are is commands/registry.py."""

import logging
from typing import Any

import discord
from discord import app_commands

from bot import errors
from bot.registration import register
from bot.settings import Settings
from commands.registry import COMMANDS
from data.errors import StoreError
from data.guide import CareerGuide
from data.local import LocalStore

log = logging.getLogger(__name__)


class CareerTree(app_commands.CommandTree[discord.Client]):
    """The command tree, its failures sent through the one door."""

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: app_commands.AppCommandError, /
    ) -> None:
        """Report a failed command."""
        await errors.report(interaction, error)


def _shards(settings: Settings) -> dict[str, Any]:
    """Return which shards this process runs; nothing where Discord is to say how many there are."""
    chosen = {"shard_count": settings.shard_count, "shard_ids": settings.shards}
    return {name: value for name, value in chosen.items() if value is not None}


class CareerBot(discord.AutoShardedClient):
    """Answers the slash commands from the guide it is given. Reads no messages, mentions nobody."""

    def __init__(self, guide: CareerGuide, store: LocalStore, settings: Settings) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            **_shards(settings),
            # No members or messages are kept: the look-ups need none
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.guide = guide
        self.tree = CareerTree(self)
        self._store = store
        self._test_guild = settings.test_guild_id

    async def setup_hook(self) -> None:
        """Add and register the commands, before the first event comes in."""
        for command in COMMANDS:
            self.tree.add_command(command)
        try:
            await register(self.tree, self.application_id or 0, self._store, self._test_guild)
        except StoreError as error:
            log.error("The commands are registered, but that was not remembered: %s", error)
        except discord.Forbidden:
            log.error("The commands could not be registered in TEST_GUILD_ID: is the bot a member of that server?")
        except discord.HTTPException as error:
            log.error("The commands could not be registered (HTTP %s); the next start tries again.", error.status)
