"""Pointing an unmodified discord.py at a stand-in: three class attributes, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import discord
import yarl
from discord.gateway import DiscordWebSocket

from .api import PREFIX

Targets = tuple[str, yarl.URL, str]


def targets(base: str, gateway_url: str) -> Targets:
    return base + PREFIX, yarl.URL(gateway_url), base + "/cdn"


def point_discord_at(new: Targets) -> Targets:
    """Set the three addresses and return the previous ones."""
    old = (discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.asset.Asset.BASE)
    discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.asset.Asset.BASE = new
    return old


@contextmanager
def pointed_at(base: str, gateway_url: str) -> Iterator[None]:
    old = point_discord_at(targets(base, gateway_url))
    try:
        yield
    finally:
        point_discord_at(old)
