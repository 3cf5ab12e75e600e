"""What an admin sees: a refresh before it counts, what is served, what happened."""

from collections.abc import Iterable

import discord

from commands.admin import wording
from commands.cards.parts import DESCRIPTION, FIELD_NAME, FIELD_VALUE, TITLE, cut, escaped, fitted
from data.district import District
from data.local_history import Event
from data.refresh.job import Prepared, TableSummary
from data.refresh.status import Status

NO_NAMES = "None yet. /admin names add adds one, /admin names template hands out a file for many."
COLOUR = 0x7A828C
MOST_FIELDS = 6
ABOUT, FACT, ROWS = 420, 200, 700
"""Characters of a table's changes, a fact and the counts of rows: the two cards of a status share Discord's 6,000."""

LONGEST_EXAMPLE = 120
"""Characters told of one changed row; the attached file has all of it."""


def prepared_card(prepared: Prepared) -> discord.Embed:
    """Return what a refresh would change."""
    embed = _card(wording.headline(prepared), ["This counts once you apply it. The attached file has every change."])
    changed = [table for table in prepared.tables if table.counts]
    for table in changed[:MOST_FIELDS]:
        value = fitted([wording.table_line(table), *_examples(table)], ABOUT)
        embed.add_field(name=cut(table.table, FIELD_NAME), value=value, inline=False)
    rest = [f"{table.table}: {wording.counted(table.counts)}" for table in changed[MOST_FIELDS:]]
    rest = [escaped(line) for line in (*rest, *wording.left_out(prepared))]
    if rest:
        embed.add_field(name="Also", value=fitted(rest, ABOUT), inline=False)
    return embed


def status_card(status: Status, newest: str, refused: int) -> discord.Embed:
    """Return what is served and where it came from."""
    embed = _card("The data", [escaped(newest)])
    for name, about in wording.status_facts(status):
        embed.add_field(name=name, value=cut(escaped(about), FACT), inline=False)
    rows = [f"{table} {count:,}" for table, count in status.rows.items() if count]
    embed.add_field(name="Rows", value=cut(escaped(", ".join(rows)), ROWS), inline=False)
    embed.add_field(name="Refused", value=f"{refused:,} attempts by people who are no admins, since the start")
    return embed


def history_card(events: Iterable[Event]) -> discord.Embed:
    """Return the history, newest first."""
    lines = [escaped(wording.event_line(event)) for event in events]
    return _card("What happened to the data", lines or [wording.NO_HISTORY])


def names_card(district: District) -> discord.Embed:
    """Return the district's own names and titles; the attached file has those for which there is no room."""
    embed = _card("The district's own names", [] if district.names or district.titles else [NO_NAMES])
    for heading, found in (("Names", district.means()), ("Titles", district.stands())):
        lines = [escaped(f"{name}: {means}") for name, means in found.items()]
        if lines:
            embed.add_field(name=f"{heading} ({len(lines):,})", value=fitted(lines, FIELD_VALUE), inline=False)
    return embed


def _card(title: str, lines: list[str]) -> discord.Embed:
    text = escaped(cut(title, TITLE // 2))
    return discord.Embed(title=cut(text, TITLE), description=fitted(lines, DESCRIPTION) or None, colour=COLOUR)


def _examples(table: TableSummary) -> list[str]:
    return [
        escaped(f"{kind}: {cut(example, LONGEST_EXAMPLE)}")
        for kind, examples in table.examples.items()
        for example in examples
    ]
