"""The commands of the shell that change the served data without a source: load builds it anew, rollback undoes."""

import asyncio
import json
import os

import click
from rich.console import Console

from bot import settings
from bot.console.refresh import render_rows
from bot.refreshing import can_ask, refreshes
from bot.refusals import failures_as_json, told
from bot.terminal import language_of_terminal
from commands.admin.events import change_line
from commands.admin.wording import progress_line
from data import editions, load, tables
from data.errors import StoreError, reason
from data.guide import open_guide
from data.refresh import turn
from data.refresh.request import Progress
from data.refresh.status import framework
from data.roles import SHELL
from data.sentences import say


@click.command(name="load")
def load_command() -> None:
    """Check the shipped tables, build an edition from them and what was loaded, and print what it holds."""
    language = language_of_terminal(os.environ)
    with told(language):
        folder = settings.load().data_dir
        try:
            with turn.taken(folder, SHELL, say("a rebuild of the edition")):
                edition = editions.rebuilt(folder, tables.shipped())
        except OSError as error:
            what = say(
                "{folder} cannot be written ({error}). Set DATA_DIR to another folder.",
                folder=folder,
                error=reason(error),
            )
            raise StoreError(what) from None
        click.echo(language.say("Loaded into {file}", file=edition.path))
        Console().print(render_rows(load.counts(edition.db), language))
        click.echo(progress_line(Progress("indexing"), language))
        open_guide(edition)
        edition.db.close()


@click.command(name="rollback")
@click.option("--yes", is_flag=True, help="Undo without asking.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on one line.")
def rollback_command(yes: bool, as_json: bool) -> None:
    """Undo the last refresh, or the last change of the district's names."""
    language = language_of_terminal(os.environ)
    if not (yes or can_ask(as_json)):
        raise click.UsageError(language.say("Nobody can be asked here: add --yes to undo."))
    with failures_as_json(as_json), told(language), refreshes(language) as refresher:
        last = refresher.store.history(1, "applied")
        if last and not yes:
            asked = language.say("Undo {change}?", change=change_line(last[0], language, framework(refresher.folder)))
            if not click.confirm(asked):
                return
        undone = asyncio.run(refresher.undo(SHELL))
        if as_json:
            click.echo(json.dumps({"outcome": "undone", "id": undone.id, "source": undone.change.source}))
        else:
            change = change_line(undone, language, framework(refresher.folder))
            click.echo(language.say("Undone: {change}", change=change))
