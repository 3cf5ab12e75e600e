"""/rename: an old name in, what became of it out; a new name in, what it was made of out."""

from discord import app_commands

from commands.cards import rename_card
from commands.holder import Interaction, guide_of, language_of
from commands.show import PRIVATE, Typed, choices, everywhere, show


@app_commands.command()
@app_commands.describe(name="An old or new cluster, pathway or sub-cluster: STEM, Health Science", private=PRIVATE)
@everywhere
async def rename(interaction: Interaction, name: Typed, private: bool | None = None) -> None:
    """See what became of an old cluster or pathway, or where a new one comes from"""
    guide = guide_of(interaction)
    await show(interaction, rename_card(guide.explain_rename(name), guide.framework, language_of(interaction)), private)


@rename.autocomplete("name")
async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return what goes on from what is typed so far."""
    return await choices(interaction, lambda guide: guide.suggest_renames(typed))
