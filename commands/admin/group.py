"""/admin: the data seen, refreshed, undone. Hidden from most by Discord, and refused to the rest here."""

import asyncio

import discord
from discord import app_commands

from commands.admin import wording
from commands.admin.cards import history_card, prepared_card, status_card
from commands.admin.desk import desk_of
from commands.admin.events import change_line
from commands.admin.names import names
from commands.admin.part import AdminGroup
from commands.admin.refresh_button import word_view
from commands.admin.refreshing import answer, listing, prepare
from commands.admin.sources import source_name
from commands.cards.parts import escaped
from commands.holder import Interaction, guide_of, language_of
from data.district import DISTRICT
from data.refresh.request import Request
from data.refresh.status import newest, status
from data.sources.limits import LARGEST_FILE
from data.sources.registry import SOURCES
from data.text import visible

PATIENCE = 2.0
"""Seconds that a publisher has to say what is newest, while an admin waits."""

MB = 1_000_000
LONGEST_NAME = 100
SHOWN = 15
"""Changes of the history that are shown."""

ACCEPT = "Leave out rows at fault and let tables shrink"

admin = AdminGroup(
    name="admin",
    description="The data of this bot: what is served, refreshes, the district's names",
    guild_only=True,
    allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    default_permissions=discord.Permissions(manage_guild=True),
    allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
)
admin.add_command(names)


@admin.command(name="status")
async def show_status(interaction: Interaction) -> None:
    """Show what is served, where it came from, and whether there is something newer"""
    desk, language = desk_of(interaction), language_of(interaction)
    await interaction.response.defer(ephemeral=True)
    await desk.tidy()
    newer = await newest(desk.refresher, PATIENCE)
    found = await asyncio.to_thread(status, desk.refresher.folder, desk.refresher.store)
    framework = guide_of(interaction).framework
    card = status_card(found, wording.newest_line(found, newer, language), desk.refused, language, framework)
    waiting = desk.pending.of(interaction.user.id)
    if waiting is None:
        await answer(interaction, None, embed=card)
    else:
        key, ready = waiting
        await answer(
            interaction,
            None,
            embeds=[card, prepared_card(ready.prepared, language)],
            attachments=[await asyncio.to_thread(listing, ready.prepared.changes, interaction.filesize_limit)],
            view=word_view(key, interaction.user.id, language),
        )


@admin.command(name="refresh")
@app_commands.describe(source="Which public source to read again", accept_losses=ACCEPT)
async def refresh(interaction: Interaction, source: str, accept_losses: bool = False) -> None:
    """Read a public source again, see what would change, and apply it or not"""
    who = desk_of(interaction).admit(interaction)
    if source not in SOURCES:
        text = language_of(interaction).say(
            "There is no source of that name. Pick one from the list: {known}.", known=", ".join(SOURCES)
        )
        await interaction.response.send_message(text, ephemeral=True)
        return
    await interaction.response.defer(ephemeral=True, thinking=True)
    await prepare(interaction, Request(who, source, accepted=accept_losses))


@refresh.autocomplete("source")
async def complete_source(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return the sources that have a public address and go on from what is typed."""
    if desk_of(interaction).admins.standing(interaction) is None:
        return []
    language = language_of(interaction)
    known = {source: source_name(source, language) for source in SOURCES if source != DISTRICT}
    return [
        app_commands.Choice(name=name[:100], value=id_)
        for id_, name in known.items()
        if typed.lower() in f"{id_} {name}".lower()
    ]


@admin.command(name="upload")
@app_commands.describe(file="A file of one of the sources, or the district's own names", accept_losses=ACCEPT)
async def upload(interaction: Interaction, file: discord.Attachment, accept_losses: bool = False) -> None:
    """Load a file that you attach: it is recognized, compared, and applied or not"""
    who = desk_of(interaction).admit(interaction)
    name, language = visible(file.filename)[:LONGEST_NAME], language_of(interaction)
    if file.size > LARGEST_FILE:
        text = language.say(
            "{name} has {size} MB; a file of {most} MB is the largest that can be loaded. Nothing was changed.",
            name=name or language.say("the file"),
            size=f"{file.size / MB:.0f}",
            most=f"{LARGEST_FILE / MB:.0f}",
        )
        await interaction.response.send_message(escaped(text), ephemeral=True)
        return
    await interaction.response.defer(ephemeral=True, thinking=True)
    # The name is noted with what is loaded, so it is the same in every language
    request = Request(who, None, address=file.url, name=name or "the file", accepted=accept_losses)
    await prepare(interaction, request)


@admin.command(name="history")
async def history(interaction: Interaction) -> None:
    """Show what was refreshed, changed and undone"""
    await interaction.response.defer(ephemeral=True, thinking=True)
    events = await asyncio.to_thread(desk_of(interaction).refresher.store.history, SHOWN)
    await answer(
        interaction, None, embed=history_card(events, language_of(interaction), guide_of(interaction).framework)
    )


@admin.command(name="rollback")
async def rollback(interaction: Interaction) -> None:
    """Undo the last refresh, or the last change of the district's names"""
    desk = desk_of(interaction)
    who = desk.admit(interaction)
    await interaction.response.defer(ephemeral=True, thinking=True)
    event = await desk.refresher.undo(who)
    await asyncio.to_thread(desk.serving.catch_up)
    language = language_of(interaction)
    undone = change_line(event, language, guide_of(interaction).framework)
    await answer(interaction, escaped(language.say("Undone: {change}", change=undone)))
