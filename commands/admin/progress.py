"""Shows how far a refresh is in the answer itself, as often as Discord likes and as long as an answer may change."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord

from commands.admin import wording
from commands.holder import Interaction
from commands.languages import Language
from data.refresh.request import Progress
from data.sentences import say

EVERY = 2.0
"""Seconds between two edits of a message."""

LIFE = 14 * 60.0
"""Seconds after which an answer is left alone; Discord lets it be edited for 15 minutes."""

ELSEWHERE = say("This takes longer than Discord lets an answer be updated. Look at /admin status for the result.")


class Shown:
    """The last progress that was reported; showing it is another task's work."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.line = "…"

    def reached(self, progress: Progress) -> None:
        """Take note of how far the refresh is."""
        self.line = wording.progress_line(progress, self.language)


@asynccontextmanager
async def shown(
    interaction: Interaction, language: Language, every: float = EVERY, life: float = LIFE
) -> AsyncIterator[Shown]:
    """Keep the deferred answer up to date while a refresh is at work."""
    state = Shown(language)
    task = asyncio.create_task(_update(interaction, state, every, life))
    try:
        yield state
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _update(interaction: Interaction, state: Shown, every: float, life: float) -> None:
    told = ""
    end = asyncio.get_running_loop().time() + life
    # An answer that cannot be edited is no reason to stop the work
    with contextlib.suppress(discord.HTTPException, aiohttp.ClientError, OSError):
        while asyncio.get_running_loop().time() < end:
            if state.line != told:
                told = state.line
                await interaction.edit_original_response(content=told)
            await asyncio.sleep(every)
        await interaction.edit_original_response(content=state.language.said(ELSEWHERE))
