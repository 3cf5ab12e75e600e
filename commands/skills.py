"""/skills: a cluster or a job in, the cross-cutting skills that matter there out."""

from discord import app_commands

from commands.cards import skills_card
from commands.holder import Interaction, guide_of, language_of
from commands.show import PRIVATE, Typed, choices, everywhere, show


@app_commands.command()
@app_commands.describe(topic="A cluster, a sub-cluster or a job title: Agriculture, hotel manager", private=PRIVATE)
@everywhere
async def skills(interaction: Interaction, topic: Typed, private: bool | None = None) -> None:
    """List the cross-cutting skills for a cluster or a job"""
    guide = guide_of(interaction)
    await show(
        interaction, skills_card(guide.related_skills(topic), guide.framework, language_of(interaction)), private
    )


@skills.autocomplete("topic")
async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return what goes on from what is typed so far."""
    return await choices(interaction, lambda guide: guide.suggest_topics(typed))
