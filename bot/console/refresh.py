"""What a refresh would change, and what is served, on a terminal."""

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from bot.console.parts import NAME, QUIET
from commands.admin import wording
from commands.admin.counts import kind_of
from commands.admin.events import event_line
from commands.languages import Language
from data.framework import Framework
from data.local_history import Event
from data.refresh.job import Prepared
from data.refresh.status import Status


def render(prepared: Prepared, language: Language) -> RenderableType:
    """Return what a refresh would change: each table, examples, and what is left out."""
    body: list[RenderableType] = [Text(wording.headline(prepared, language), NAME)]
    for table in (table for table in prepared.tables if table.counts):
        body.append(Text.assemble((f"\n{language.said(table.table)}: ", NAME), wording.table_line(table, language)))
        for kind, examples in table.examples.items():
            told = kind_of(kind, language)
            body += [Padding(Text.assemble((f"{told} ", QUIET), one), (0, 2)) for one in examples]
    same = ", ".join(language.said(table.table) for table in prepared.tables if not table.counts)
    if same:
        body.append(Text(f"\n{language.say('The same as before: {tables}.', tables=same)}", QUIET))
    body += [Text(line, QUIET) for line in wording.left_out(prepared, language)]
    return Padding(Group(*body), (1, 2))


def render_status(status: Status, newest: str, language: Language, framework: Framework) -> RenderableType:
    """Return what is served and where it came from; `newest` says in the language whether there is newer data."""
    facts = Table.grid(padding=(0, 2))
    for name, about in wording.status_facts(status, language, framework):
        facts.add_row(Text(name, QUIET), Text(about))
    return Group(facts, Text(newest), render_rows(status.rows, language))


def render_rows(rows: Mapping[str, int], language: Language) -> RenderableType:
    """Return the numbers of rows by table, without the tables that have none."""
    shown = Table(language.say("table"), Column(language.say("rows"), justify="right"))
    for table, number in rows.items():
        if number:
            shown.add_row(table, f"{number:,}")
    return shown


def render_history(events: list[Event], language: Language, framework: Framework) -> RenderableType:
    """Return the history, newest first."""
    if not events:
        return Text(language.said(wording.NO_HISTORY))
    return Group(*(Text(event_line(event, language, framework)) for event in events))
