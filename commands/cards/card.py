"""A card and what can be tapped under it, as plain values. commands/views.py turns them into Discord's components."""

from dataclasses import dataclass

import discord

from commands.steps import Step

MATCHES = "matches"
"""The menu of other matches. It stays under the card while its owner looks at the skills or the old name of one."""


@dataclass(frozen=True, slots=True)
class Link:
    """A button that leads to a step: in place of the card, or `beside` it."""

    label: str
    step: Step
    emoji: str | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Outside:
    """A button that opens an address."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Option:
    """A line of a menu that leads to a step."""

    label: str
    step: Step
    about: str = ""
    emoji: str | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of up to 25 options. The name tells the menus of one card apart."""

    name: str
    placeholder: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An embed, and under it menus and buttons in this order; at most four menus and ten buttons."""

    embed: discord.Embed
    menus: tuple[Menu, ...] = ()
    links: tuple[Link | Outside, ...] = ()
