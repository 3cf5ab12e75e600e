"""The pieces that several answers on a terminal are made of."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from commands.languages import Language

NAME, PLACE, QUIET, DOUBT = "bold", "bold cyan", "dim", "yellow"


def choice(options: Iterable[tuple[str, str]], language: Language) -> list[RenderableType]:
    """Return the question which one is meant, or that nothing was found, for (name, about) pairs."""
    found = list(options)
    if not found:
        return [Text(language.say("No match"), DOUBT)]
    return [Text(language.say("Which one do you mean?"), NAME), grid(found)]


def more(options: Iterable[tuple[str, str]], language: Language) -> list[RenderableType]:
    """Return the other readings, for (name, about) pairs; nothing where there are none."""
    found = list(options)
    return [Text(f"\n{language.say('Other readings')}", QUIET), grid(found)] if found else []


def named(name: str, language: Language) -> str:
    """Return an official name with what it means in another language."""
    meaning = language.gloss(name)
    return f"{name} ({meaning})" if meaning else name


def grid(rows: Iterable[tuple[str, str]]) -> Table:
    """Return (name, about) pairs in two columns."""
    table = Table.grid(padding=(0, 2))
    for name, about in rows:
        table.add_row(Text(f"  {name}", NAME), Text(about))
    return table
