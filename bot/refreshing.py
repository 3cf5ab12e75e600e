"""Refreshing from a shell: opens what refreshes, shows how far it is, and knows whether anybody can be asked."""

import contextlib
import sys
from collections.abc import Iterator

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from bot import settings
from commands.admin.wording import progress_line
from commands.languages import Language
from data import local
from data.refresh import recovery
from data.refresh.refresher import Refresher
from data.refresh.request import Progress as Reached
from data.refresh.request import Ready, Request


@contextlib.contextmanager
def refreshes(language: Language) -> Iterator[Refresher]:
    """Open what refreshes the data. What has to be said about it goes to standard error."""
    chosen = settings.load()
    with local.opened(chosen.data_dir) as store:
        for note in filter(None, (store.note, recovery.recover(chosen.data_dir, store))):
            click.echo(language.said(note), err=True)
        yield Refresher(chosen.data_dir, store, chosen.addresses, chosen.onet_page)


async def prepare(refresher: Refresher, request: Request, language: Language) -> Ready | None:
    """Prepare a refresh, with its progress on standard error where that is a terminal."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=30))
    screen = Console(stderr=True)
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task("…", total=None)

        def reached(progress: Reached) -> None:
            total = progress.total if progress.stage == "fetching" else None
            bar.update(task, description=progress_line(progress, language), completed=progress.done, total=total)

        return await refresher.prepare(request, reached)


def can_ask(as_json: bool) -> bool:
    """Tell whether anybody can be asked: standard input is a terminal, and no program reads what is printed."""
    return not as_json and sys.stdin.isatty()
