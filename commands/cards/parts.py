"""What cards are made of: texts cut to Discord's limits, colours, the source in the footer."""

import bisect
import itertools
import re
from collections.abc import Iterable

import discord

from commands import wording
from data.framework import Cluster, Framework

MESSAGE, TITLE, DESCRIPTION, FIELD_NAME, FIELD_VALUE, FOOTER = 2000, 256, 4096, 256, 1024, 2048
"""Characters that Discord allows; a whole embed may have 6,000."""

_COLOURS = {
    "advanced-manufacturing": 0x5B7083,
    "construction": 0xC2731A,
    "supply-chain-and-transportation": 0x2F7F8C,
    "arts-entertainment-and-design": 0xA8508F,
    "hospitality-events-and-tourism": 0xC65D4B,
    "financial-services": 0x3D8B5F,
    "education": 0x4F6DB8,
    "healthcare-and-human-services": 0xB8434E,
    "public-service-and-safety": 0x34508F,
    "agriculture": 0x6E8F2E,
    "energy-and-natural-resources": 0xB59215,
    "digital-technology": 0x4B7BC9,
    "management-and-entrepreneurship": 0x7A5BB0,
    "marketing-and-sales": 0xB2567A,
}
_NEUTRAL = 0x7A828C

# More than discord.utils.escape_markdown does: it leaves mentions, and what is inside the brackets of a link
_LIVE = re.compile(r"[\\*_~|`<>@\[\]#]|(?<=:)//|^-", re.MULTILINE)


def card(title: str, framework: Framework, cluster: Cluster | None = None, description: str = "") -> discord.Embed:
    """Return an embed with its title, the cluster's colour (never its only sign) and the source in the footer."""
    colour = _COLOURS.get(cluster.id, _NEUTRAL) if cluster else _NEUTRAL
    embed = discord.Embed(title=cut(title, TITLE), description=cut(description, DESCRIPTION) or None, colour=colour)
    return embed.set_footer(text=cut(wording.sources(framework), FOOTER))


def add(embed: discord.Embed, name: str, lines: Iterable[str], limit: int = FIELD_VALUE) -> None:
    """Add a field of as many whole lines as fit; nothing where there are no lines."""
    if value := fitted(list(lines), limit):
        embed.add_field(name=cut(name, FIELD_NAME), value=value, inline=False)


def fitted(lines: list[str], limit: int) -> str:
    """Return the lines that fit into `limit` characters, the last one saying how many were left out."""
    ends = [*itertools.accumulate(len(line) + 1 for line in lines)]
    for kept in range(bisect.bisect_right(ends, limit + 1), 0, -1):
        left = len(lines) - kept
        text = "\n".join(lines[:kept] + ([f"… and {left} more"] if left else []))
        if len(text) <= limit:
            return text
    return cut(lines[0], limit) if lines else ""


def escaped(text: str) -> str:
    """Return `text` so that Discord shows it as it is: nothing in it formats, links or mentions."""
    return _LIVE.sub(r"\\\g<0>", text)


def cut(text: str, limit: int) -> str:
    """Return `text`, shortened to `limit` characters with an ellipsis where it is longer."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
