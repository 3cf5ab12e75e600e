"""Every text that people read: in the code, in the tables, in the slash commands. Not the translations of them.

`python -m tests.languages.messages` brings the catalogues up to date: new texts are added untranslated, those that are
gone are left out.
"""

import ast
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from discord import app_commands

from commands.languages.languages import FOLDER, LOCALES
from commands.registry import COMMANDS
from data import tables

ROOT = Path(__file__).resolve().parents[2]
CODE = ("bot", "commands", "data")
SAID = {"say": slice(0, 1), "count": slice(1, 3)}
"""Functions whose texts are said to people, and which of their arguments those are."""

LEAST = {"say": 1, "count": 3}
"""How many arguments they have: other functions of the same name have fewer."""

Message = str | tuple[str, ...]

TABLES = {
    "groupings": ("name", "description"),
    "clusters": ("name", "description"),
    "sub_clusters": ("name", "description"),
    "old_clusters": ("name", "meaning"),
    "old_pathways": ("name", "meaning"),
    "skills": ("name", "why"),
}
"""The columns that are shown to people and are no names of somebody else's."""

WIDTH = 110


def messages() -> Catalog:
    """Return all of them, each with the files it stands in."""
    catalog = Catalog(project="career-clusters-bot", fuzzy=False)
    for message, file in in_code():
        catalog.add(message, locations=[(file, None)])
    for message, table in in_tables():
        catalog.add(message, locations=[(f"data/tables/{table}.csv", None)])
    for part, message in in_commands():
        catalog.add(message, context=part, locations=[("commands/registry.py", None)])
    return catalog


def in_code() -> Iterator[tuple[Message, str]]:
    """Yield the texts that functions of the code say, with the file that each is in."""
    for folder in CODE:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for call in calls(file):
                texts = [part.value for part in call.args[SAID[name_of(call)]] if isinstance(part, ast.Constant)]
                if texts:
                    yield (texts[0] if len(texts) == 1 else tuple(texts)), file.relative_to(ROOT).as_posix()


def calls(file: Path) -> Iterator[ast.Call]:
    """Yield the calls in a file that say something."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and name_of(node) in SAID and len(node.args) >= LEAST[name_of(node)]:
            yield node


def name_of(call: ast.Call) -> str:
    """Return the name of the function that is called."""
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def in_tables() -> Iterator[tuple[str, str]]:
    """Yield the texts of the shipped tables, with the table that each is in."""
    for table, columns in TABLES.items():
        rows = csv.DictReader(tables.shipped().joinpath(f"{table}.csv").read_text("utf-8").splitlines())
        for row in rows:
            yield from ((row[column], table) for column in columns if row[column])


def in_commands() -> Iterator[tuple[str, str]]:
    """Yield the names and descriptions of commands, their options and choices, with what each is to Discord."""
    for command in COMMANDS:
        yield from _command(command)


def _command(command: Any) -> Iterator[tuple[str, str]]:
    group = isinstance(command, app_commands.Group)
    yield ("group_name" if group else "command_name"), command.name
    if isinstance(command, app_commands.ContextMenu):
        return
    yield ("group_description" if group else "command_description"), command.description
    for inner in command.commands if group else ():
        yield from _command(inner)
    for option in () if group else command.parameters:
        yield "parameter_name", option.name
        yield "parameter_description", option.description
        yield from (("choice_name", choice.name) for choice in option.choices)


def main() -> None:
    """Bring every catalogue up to date."""
    template = messages()
    for code in sorted(set(LOCALES.values())):
        file = FOLDER / f"{code}.po"
        with file.open("rb") as before:
            catalog = read_po(before, locale=code)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalog.project, catalog.version = template.project, ""
        # Who translated, and when, is for the history of the file to tell
        catalog.last_translator = catalog.language_team = catalog.msgid_bugs_address = ""
        catalog.revision_date = catalog.creation_date
        with file.open("wb") as after:
            write_po(after, catalog, width=WIDTH, include_lineno=False, ignore_obsolete=True)
        missing = sum(not message.string for message in catalog if message.id)
        print(f"{file.name}: {len(catalog)} texts, {missing} without a translation")  # noqa: T201


if __name__ == "__main__":
    main()
