"""The one place where the bot's resources are opened, handed in and closed in reverse."""

import asyncio
import gc
import logging
import signal
import sys

import discord

from bot import logs
from bot.client import CareerBot
from bot.service import REFUSED_SHARDS, REFUSED_TOKEN, Service
from bot.settings import Settings, SettingsError
from commands.admin.desk import Desk
from commands.admin.permission import Admins
from commands.languages import Languages
from data import local
from data.refresh import recovery
from data.refresh.refresher import Refresher
from data.sentences import say
from data.serving import Serving

log = logging.getLogger(__name__)

SWITCH = 0.0005
"""Seconds for which a thread may keep others waiting. With Python's 5 ms, answers would queue up behind a thread that
opens newer data."""

NO_TOKEN = say("DISCORD_TOKEN is not set. Copy the bot's token from Discord's developer portal into .env.")
REFUSED = say("Discord refused DISCORD_TOKEN. Copy the bot's token again from Discord's developer portal into .env.")
WRONG_SHARDS = say("Discord refused the shards: raise SHARD_COUNT, or leave SHARD_COUNT and SHARD_IDS empty.")
NO_INTENTS = say("Discord refused the bot's intents, though none of them is privileged. Is this version unchanged?")


def run(settings: Settings) -> None:
    """Run the bot until it is told to stop.

    Raises SettingsError for a token that is missing or refused, DataError when the data cannot be opened.
    """
    if settings.discord_token is None:
        raise SettingsError(NO_TOKEN)
    logs.to_terminal(settings.log_level)
    sys.setswitchinterval(SWITCH)
    with local.opened(settings.data_dir) as store:
        serving = Serving(settings.data_dir, store)
        for note in filter(None, (serving.note, store.note, recovery.recover(settings.data_dir, store))):
            log.warning(note)
        serving.guide.warm()
        languages = Languages()
        # What is in memory now stays: the collector need not go through it while people wait
        gc.freeze()
        refresher = Refresher(settings.data_dir, store, settings.addresses, settings.onet_page)
        desk = Desk(refresher, serving, Admins(settings.admin_guild_id, settings.admin_role_id))
        asyncio.run(serve(desk, languages, settings, settings.discord_token.get_secret_value()))


async def serve(desk: Desk, languages: Languages, settings: Settings, token: str) -> None:
    """Answer until SIGTERM or SIGINT. Raises SettingsError for a token that Discord refuses."""
    stop = asyncio.Event()
    _set_on_signal(stop)
    try:
        await Service(lambda: CareerBot(desk, settings, languages), token).run(stop)
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
