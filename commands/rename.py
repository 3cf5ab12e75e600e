"""/rename: an old name in, what became of it out; a new name in, what it was made of out."""

from discord import app_commands

from commands.cards import rename_card
from commands.show import PRIVATE, Interaction, Typed, choices, everywhere, guide_of, show


@app_commands.command()
@app_commands.describe(name="An old or new cluster, pathway or sub-cluster: STEM, Health Science", private=PRIVATE)
@everywhere
async def rename(interaction: Interaction, name: Typed, private: bool = False) -> None:
    """See what became of an old cluster or pathway, or where a new one comes from"""
    guide = guide_of(interaction)
    await show(interaction, rename_card(guide.explain_rename(name), guide.framework), private)


@rename.autocomplete("name")
async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return what goes on from what is typed so far."""
    return await choices(interaction, lambda guide: guide.suggest_renames(typed))
