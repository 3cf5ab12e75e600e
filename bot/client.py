"""The sharded client: connects, registers the commands, answers. Which commands there are is commands/registry.py."""

import asyncio
import logging
import math
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

import discord
from discord import app_commands

from bot import chores, errors
from bot.admin_channel import AdminChannel
from bot.open_answers import Owed, hang_up
from bot.pace import Pace
from bot.registration import register
from bot.settings import Settings
from bot.tree import CareerTree
from commands.admin.desk import Desk
from commands.admin.refresh_button import RefreshButton
from commands.cards.about import Running
from commands.languages import Languages
from commands.privacy import Privacy
from commands.registry import COMMANDS
from commands.translator import CatalogueTranslator
from commands.views import Go, Pick
from data.errors import StoreError
from data.guide import CareerGuide

log = logging.getLogger(__name__)


TAPS = (Go, Pick, RefreshButton)
"""All buttons and menus of the bot."""


def _shards(settings: Settings) -> dict[str, Any]:
    """Return which shards this process runs; nothing where Discord is to say how many there are."""
    chosen = {"shard_count": settings.shard_count, "shard_ids": settings.shards}
    return {name: value for name, value in chosen.items() if value is not None}


class CareerBot(discord.AutoShardedClient):
    """Answers the slash commands from the guide it is given. Reads no messages, mentions nobody."""

    def __init__(self, desk: Desk, settings: Settings, languages: Languages) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            **_shards(settings),
            # No members or messages are kept: the look-ups need none
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.http.ws_connect = Pace(self.http.ws_connect)  # type: ignore[method-assign]
        self.desk = desk
        self.languages = languages
        self.admin_channel = AdminChannel(self, settings.admin_channel_id, languages)
        self.privacy = Privacy(desk.refresher.store)
        self.privacy_address = settings.privacy_address
        self._owed = Owed()
        self.tree = CareerTree(self, self._owed)
        self._settings = settings
        self._numbers: Mapping[str, int] = {}
        self._since = datetime.now(UTC)
        self._chores: list[asyncio.Task[None]] = []

    @property
    def guide(self) -> CareerGuide:
        """The guide that answers now. A question asks for it once."""
        return self.desk.serving.guide

    @property
    def running(self) -> Running:
        """How the bot runs now. Before Discord was first heard the latency is not a number; that is told as 0."""
        latency = self.latency if math.isfinite(self.latency) else 0.0
        return Running(version("career-clusters-bot"), self._since, latency, len(self.shards))

    @property
    def about(self) -> Mapping[str, str]:
        """What each slash command does, by its name."""
        return {one.name: one.description for one in COMMANDS if not isinstance(one, app_commands.ContextMenu)}

    def mention(self, command: str) -> str:
        """Return a command as Discord lets one tap it; as one types it where its number is not known."""
        return f"</{command}:{self._numbers[command]}>" if command in self._numbers else f"`/{command}`"

    async def setup_hook(self) -> None:
        """Add and register the commands and start the chores, before the first event comes in."""
        for command in COMMANDS:
            self.tree.add_command(command)
        self.add_dynamic_items(*TAPS)
        await self.tree.set_translator(CatalogueTranslator(self.languages))
        self._start_chores()
        await self._register()

    async def on_interaction(self, interaction: discord.Interaction[discord.Client]) -> None:
        """Take note of buttons and menus; answer for those that nothing else answers for."""
        if interaction.type is not discord.InteractionType.component:
            return
        self._owed.note(interaction)
        if not any(item.__discord_ui_compiled_template__.fullmatch(interaction.custom_id or "") for item in TAPS):
            await errors.outdated_button(interaction)

    async def report(self, interaction: discord.Interaction[discord.Client], error: Exception) -> None:
        """Report a failure of a button, through the one door."""
        await errors.report(interaction, error)

    async def close(self) -> None:
        """End the chores, take no more questions, finish the answers that are being given, then end the connection."""
        for chore in self._chores:
            chore.cancel()
        await hang_up(self.shards.values())
        await self._owed.answered()
        await super().close()

    def _start_chores(self) -> None:
        every, shards = self._settings.refresh_every, self._settings.shards
        self._chores.append(asyncio.create_task(chores.follow(self.desk)))
        if every is not None and (shards is None or 0 in shards):
            watching = chores.watch(self.desk, every, self._settings.refresh_apply, self.admin_channel.tell)
            self._chores.append(asyncio.create_task(watching))

    async def _register(self) -> None:
        store, test_guild = self.desk.refresher.store, self._settings.test_guild_id
        try:
            self._numbers = await register(self.tree, self.application_id or 0, store, test_guild)
        except StoreError as error:
            log.error("The commands are registered, but that was not remembered: %s", error)
        except discord.Forbidden:
            log.error("The commands could not be registered in TEST_GUILD_ID: is the bot a member of that server?")
        except discord.HTTPException as error:
            log.error("The commands could not be registered (HTTP %s); the next start tries again.", error.status)
