"""The one place where the bot's resources are opened, handed in and closed in reverse."""

import asyncio
import gc
import logging
import signal

import discord

from bot.client import CareerBot
from bot.service import REFUSED_SHARDS, REFUSED_TOKEN, Service
from bot.settings import Settings, SettingsError
from data import editions, local
from data.guide import CareerGuide, open_guide
from data.local import LocalStore

log = logging.getLogger(__name__)

NO_TOKEN = "DISCORD_TOKEN is not set. Copy the bot's token from Discord's developer portal into .env."  # noqa: S105
REFUSED = "Discord refused DISCORD_TOKEN. Copy the bot's token again from Discord's developer portal into .env."
WRONG_SHARDS = "Discord refused the shards: raise SHARD_COUNT, or leave SHARD_COUNT and SHARD_IDS empty."
NO_INTENTS = "Discord refused the bot's intents, though none of them is privileged. Is this version unchanged?"


def run(settings: Settings) -> None:
    """Run the bot until it is told to stop.

    Raises SettingsError for a token that is missing or refused, DataError when the data cannot be opened.
    """
    if settings.discord_token is None:
        raise SettingsError(NO_TOKEN)
    _log_to_terminal(settings.log_level)
    with editions.opened(settings.data_dir) as edition, local.opened(settings.data_dir) as store:
        for note in filter(None, (edition.note, store.note)):
            log.warning(note)
        guide = open_guide(edition)
        # What is in memory now stays: the collector need not go through it while people wait
        gc.freeze()
        asyncio.run(serve(guide, store, settings, settings.discord_token.get_secret_value()))


async def serve(guide: CareerGuide, store: LocalStore, settings: Settings, token: str) -> None:
    """Answer until SIGTERM or SIGINT. Raises SettingsError for a token that Discord refuses."""
    stop = asyncio.Event()
    _set_on_signal(stop)
    try:
        await Service(lambda: CareerBot(guide, store, settings), token).run(stop)
    except discord.LoginFailure:
        raise SettingsError(REFUSED) from None
    except discord.PrivilegedIntentsRequired:
        raise SettingsError(NO_INTENTS) from None
    except discord.ConnectionClosed as error:
        if error.code == REFUSED_TOKEN:
            raise SettingsError(REFUSED) from None
        if error.code in REFUSED_SHARDS:
            raise SettingsError(WRONG_SHARDS) from None
        raise


def _set_on_signal(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:
            # Windows: Ctrl-C ends the program without this
            return


def _log_to_terminal(level: str) -> None:
    discord.utils.setup_logging(level=logging.getLevelName(level), root=True)
    # At DEBUG the library writes interaction tokens and what people typed
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelName(level)))
