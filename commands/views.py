"""Buttons and menus under a card. All their state is in their ids, so none of them is kept: they outlive a restart.

An id names its asker. Only the asker moves a card on; anybody else who taps gets a private card of their own.
"""

import re
from typing import Any

import discord
import numpy as np

from commands.cards.card import Card, Link, Menu, Outside
from commands.holder import Interaction, guide_of, holder_of, language_of
from commands.languages import Language
from commands.matches import with_matches, with_open_side
from commands.screens import draw
from commands.sending import sent
from commands.steps import STOP, Step, step_of

IN_ROW = 5
ASKER = r"(?P<asker>[0-9A-Z]{1,13})"
"""Discord's number of a person in base 36: it leaves room for the longest key in an id of 100 characters."""


def view_of(card: Card, asker: int, chosen: Step | None = None) -> discord.ui.View | None:
    """Return what is under a card, for its asker; None where there is nothing. What is `chosen` shows in the menus."""
    if not card.menus and not card.links:
        return None
    view = discord.ui.View(timeout=None)
    for row, menu in enumerate(card.menus):
        view.add_item(Pick(asker, menu, chosen, row))
    for place, link in enumerate(card.links):
        view.add_item(_button(link, asker, len(card.menus) + place // IN_ROW))
    # A view that has ended is sent like any other, but discord.py does not keep it
    view.stop()
    return view


def _button(link: Link | Outside, asker: int, row: int) -> discord.ui.Item[Any]:
    if isinstance(link, Outside):
        return discord.ui.Button(label=link.label, url=link.address, row=row)
    return Go(asker, link.step, link.beside, link.label, link.emoji, row)


class Go(discord.ui.DynamicItem[discord.ui.Button[Any]], template=rf"(?P<way>go|see):{ASKER}:(?P<step>.+)"):
    """A button that leads to a step: in place of the card, or beside it."""

    def __init__(
        self, asker: int, step: Step, beside: bool = False, label: str = "?", emoji: str | None = None, row: int = 0
    ) -> None:
        self.asker, self.step, self.beside = asker, step, beside
        custom_id = f"{'see' if beside else 'go'}:{short(asker)}:{step}"
        super().__init__(discord.ui.Button(label=label, emoji=emoji, custom_id=custom_id, row=row))

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "Go":
        """Return the button that was tapped."""
        return cls(int(match["asker"], 36), step_of(match["step"]), match["way"] == "see")

    async def callback(self, interaction: Interaction) -> None:
        """Show where the button leads."""
        await follow(interaction, self.step, self.asker, beside=self.beside)


class Pick(discord.ui.DynamicItem[discord.ui.Select[Any]], template=rf"pick:{ASKER}:(?P<name>[a-z]+)"):
    """A menu, each of whose options leads to a step."""

    def __init__(self, asker: int, menu: Menu, chosen: Step | None = None, row: int = 0) -> None:
        self.asker = asker
        select = discord.ui.Select[Any](
            placeholder=menu.placeholder, custom_id=f"pick:{short(asker)}:{menu.name}", row=row
        )
        for one in menu.options:
            select.add_option(
                label=one.label,
                value=str(one.step),
                description=one.about or None,
                emoji=one.emoji,
                default=one.step == chosen,
            )
        super().__init__(select)

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "Pick":
        """Return the menu that was used."""
        return cls(int(match["asker"], 36), Menu(match["name"], "?", ()))

    async def callback(self, interaction: Interaction) -> None:
        """Show what was picked."""
        await follow(interaction, step_of(self.item.values[0]), self.asker)


async def follow(interaction: Interaction, step: Step, asker: int, *, beside: bool = False) -> None:
    """Show where a tap leads. What fails goes through the one door."""
    try:
        await _follow(interaction, step, interaction.user.id == asker and not beside)
    except Exception as error:
        await holder_of(interaction).report(interaction, error)


async def _follow(interaction: Interaction, step: Step, in_place: bool) -> None:
    language = language_of(interaction)
    if step == STOP:
        await _stop(interaction, in_place, language)
        return
    card = draw(with_open_side(step, interaction.message), guide_of(interaction), language)
    if card is None:
        await _say(interaction, language.say("That is no longer in the data. Ask again, or look around with /browse."))
        return
    view = view_of(with_matches(card, interaction.message, step, language), interaction.user.id, step)
    respond = interaction.response
    if in_place:
        await sent(lambda: respond.edit_message(embed=card.embed, view=view))
    else:
        shown = discord.utils.MISSING if view is None else view
        await sent(lambda: respond.send_message(embed=card.embed, view=shown, ephemeral=True))


async def _stop(interaction: Interaction, in_place: bool, language: Language) -> None:
    if in_place:
        await sent(lambda: interaction.response.edit_message(view=None))
    else:
        await _say(interaction, language.say("Only the person who asked can close this card."))


async def _say(interaction: Interaction, sentence: str) -> None:
    await sent(lambda: interaction.response.send_message(sentence, ephemeral=True))


def short(asker: int) -> str:
    """Return a person's number in base 36."""
    return np.base_repr(asker, 36)
