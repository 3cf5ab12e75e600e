"""What the look-ups share: how they are installed, how they answer and complete."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import discord
from discord import app_commands

from commands.cards.card import Card
from commands.failures import noted
from commands.holder import Interaction, guide_of, hidden, language_of
from commands.sending import sent
from commands.views import view_of
from data.guide import CareerGuide
from data.questions.suggest import Suggestion
from data.text import LONGEST_VALUE

Typed = app_commands.Range[str, 1, LONGEST_VALUE]
"""An option that a person types into: 1 to 100 characters."""

PRIVATE = "Show the answer only to me"

_Command = TypeVar("_Command")


def everywhere(command: _Command) -> _Command:
    """Let a command be used in servers, direct messages and group chats, and be installed by servers and people."""
    in_all = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    for_all = app_commands.allowed_installs(guilds=True, users=True)
    return in_all(for_all(command))


async def show(interaction: Interaction, card: Card, private: bool | None) -> None:
    """Answer with a card and what can be tapped under it; to the asker alone as they or their server chose."""
    view = view_of(card, interaction.user.id)
    shown = discord.utils.MISSING if view is None else view
    private_now, respond = hidden(interaction, private), interaction.response
    await sent(lambda: respond.send_message(embed=card.embed, view=shown, ephemeral=private_now))


async def choices(
    interaction: Interaction, suggest: Callable[[CareerGuide], Iterable[Suggestion]]
) -> list[app_commands.Choice[str]]:
    """Send what the guide suggests, as Discord shows it, and return it; nothing, and a note in the log, if that fails.

    discord.py sends what a completion returns, unless it is sent already; and once only, which a broken line loses.
    """
    try:
        said, suggested = language_of(interaction).said, suggest(guide_of(interaction))
        found = [app_commands.Choice(name=one.labelled(said(one.about)), value=one.value) for one in suggested]
    except Exception as error:
        # Left to itself, discord.py would log who asked and what was raised
        noted(error)
        found = []
    await sent(lambda: interaction.response.autocomplete(found))
    return found
