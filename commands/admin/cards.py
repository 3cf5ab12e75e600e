"""What an admin sees: a refresh before it counts, what is served, what happened."""

from collections.abc import Iterable

import discord

from commands.admin import wording
from commands.admin.counts import kind_of
from commands.admin.events import event_line
from commands.cards.parts import DESCRIPTION, TITLE, add, cut, escaped, fitted
from commands.languages import Language
from data.district import District
from data.framework import Framework
from data.local_history import Event
from data.refresh.job import Prepared, TableSummary
from data.refresh.status import Status
from data.sentences import say

NO_NAMES = say("None yet. /admin names add adds one, /admin names template hands out a file for many.")
COUNTS_LATER = say("This counts once you apply it. The attached file has every change.")
COUNTS = say("The attached file has every change.")
COLOUR = 0x7A828C
MOST_FIELDS = 6
ABOUT, FACT, ROWS = 420, 200, 700
"""Characters of a table's changes, a fact and the counts of rows: the two cards of a status share Discord's 6,000."""

LONGEST_EXAMPLE = 120
"""Characters told of one changed row; the attached file has all of it."""


def prepared_card(prepared: Prepared, language: Language, *, applied: bool = False) -> discord.Embed:
    """Return what a refresh would change, or did once it is `applied`."""
    about = language.said(COUNTS if applied else COUNTS_LATER)
    embed = _card(wording.headline(prepared, language), [about], language)
    changed = [table for table in prepared.tables if table.counts]
    for table in changed[:MOST_FIELDS]:
        lines = [wording.table_line(table, language), *_examples(table, language)]
        add(embed, language.said(table.table), lines, language, ABOUT)
    rest = [wording.changes_of(table, language) for table in changed[MOST_FIELDS:]]
    rest = [escaped(line) for line in (*rest, *wording.left_out(prepared, language))]
    add(embed, language.say("Also"), rest, language, ABOUT)
    return embed


def status_card(status: Status, newest: str, refused: int, language: Language, framework: Framework) -> discord.Embed:
    """Return what is served and where it came from."""
    embed = _card(language.say("The data"), [escaped(newest)], language)
    for name, about in wording.status_facts(status, language, framework):
        embed.add_field(name=name, value=cut(escaped(about), FACT), inline=False)
    rows = [f"{table} {count:,}" for table, count in status.rows.items() if count]
    embed.add_field(name=language.say("Rows"), value=cut(escaped(", ".join(rows)), ROWS), inline=False)
    attempts = language.count(
        refused,
        "{n} attempt by people who are not admins, since the start",
        "{n} attempts by people who are not admins, since the start",
    )
    embed.add_field(name=language.say("Refused"), value=attempts)
    return embed


def history_card(events: Iterable[Event], language: Language, framework: Framework) -> discord.Embed:
    """Return the history, newest first."""
    lines = [escaped(event_line(event, language, framework)) for event in events]
    return _card(language.say("What happened to the data"), lines or [language.said(wording.NO_HISTORY)], language)


def names_card(district: District, language: Language, framework: Framework) -> discord.Embed:
    """Return the district's own names and titles; the attached file has those for which there is no room."""
    nothing = [] if district.names or district.titles else [language.said(NO_NAMES)]
    embed = _card(language.say("The district's own names"), nothing, language)
    names, titles = district.means(framework), district.stands(framework)
    for heading, found in ((language.say("Names"), names), (language.say("Titles"), titles)):
        lines = [escaped(f"{name}: {means}") for name, means in found.items()]
        add(embed, f"{heading} ({len(lines):,})", lines, language)
    return embed


def _card(title: str, lines: list[str], language: Language) -> discord.Embed:
    text = escaped(cut(title, TITLE // 2))
    return discord.Embed(
        title=cut(text, TITLE), description=fitted(lines, DESCRIPTION, language) or None, colour=COLOUR
    )


def _examples(table: TableSummary, language: Language) -> list[str]:
    return [
        escaped(f"{kind_of(kind, language)}: {cut(example, LONGEST_EXAMPLE)}")
        for kind, examples in table.examples.items()
        for example in examples
    ]
