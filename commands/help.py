"""/help and /about: what there is to ask, and what answers."""

from discord import app_commands

from commands.cards.about import about_card, help_card
from commands.holder import Interaction, guide_of, holder_of, language_of
from commands.show import PRIVATE, everywhere, show


@app_commands.command(name="help")
@app_commands.describe(private=PRIVATE)
@everywhere
async def help_(interaction: Interaction, private: bool | None = None) -> None:
    """Show what you can ask, with an example of each"""
    holder = holder_of(interaction)
    await show(interaction, help_card(holder.about, holder.mention, language_of(interaction)), private)


@app_commands.command()
@app_commands.describe(private=PRIVATE)
@everywhere
async def about(interaction: Interaction, private: bool | None = None) -> None:
    """Show what this bot knows, where it is from, and what it keeps"""
    holder, framework = holder_of(interaction), guide_of(interaction).framework
    card = about_card(holder.running, framework, holder.privacy_address, language_of(interaction))
    await show(interaction, card, private)
