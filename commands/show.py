"""What the four look-ups share: the guide they ask, how they are installed, how they answer and complete."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar, cast

import discord
from discord import app_commands

from commands.failures import noted
from data.guide import CareerGuide
from data.questions.suggest import Suggestion
from data.text import LONGEST_VALUE

Interaction = discord.Interaction[discord.Client]
Typed = app_commands.Range[str, 1, LONGEST_VALUE]
"""An option that a person types into: 1 to 100 characters."""

PRIVATE = "Show the answer only to me"

_Command = TypeVar("_Command")


class GuideHolder(Protocol):
    """A client that has a guide to ask."""

    guide: CareerGuide


def guide_of(interaction: Interaction) -> CareerGuide:
    """Return the guide that the client was given."""
    return cast(GuideHolder, interaction.client).guide


def everywhere(command: _Command) -> _Command:
    """Let a command be used in servers, direct messages and group chats, and be installed by servers and people."""
    in_all = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    for_all = app_commands.allowed_installs(guilds=True, users=True)
    return in_all(for_all(command))


async def show(interaction: Interaction, embed: discord.Embed, private: bool) -> None:
    """Answer with a card, to the asker alone if `private`; a direct message is private anyway."""
    await interaction.response.send_message(embed=embed, ephemeral=private and not interaction.context.dm_channel)


async def choices(
    interaction: Interaction, suggest: Callable[[CareerGuide], Iterable[Suggestion]]
) -> list[app_commands.Choice[str]]:
    """Return what the guide suggests as Discord shows it; nothing, and a note in the log, if that fails."""
    try:
        return [app_commands.Choice(name=one.label, value=one.value) for one in suggest(guide_of(interaction))]
    except Exception as error:
        # Left to itself, discord.py would log who asked and what was raised
        noted(error)
        return []
