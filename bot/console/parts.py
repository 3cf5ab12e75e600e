"""The pieces that several answers on a terminal are made of."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

NAME, PLACE, QUIET, DOUBT = "bold", "bold cyan", "dim", "yellow"


def choice(options: Iterable[tuple[str, str]]) -> list[RenderableType]:
    """Return the question which one is meant, or that nothing was found, for (name, about) pairs."""
    found = list(options)
    return [Text("Which one do you mean?", NAME), grid(found)] if found else [Text("No match", DOUBT)]


def grid(rows: Iterable[tuple[str, str]]) -> Table:
    """Return (name, about) pairs in two columns."""
    table = Table.grid(padding=(0, 2))
    for name, about in rows:
        table.add_row(Text(f"  {name}", NAME), Text(about))
    return table
