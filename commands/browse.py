"""/browse: the framework from the top, one menu at a time."""

from discord import app_commands

from commands.cards import browse_card
from commands.holder import Interaction, guide_of, language_of
from commands.show import PRIVATE, everywhere, show


@app_commands.command()
@app_commands.describe(private=PRIVATE)
@everywhere
async def browse(interaction: Interaction, private: bool | None = None) -> None:
    """Look around: groupings, clusters, sub-clusters and their occupations"""
    await show(interaction, browse_card(None, 0, guide_of(interaction), language_of(interaction)), private)
