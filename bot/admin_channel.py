"""The channel in which the admins are told what the bot did by itself; the log has it as well, with or without one."""

import logging

import aiohttp
import discord

from bot.chores import Wording
from commands.cards.parts import MESSAGE, cut, escaped
from commands.languages import ENGLISH, Language, Languages

log = logging.getLogger(__name__)


class AdminChannel:
    """Tells the admins something. `number` is the channel's, None where none is set."""

    def __init__(self, client: discord.Client, number: int | None, languages: Languages) -> None:
        self._client = client
        self._number = number
        self._languages = languages

    async def tell(self, wording: Wording) -> bool:
        """Write into the log, and the channel where there is one; tell whether that arrived."""
        log.info("For the admins: %s", wording(ENGLISH))
        if self._number is None:
            return True
        try:
            text = wording(self._language_of(self._number))
            await self._client.get_partial_messageable(self._number).send(cut(escaped(text), MESSAGE))
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.warning("ADMIN_CHANNEL_ID could not be written to (%s): may the bot send there?", type(error).__name__)
            return False
        return True

    def _language_of(self, channel: int) -> Language:
        """Return the language of the server that a channel is in; English where it is not known."""
        found = self._client.get_channel(channel)
        guild = found.guild if isinstance(found, discord.abc.GuildChannel | discord.Thread) else None
        return self._languages.of(guild.preferred_locale.value) if guild else ENGLISH
