"""The smallest bot that uses everything the stand-in offers; the stand-in's own tests run it."""

from __future__ import annotations

import asyncio
import io
import os
import sys
from typing import Any

import discord
from discord import app_commands

from .tinyviews import Form, Numbered, Panel

CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
INSTALLS = app_commands.AppInstallationType(guild=True, user=True)


class TinyBot(discord.AutoShardedClient):
    """`errors` collects what reaches the command tree's error handler."""

    def __init__(self, **options: Any) -> None:
        super().__init__(intents=discord.Intents(guilds=True), guild_ready_timeout=0.02, **options)
        self.errors: list[app_commands.AppCommandError] = []
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(items_group())
        commands: list[app_commands.Command[Any, ..., Any]] = [refresh, oversized, twice, form, whoami]
        for command in commands:
            self.tree.add_command(command)
        self.tree.error(self._note_error)

    async def setup_hook(self) -> None:
        self.add_view(Panel())
        self.add_dynamic_items(Numbered)
        await self.tree.sync()

    async def _note_error(self, _: discord.Interaction[Any], error: app_commands.AppCommandError) -> None:
        self.errors.append(error)


def items_group() -> app_commands.Group:
    group = app_commands.Group(name="item", description="Items", allowed_contexts=CONTEXTS, allowed_installs=INSTALLS)

    @group.command(description="Search items")
    async def search(
        interaction: discord.Interaction[Any],
        query: app_commands.Range[str, 1, 50],
        number: app_commands.Range[int, 1, 10] = 3,
    ) -> None:
        embed = discord.Embed(title=f"Result: {query}", description=f"locale {interaction.locale}")
        for index in range(number):
            embed.add_field(name=f"field {index}", value=str(index))
        view = Panel()
        view.add_item(Numbered(42))
        await interaction.response.send_message(embed=embed, view=view)

    @search.autocomplete("query")
    async def suggest(_: discord.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{current}-{index}", value=f"{current}{index}") for index in range(5)]

    return group


@app_commands.command(description="Take a file and give it back reversed")
@app_commands.default_permissions(manage_guild=True)
@app_commands.checks.has_permissions(manage_guild=True)
async def refresh(interaction: discord.Interaction[Any], file: discord.Attachment) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    data = await file.read()
    reversed_file = discord.File(io.BytesIO(data[::-1]), "reversed.bin")
    await interaction.edit_original_response(content=f"{len(data)} bytes", attachments=[reversed_file])


@app_commands.command(description="An answer that is too big")
async def oversized(interaction: discord.Interaction[Any]) -> None:
    await interaction.response.send_message(embeds=[discord.Embed(description="x" * 3001)] * 2)


@app_commands.command(description="Answer twice")
async def twice(interaction: discord.Interaction[Any]) -> None:
    await interaction.response.send_message("first")
    interaction.response._response_type = None
    await interaction.response.send_message("second")


@app_commands.command(description="Open a form")
async def form(interaction: discord.Interaction[Any]) -> None:
    await interaction.response.send_modal(Form())


@app_commands.command(description="Say where I am")
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
@app_commands.allowed_installs(guilds=True, users=True)
async def whoami(interaction: discord.Interaction[Any]) -> None:
    kind = type(interaction.user).__name__
    known = interaction.guild in interaction.client.guilds
    private = interaction.context.dm_channel or interaction.context.private_channel
    by_user = interaction.is_user_integration()
    text = f"{kind}, server known: {known}, private: {bool(private)}, by user: {by_user}"
    await interaction.response.send_message(text, ephemeral=True)
    for number in range(6):
        await interaction.followup.send(f"follow-up {number}", ephemeral=True)


async def main() -> None:
    sys.stderr.write(f"arguments: {sys.argv[1:]}\n")
    async with TinyBot() as bot:
        await bot.start(os.environ["TINYBOT_TOKEN"])


if __name__ == "__main__":
    asyncio.run(main())
