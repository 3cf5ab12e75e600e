"""What a command asks of the client that it runs in: the guide, the languages, the servers' choices, the error door."""

from collections.abc import Mapping
from typing import Protocol, cast

import discord

from commands.cards.about import Running
from commands.languages import Language, Languages
from commands.privacy import Privacy
from data.guide import CareerGuide

Interaction = discord.Interaction[discord.Client]


class Holder(Protocol):
    """A client that holds what the commands work with."""

    guide: CareerGuide
    languages: Languages
    privacy: Privacy
    privacy_address: str | None
    running: Running
    about: Mapping[str, str]
    """What each slash command does, by its name."""

    def mention(self, command: str) -> str:
        """Return a command as Discord lets one tap it."""

    async def report(self, interaction: Interaction, error: Exception) -> None:
        """Tell the asker that something failed, and the log the rest."""


def holder_of(interaction: Interaction) -> Holder:
    """Return the client, as what it is to the commands."""
    return cast(Holder, interaction.client)


def guide_of(interaction: Interaction) -> CareerGuide:
    """Return the guide that answers now. A question asks for it once."""
    return holder_of(interaction).guide


def language_of(interaction: Interaction) -> Language:
    """Return the language of whoever asks."""
    return holder_of(interaction).languages.of(interaction.locale.value)


def hidden(interaction: Interaction, private: bool | None) -> bool:
    """Tell whether an answer is for the asker alone: as they chose, else as their server does.

    A direct message is private anyway.
    """
    if interaction.context.dm_channel:
        return False
    return holder_of(interaction).privacy.by_default(interaction.guild_id) if private is None else private
