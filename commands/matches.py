"""Menus that travel along from card to card: the other matches, and the other side of a comparison.

What they offer is read from the message, so nothing of it is kept here; it is said anew in the language of who taps.
"""

from dataclasses import replace

import discord

from commands.cards.card import MATCHES, Card, Menu, Option
from commands.languages import Language
from commands.steps import OR, PAIR, Step, step_of

BROWSING = "browse"
"""The screen that one goes to without the matches of a question."""


def with_open_side(step: Step, message: discord.Message | None) -> Step:
    """Return the step to a comparison with what there is to pick for its open side; any other step as it is."""
    first, mark, second = step.key.partition(PAIR)
    if message is None or step.screen != "compare" or not mark or (first and second):
        return step
    menu = _menu(message, "second" if first else "first")
    keys = [step_of(one.value).key.strip(PAIR) for one in menu.options] if menu else []
    return Step("compare", f"{first or OR.join(keys)}{PAIR}{second or OR.join(keys)}")


def with_matches(card: Card, message: discord.Message | None, step: Step, language: Language) -> Card:
    """Return the card with the menu of other matches that is under the message, unless one goes on to browse."""
    if message is None or step.screen == BROWSING or any(menu.name == MATCHES for menu in card.menus):
        return card
    found = _menu(message, MATCHES)
    if found is None:
        return card
    options = tuple(
        Option(one.label, step_of(one.value), one.description or "", str(one.emoji) if one.emoji else None)
        for one in found.options
    )
    return replace(card, menus=(Menu(MATCHES, language.say("Other matches"), options), *card.menus))


def _menu(message: discord.Message, name: str) -> discord.SelectMenu | None:
    return next((one for one in _selects(message) if (one.custom_id or "").endswith(f":{name}")), None)


def _selects(message: discord.Message) -> list[discord.SelectMenu]:
    rows = (row for row in message.components if isinstance(row, discord.ActionRow))
    return [child for row in rows for child in row.children if isinstance(child, discord.SelectMenu)]
