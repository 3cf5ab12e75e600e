"""Right-click a message, Apps, *Find cluster*: looks for job titles in that one message. It is read, never kept."""

import discord
from discord import app_commands

from commands.cards import message_card
from commands.holder import Interaction, guide_of, language_of
from commands.show import everywhere, show


@everywhere
@app_commands.context_menu(name="Find cluster")
async def find_cluster(interaction: Interaction, message: discord.Message) -> None:
    """Find the career clusters of the job titles in a message; only the asker sees them."""
    guide = guide_of(interaction)
    card = message_card(guide.find_in_message(message.content), guide.framework, language_of(interaction))
    await show(interaction, card, private=True)
