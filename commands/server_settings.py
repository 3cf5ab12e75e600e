"""/settings: what the admins of a server choose for it. Not for the data, which is /admin's."""

import asyncio

from discord import app_commands

from commands.holder import Interaction, holder_of, language_of
from data.sentences import say

PRIVATE_NOW = say("Answers in this server are shown to the asker alone, unless the asker says private: False.")
SHOWN_NOW = say("Answers in this server are shown to everybody, unless the asker says private: True.")


@app_commands.command()
@app_commands.describe(private="Whether answers are shown to the asker alone unless they say otherwise")
@app_commands.guild_only()
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
@app_commands.checks.has_permissions(manage_guild=True)
async def settings(interaction: Interaction, private: bool | None = None) -> None:
    """See or choose whether answers in this server are private by default"""
    privacy, server = holder_of(interaction).privacy, interaction.guild_id or 0
    await interaction.response.defer(ephemeral=True, thinking=True)
    if private is not None:
        await asyncio.to_thread(privacy.choose, server, private)
    said = PRIVATE_NOW if privacy.by_default(server) else SHOWN_NOW
    await interaction.edit_original_response(content=language_of(interaction).said(said))
