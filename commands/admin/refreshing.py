"""A refresh in Discord: asked for, prepared while its progress shows, then applied or discarded with two buttons."""

import asyncio
import io
import logging
import zipfile
from pathlib import Path
from typing import Any

import discord

from commands.admin import progress, wording
from commands.admin.cards import prepared_card
from commands.admin.desk import Desk, desk_of
from commands.admin.refresh_button import word_view
from commands.cards.parts import MESSAGE, cut, escaped
from commands.holder import Interaction, language_of
from data.errors import DataError
from data.refresh.request import Ready, Request
from data.sentences import say

log = logging.getLogger(__name__)

ACCEPT = say("To load the rest all the same, run the command again with `accept_losses: True`.")

TOKEN_EXPIRED, NOT_FOUND = 50027, 404


async def prepare(interaction: Interaction, request: Request) -> None:
    """Prepare a refresh and show what it would change, to the asker only. The answer is deferred by then."""
    desk, language = desk_of(interaction), language_of(interaction)
    try:
        async with progress.shown(interaction, language) as shown:
            ready = await desk.refresher.prepare(request, shown.reached)
    except DataError as error:
        hint = f"\n{language.said(ACCEPT)}" if error.outlook == "decide" else ""
        await answer(interaction, cut(escaped(language.said(error.sentence)), MESSAGE - len(hint)) + hint)
        return
    if ready is None:
        await answer(interaction, language.said(wording.NOTHING_NEWER))
    elif not ready.prepared.changed:
        await desk.refresher.discard(ready)
        await answer(interaction, language.said(wording.unchanged(ready.prepared)))
    else:
        await offer(interaction, desk, ready)


async def offer(interaction: Interaction, desk: Desk, ready: Ready) -> None:
    """Show what a refresh would change, with all of it attached and two buttons."""
    key, language = await desk.wait(ready, interaction.user.id), language_of(interaction)
    await answer(
        interaction,
        None,
        embed=prepared_card(ready.prepared, language),
        attachments=[await asyncio.to_thread(listing, ready.prepared.changes, interaction.filesize_limit)],
        view=word_view(key, interaction.user.id, language),
    )


async def answer(interaction: Interaction, text: str | None, **parts: Any) -> None:
    """Put the last word of a deferred answer in its place.

    After a quarter of an hour Discord lets no answer be changed; what was prepared then waits in /admin status.
    """
    try:
        await interaction.edit_original_response(content=cut(text, MESSAGE) if text else text, **parts)
    except discord.HTTPException as error:
        if error.code != TOKEN_EXPIRED and error.status != NOT_FOUND:
            raise
        log.warning("An admin's answer had expired before the work was done.")


def listing(changes: Path | None, most: int) -> discord.File:
    """Return the file of all changes, packed where it is larger than `most` bytes."""
    content = changes.read_bytes() if changes else b""
    if len(content) <= most:
        return discord.File(io.BytesIO(content), "changes.csv")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("changes.csv", content)
    packed.seek(0)
    return discord.File(packed, "changes.zip")
