"""/admin names: the district's own names for parts of the framework, one at a time. A whole list comes by upload."""

import asyncio
import io

import discord
from discord import app_commands

from commands.admin.cards import names_card
from commands.admin.desk import desk_of
from commands.admin.listing import as_csv
from commands.admin.one_name import added, read, refused
from commands.admin.part import AdminGroup
from commands.admin.refreshing import answer
from commands.cards.parts import escaped
from commands.holder import Interaction, guide_of, language_of
from commands.show import Typed, choices
from data.district import NAMES, District, DistrictName
from data.refresh.apply import change_names
from data.sentences import say
from data.sources.district import TEMPLATE
from data.text import fold

TEMPLATE_SAID = say(
    "Fill in this file and load it with /admin upload: title and cluster for a job of your own, name and means for a "
    "name of your own. The names in the file replace all names, and its titles all titles."
)
MOST_CHOICES = 25

names = AdminGroup(name="names", description="The district's own names for clusters, and its own job titles")


@names.command(name="add")
@app_commands.describe(name="What the district says: Health Academy", means="The cluster or pathway that it means")
async def add(interaction: Interaction, name: Typed, means: Typed) -> None:
    """Add a name that the district uses"""
    desk, language = desk_of(interaction), language_of(interaction)
    who = desk.admit(interaction)
    await interaction.response.defer(ephemeral=True, thinking=True)
    guide = guide_of(interaction)
    reading = await asyncio.to_thread(read, name, means, guide.framework)
    row = next((row for row in reading.parts.get(NAMES, ()) if isinstance(row, DistrictName)), None)
    had = await asyncio.to_thread(desk.refresher.store.district)
    if reading.problems:
        said = refused(reading.problems[0], language)
    elif row is None or row in had.names:
        said = language.say("“{name}” means that already. Nothing was changed.", name=name)
    else:
        await asyncio.to_thread(change_names, desk.refresher.store, who, lambda before: before.with_name(row))
        await asyncio.to_thread(desk.serving.catch_up)
        said = language.said(added(row, had, guide))
    await answer(interaction, escaped(said))


@names.command(name="remove")
@app_commands.describe(name="A name or title that the district has")
async def remove(interaction: Interaction, name: Typed) -> None:
    """Remove a name or title of the district"""
    desk, language = desk_of(interaction), language_of(interaction)
    who = desk.admit(interaction)
    await interaction.response.defer(ephemeral=True, thinking=True)
    had = await asyncio.to_thread(desk.refresher.store.district)
    if had.without(name) == had:
        said = language.say(
            "The district has no name or title “{name}”. /admin names list shows those it has.", name=name
        )
    else:
        await asyncio.to_thread(change_names, desk.refresher.store, who, lambda before: before.without(name))
        await asyncio.to_thread(desk.serving.catch_up)
        said = language.say("Removed: “{name}”. /admin rollback undoes it.", name=name)
    await answer(interaction, escaped(said))


@names.command(name="list")
async def show_list(interaction: Interaction) -> None:
    """List the district's own names and titles"""
    await interaction.response.defer(ephemeral=True, thinking=True)
    had = await asyncio.to_thread(desk_of(interaction).refresher.store.district)
    framework = guide_of(interaction).framework
    listed = await asyncio.to_thread(as_csv, had, framework)
    file = discord.File(io.BytesIO(listed.encode("utf-8-sig")), "district.csv")
    card = await asyncio.to_thread(names_card, had, language_of(interaction), framework)
    await answer(interaction, None, embed=card, attachments=[file])


@names.command(name="template")
async def template(interaction: Interaction) -> None:
    """Get a file to fill in with the district's own names and titles"""
    file = discord.File(io.BytesIO(TEMPLATE.encode("utf-8-sig")), "district-template.csv")
    await interaction.response.send_message(language_of(interaction).said(TEMPLATE_SAID), file=file, ephemeral=True)


@add.autocomplete("means")
async def complete_means(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return what in the framework goes on from what is typed."""
    if desk_of(interaction).admins.standing(interaction) is None:
        return []
    return await choices(interaction, lambda guide: guide.suggest_renames(typed))


@remove.autocomplete("name")
async def complete_name(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return the names and titles of the district that have in them what is typed."""
    desk = desk_of(interaction)
    if desk.admins.standing(interaction) is None:
        return []
    had = await asyncio.to_thread(desk.refresher.store.district)
    fitting = [one for one in _texts(had) if fold(typed) in fold(one)]
    return [app_commands.Choice(name=one, value=one) for one in fitting[:MOST_CHOICES]]


def _texts(had: District) -> list[str]:
    return [*(one.name for one in had.names), *(one.title for one in had.titles)]
