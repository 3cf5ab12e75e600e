"""/job: a job title in, its cluster out."""

from discord import app_commands

from commands.cards import job_card
from commands.holder import Interaction, guide_of, language_of
from commands.show import PRIVATE, Typed, choices, everywhere, show


@app_commands.command()
@app_commands.describe(title="A job title, in your own words: RN, welder, software engineer", private=PRIVATE)
@everywhere
async def job(interaction: Interaction, title: Typed, private: bool | None = None) -> None:
    """Find the career cluster of a job title"""
    guide = guide_of(interaction)
    await show(interaction, job_card(guide.find_job(title), guide.framework, language_of(interaction)), private)


@job.autocomplete("title")
async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return what goes on from what is typed so far."""
    return await choices(interaction, lambda guide: guide.suggest_jobs(typed))
