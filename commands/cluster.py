"""/cluster: any name of a cluster in, its description out."""

from discord import app_commands

from commands.cards import cluster_card
from commands.holder import Interaction, guide_of, language_of
from commands.show import PRIVATE, Typed, choices, everywhere, show


@app_commands.command()
@app_commands.describe(name="A cluster or sub-cluster, by its old or new name: Digital Technology", private=PRIVATE)
@everywhere
async def cluster(interaction: Interaction, name: Typed, private: bool | None = None) -> None:
    """Describe a career cluster"""
    guide = guide_of(interaction)
    await show(
        interaction, cluster_card(guide.describe_cluster(name), guide.framework, language_of(interaction)), private
    )


@cluster.autocomplete("name")
async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return what goes on from what is typed so far."""
    return await choices(interaction, lambda guide: guide.suggest_clusters(typed))
