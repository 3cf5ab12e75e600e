"""The one door through which a failure in Discord reaches a person: never an exception's text, never twice."""

import contextlib
import logging

import aiohttp
import discord
from discord import app_commands

from bot.service import may_pass
from commands.admin.permission import NotAllowedError
from commands.cards.parts import MESSAGE, cut, escaped
from commands.failures import noted
from commands.holder import Interaction, language_of
from commands.sending import sent
from data.errors import DataError
from data.sentences import Sentence, say

log = logging.getLogger(__name__)

LATE_OR_TWICE = frozenset({10062, 40060})
"""Unknown interaction: answered after three seconds. Already acknowledged: an answer whose receipt was lost."""

EXPIRED = frozenset({50027, 10015})
"""Invalid webhook token, unknown webhook: a quarter of an hour has passed, and nobody can be told any more."""

NOT_PERMITTED = frozenset({50001, 50013})
"""Missing access, missing permissions: what Discord says when a server does not let the bot do something."""

TOO_MANY, SERVER_ERROR = 429, 500

OUTDATED = say("Your Discord still shows an older form of this command. Reload Discord (Ctrl+R) and try again.")
OLD_BUTTON = say("That button is of an older version of the bot. Ask again, and the answer has new ones.")
BUSY = say("Discord asks the bot to slow down. Try again in a minute.")
TROUBLE = say("Discord is having trouble. Try again in a minute.")
MAY_NOT = say("This server does not let the bot do that here. A server admin can change the bot's permissions.")
ASKER_MAY_NOT = say("That is for people who may manage this server. Nothing was changed.")


async def report(interaction: Interaction, error: Exception) -> None:
    """Tell the asker, privately and once, what to do; tell the log the rest under the same id.

    Once the bot is stopped nobody can be told, and the log says only that.
    """
    if interaction.client.is_closed():
        log.info("The bot was stopped before an answer was given.")
        return
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.HTTPException) and cause.code in LATE_OR_TWICE | EXPIRED:
        log.info("An interaction was answered late or twice (%d); nobody is left to tell.", cause.code)
        return
    known = _sentence(cause)
    if known is not None:
        log.info("A command was refused or failed (%s).", type(cause).__name__)
        await _tell(interaction, cut(escaped(language_of(interaction).said(known)), MESSAGE))
        return
    await _tell(interaction, language_of(interaction).said(ours(noted(error))))


def ours(short_id: str) -> Sentence:
    """Return what to say of a failure of our own, which the log has under this id."""
    return say(
        "Something went wrong on our side, and it was noted. If it happens again, tell the server's admin this "
        "code: {id}",
        id=short_id,
    )


def passing(error: BaseException) -> bool:
    """Tell whether a failure is Discord's or the network's, so that nothing in this program is to be mended."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.HTTPException):
        return cause.code in LATE_OR_TWICE | EXPIRED or _of_status(cause) is not None
    return may_pass(cause)


def _sentence(cause: Exception) -> Sentence | None:
    """Return what to say of a failure that is known; None for what is our own fault. What was typed is in none."""
    match cause:
        case app_commands.CommandSignatureMismatch() | app_commands.CommandNotFound():
            return OUTDATED
        case app_commands.MissingPermissions():
            return ASKER_MAY_NOT
        case app_commands.BotMissingPermissions():
            return MAY_NOT
        case NotAllowedError() | DataError():
            return cause.sentence
        case discord.RateLimited():
            return BUSY
        case discord.HTTPException():
            return _of_status(cause)
        case aiohttp.ClientError() | TimeoutError():
            return TROUBLE
        case _:
            return None


def _of_status(error: discord.HTTPException) -> Sentence | None:
    if error.status == TOO_MANY:
        return BUSY
    if error.status >= SERVER_ERROR:
        return TROUBLE
    return MAY_NOT if error.code in NOT_PERMITTED else None


async def outdated_button(interaction: Interaction) -> None:
    """Tell whoever used a button or menu that this version does not know; left alone, Discord says it failed."""
    log.info("A button of another version was used.")
    await _tell(interaction, language_of(interaction).said(OLD_BUTTON))


async def _tell(interaction: Interaction, sentence: str) -> None:
    # Whatever fails here has been logged above; there is nobody left to tell
    with contextlib.suppress(discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError):
        if interaction.response.is_done():
            await interaction.followup.send(sentence, ephemeral=True)
        else:
            await sent(lambda: interaction.response.send_message(sentence, ephemeral=True))
