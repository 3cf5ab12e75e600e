"""The one door through which a failure in Discord reaches a person. Never an exception's text."""

import contextlib
import logging

import discord
from discord import app_commands

from commands.admin.permission import NotAllowedError
from commands.cards.parts import MESSAGE, cut, escaped
from commands.failures import noted
from data.errors import DataError

log = logging.getLogger(__name__)

UNKNOWN_INTERACTION, ALREADY_ANSWERED = 10062, 40060

OUTDATED = "Your Discord still shows an older form of this command. Reload Discord (Ctrl+R) and try again."
OURS = (
    "Something went wrong on our side, and it was noted. If it happens again, tell the server's admin this code: {id}"
)


async def report(interaction: discord.Interaction[discord.Client], error: Exception) -> None:
    """Tell the asker, privately and once, what to do; tell the log the rest under the same id."""
    if _gone_or_answered(error):
        log.info("An interaction was answered late or twice; the person saw an answer or Discord's own notice.")
        return
    if isinstance(error, app_commands.CommandSignatureMismatch | app_commands.CommandNotFound):
        log.info("A client used an outdated form of a command.")
        await _tell(interaction, OUTDATED)
        return
    cause = _cause(error)
    if isinstance(cause, NotAllowedError | DataError):
        # Both are sentences made for people; what was typed is in neither
        log.info("An admin command was refused or failed (%s).", type(cause).__name__)
        await _tell(interaction, cut(escaped(str(cause)), MESSAGE))
        return
    await _tell(interaction, OURS.format(id=noted(error)))


def _cause(error: Exception) -> Exception:
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


def _gone_or_answered(error: Exception) -> bool:
    cause = _cause(error)
    return isinstance(cause, discord.HTTPException) and cause.code in {UNKNOWN_INTERACTION, ALREADY_ANSWERED}


async def _tell(interaction: discord.Interaction[discord.Client], sentence: str) -> None:
    # Whatever fails here has been logged above; there is nobody left to tell
    with contextlib.suppress(discord.HTTPException):
        if interaction.response.is_done():
            await interaction.followup.send(sentence, ephemeral=True)
        else:
            await interaction.response.send_message(sentence, ephemeral=True)
