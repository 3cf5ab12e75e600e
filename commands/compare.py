"""/compare: two jobs or two clusters in, what they share out."""

from discord import app_commands

from commands.cards import compare_card
from commands.holder import Interaction, guide_of, language_of
from commands.show import PRIVATE, Typed, choices, everywhere, show


@app_commands.command()
@app_commands.describe(
    first="A job title or a cluster: nurse", second="What to put beside it: paramedic", private=PRIVATE
)
@everywhere
async def compare(interaction: Interaction, first: Typed, second: Typed, private: bool | None = None) -> None:
    """Put two jobs or two clusters side by side"""
    guide = guide_of(interaction)
    card = compare_card(guide.compare(first, second), guide.framework, language_of(interaction))
    await show(interaction, card, private)


@compare.autocomplete("first")
@compare.autocomplete("second")
async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return what goes on from what is typed so far."""
    return await choices(interaction, lambda guide: guide.suggest_topics(typed))
