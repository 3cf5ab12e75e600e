"""The command tree of the bot: takes note of each command that comes in, and sends failures through the one door."""

import asyncio

import discord
from discord import app_commands

from bot import errors
from bot.open_answers import Owed


class CareerTree(app_commands.CommandTree[discord.Client]):
    """A tree whose commands are noted in `owed`, as what is to be answered, before they run."""

    def __init__(self, client: discord.Client, owed: Owed) -> None:
        super().__init__(client)
        self._owed = owed

    async def interaction_check(self, interaction: discord.Interaction[discord.Client], /) -> bool:
        """Let everything pass, and take note of it: this runs in the task that answers."""
        self._owed.note(interaction, asyncio.current_task())
        return True

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: app_commands.AppCommandError, /
    ) -> None:
        """Report a failed command."""
        await errors.report(interaction, error)
