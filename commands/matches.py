"""The menu of other matches travels along from card to card: what it offers is read from the message."""

from dataclasses import replace

import discord

from commands.cards.card import MATCHES, Card, Menu, Option
from commands.steps import Step, step_of

BROWSING = "browse"
"""The screen that one goes to without the matches of a question."""


def with_matches(card: Card, message: discord.Message | None, step: Step) -> Card:
    """Return the card with the menu of other matches that is under the message, unless one goes on to browse."""
    if message is None or step.screen == BROWSING or any(menu.name == MATCHES for menu in card.menus):
        return card
    found = next((one for one in _selects(message) if (one.custom_id or "").endswith(f":{MATCHES}")), None)
    if found is None:
        return card
    options = tuple(
        Option(one.label, step_of(one.value), one.description or "", str(one.emoji) if one.emoji else None)
        for one in found.options
    )
    return replace(card, menus=(Menu(MATCHES, found.placeholder or "", options), *card.menus))


def _selects(message: discord.Message) -> list[discord.SelectMenu]:
    rows = (row for row in message.components if isinstance(row, discord.ActionRow))
    return [child for row in rows for child in row.children if isinstance(child, discord.SelectMenu)]
