"""What a refresh would change, and what is served, on a terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from bot.console.parts import NAME, QUIET
from commands.admin import wording
from commands.admin.events import event_line
from commands.languages import ENGLISH
from data.local_history import Event
from data.refresh.job import Prepared
from data.refresh.status import Status


def render(prepared: Prepared) -> RenderableType:
    """Return what a refresh would change: each table, examples, and what is left out."""
    body: list[RenderableType] = [Text(wording.headline(prepared, ENGLISH), NAME)]
    for table in (table for table in prepared.tables if table.counts):
        body.append(Text.assemble((f"\n{table.table}: ", NAME), wording.table_line(table, ENGLISH)))
        for kind, examples in table.examples.items():
            body += [Padding(Text.assemble((f"{kind} ", QUIET), one), (0, 2)) for one in examples]
    same = [table.table for table in prepared.tables if not table.counts]
    if same:
        body.append(Text(f"\nThe same as before: {', '.join(same)}.", QUIET))
    body += [Text(line, QUIET) for line in wording.left_out(prepared, ENGLISH)]
    return Padding(Group(*body), (1, 2))


def render_status(status: Status, newest: str) -> RenderableType:
    """Return what is served and where it came from; `newest` is a sentence about newer data."""
    facts = Table.grid(padding=(0, 2))
    for name, about in wording.status_facts(status, ENGLISH):
        facts.add_row(Text(name, QUIET), Text(about))
    rows = Table("table", Column("rows", justify="right"))
    for table, count in status.rows.items():
        if count:
            rows.add_row(table, f"{count:,}")
    return Group(facts, Text(newest), rows)


def render_history(events: list[Event]) -> RenderableType:
    """Return the history, newest first."""
    return Group(*(Text(event_line(event, ENGLISH)) for event in events)) if events else Text(wording.NO_HISTORY)
