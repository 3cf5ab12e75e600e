"""What cards are made of: texts cut to Discord's limits, fields of whole lines, the source in the footer."""

import bisect
import itertools
import re
from collections.abc import Iterable

import discord

from commands import wording
from commands.cards.looks import NEUTRAL, colour_of
from commands.languages import ENGLISH, Language
from data import sentences
from data.framework import Cluster, Framework

cut = sentences.cut
"""The one way to shorten a text; completions, which are made on the floor below, are shortened by it as well."""

MESSAGE, TITLE, DESCRIPTION, FIELD_NAME, FIELD_VALUE, FOOTER = 2000, 256, 4096, 256, 1024, 2048
"""Characters that Discord allows; a whole embed may have 6,000."""

# More than discord.utils.escape_markdown does: it leaves mentions, and what is inside the brackets of a link
_LIVE = re.compile(r"[\\*_~|`<>@\[\]#]|(?<=:)//|^-", re.MULTILINE)


def card(title: str, framework: Framework, cluster: Cluster | None = None, description: str = "") -> discord.Embed:
    """Return an embed with its title, the cluster's colour (never its only sign) and the source in the footer."""
    colour = colour_of(cluster) if cluster else NEUTRAL
    embed = discord.Embed(title=cut(title, TITLE), description=cut(description, DESCRIPTION) or None, colour=colour)
    return embed.set_footer(text=cut(wording.sources(framework), FOOTER))


def add(embed: discord.Embed, name: str, lines: Iterable[str], language: Language, limit: int = FIELD_VALUE) -> None:
    """Add a field of as many whole lines as fit; nothing where there are no lines."""
    if value := fitted(list(lines), limit, language):
        embed.add_field(name=cut(name, FIELD_NAME), value=value, inline=False)


def add_note(embed: discord.Embed, note: str | None, language: Language) -> None:
    """Add the sentence that goes with an answer, if there is one."""
    add(embed, language.say("Note"), [escaped(language.said(note))] if note else [], language)


def fitted(lines: list[str], limit: int, language: Language = ENGLISH) -> str:
    """Return the lines that fit into `limit` characters, the last one saying how many were left out."""
    ends = [*itertools.accumulate(len(line) + 1 for line in lines)]
    for kept in range(bisect.bisect_right(ends, limit + 1), 0, -1):
        left = len(lines) - kept
        text = "\n".join(lines[:kept] + ([language.say("… and {n} more", n=left)] if left else []))
        if len(text) <= limit:
            return text
    return cut(lines[0], limit) if lines else ""


def escaped(text: str) -> str:
    """Return `text` so that Discord shows it as it is: nothing in it formats, links or mentions."""
    return _LIVE.sub(r"\\\g<0>", text)
