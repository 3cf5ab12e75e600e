"""The commands of the shell that change the data: refresh and rollback. For people, for cron and for systemd timers."""

import asyncio
import contextlib
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from bot import settings
from bot.console.refresh import render
from bot.refusals import failures_as_json, told
from bot.terminal import language_of_terminal
from commands.admin import wording
from commands.admin.events import event_line
from commands.languages import Language
from data import local
from data.district import DISTRICT
from data.errors import DataError, reason
from data.refresh import recovery
from data.refresh import request as stages
from data.refresh.refresher import Refresher
from data.refresh.request import Ready, Request
from data.roles import SHELL
from data.sentences import Sentence, say
from data.sources.district import TEMPLATE
from data.sources.registry import SOURCES

_SOURCES = "\n".join(
    textwrap.fill(source.about, 78, initial_indent=f"  {source.id:<13} ", subsequent_indent=" " * 16)
    for source in SOURCES.values()
)
_REFRESH_HELP = f"""Load newer data from a public source, or a district's own names.

What would change is shown first, and counts only when you say yes. The bot and every other command go on answering
from the old data until then, and go over to the new data by themselves.

\b
Sources:
{_SOURCES}

\b
Exit status: 0 done or nothing new, 1 failed, 2 unusable arguments, 3 the file
would lose data and nobody accepted that, 75 another refresh is at work or the
publisher is out of reach: try again later.
"""


@dataclass(frozen=True)
class Wanted:
    """What to do with a refresh once it is prepared, and in which language a person is told."""

    dry_run: bool
    yes: bool
    changes: Path | None
    as_json: bool
    language: Language

    def tell(self, sentence: Sentence) -> None:
        """Tell a person; a program reads the object that is printed at the end."""
        if not self.as_json:
            click.echo(self.language.said(sentence))


@contextlib.contextmanager
def refreshes(language: Language) -> Iterator[Refresher]:
    """Open what refreshes the data. What has to be said about it goes to standard error."""
    chosen = settings.load()
    with local.opened(chosen.data_dir) as store:
        for note in filter(None, (store.note, recovery.recover(chosen.data_dir, store))):
            click.echo(language.said(note), err=True)
        yield Refresher(chosen.data_dir, store, chosen.addresses, chosen.onet_page)


@click.command(name="refresh", help=_REFRESH_HELP)
@click.argument("source", type=click.Choice([*SOURCES]), metavar="SOURCE")
@click.option("--file", type=click.Path(path_type=Path, exists=True), help="Read this file, or folder of text files.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--yes", is_flag=True, help="Apply without asking.")
@click.option("--accept-losses", is_flag=True, help="Leave out rows at fault, and let tables shrink.")
@click.option("--changes", type=click.Path(path_type=Path, dir_okay=False), help="Write every change to this CSV file.")
@click.option("--template", is_flag=True, help="Print a template for a district's file, and end.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on one line.")
def refresh_command(
    source: str,
    file: Path | None,
    dry_run: bool,
    yes: bool,
    accept_losses: bool,
    changes: Path | None,
    template: bool,
    as_json: bool,
) -> None:
    """Load newer data."""
    language = language_of_terminal(os.environ)
    if template:
        if source != DISTRICT:
            raise click.UsageError(
                language.say("Only {source} has a template: refresh {source} --template", source=DISTRICT)
            )
        click.echo(TEMPLATE, nl=False)
        return
    if not (dry_run or yes) and (as_json or not sys.stdin.isatty()):
        raise click.UsageError(language.say("Nobody can be asked here: add --yes to apply, or --dry-run to look."))
    request = Request(SHELL, source, file, accepted=accept_losses)
    with failures_as_json(as_json), told(language), refreshes(language) as refresher:
        _refresh(refresher, request, Wanted(dry_run, yes, changes, as_json, language))


@click.command(name="rollback")
@click.option("--yes", is_flag=True, help="Undo without asking.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on one line.")
def rollback_command(yes: bool, as_json: bool) -> None:
    """Undo the last refresh, or the last change of the district's names."""
    language = language_of_terminal(os.environ)
    if not yes and (as_json or not sys.stdin.isatty()):
        raise click.UsageError(language.say("Nobody can be asked here: add --yes to undo."))
    with failures_as_json(as_json), told(language), refreshes(language) as refresher:
        last = refresher.store.history(1, "applied")
        if last and not yes:
            asked = language.say("Undo {change}?", change=event_line(last[0], language))
            if not click.confirm(asked):
                return
        undone = asyncio.run(refresher.undo(SHELL))
        if as_json:
            click.echo(json.dumps({"outcome": "undone", "id": undone.id, "source": undone.change.source}))
        else:
            click.echo(language.say("Undone: {change}", change=event_line(undone, language)))


def _refresh(refresher: Refresher, request: Request, wanted: Wanted) -> None:
    ready = asyncio.run(_prepare(refresher, request, wanted.language))
    if ready is None:
        wanted.tell(wording.NOTHING_NEWER)
        outcome = "nothing newer"
    else:
        try:
            outcome = _finish(refresher, ready, wanted)
        finally:
            asyncio.run(refresher.discard(ready))
    if wanted.as_json:
        said = (
            ready.prepared.model_dump(exclude={"candidate", "changes", "district", "district_before"}) if ready else {}
        )
        click.echo(json.dumps({"outcome": outcome, **said}))


def _finish(refresher: Refresher, ready: Ready, wanted: Wanted) -> str:
    """Show what was prepared, apply it or not, and return what became of it."""
    prepared = ready.prepared
    if not wanted.as_json:
        Console().print(render(prepared, wanted.language))
    if wanted.changes is not None and prepared.changes is not None:
        _copy(prepared.changes, wanted.changes)
    if not prepared.changed:
        wanted.tell(wording.UNCHANGED)
        return "unchanged"
    if wanted.dry_run:
        wanted.tell(say("This was a dry run: nothing was changed."))
        return "dry run"
    if not wanted.yes and not click.confirm(wanted.language.say("Apply?")):
        wanted.tell(say("Nothing was changed."))
        return "discarded"
    asyncio.run(refresher.apply(ready, SHELL))
    wanted.tell(say("Applied. Whatever runs goes over to it by itself; `rollback` undoes it."))
    return "applied"


async def _prepare(refresher: Refresher, request: Request, language: Language) -> Ready | None:
    """Prepare a refresh, with its progress on standard error where that is a terminal."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=30))
    screen = Console(stderr=True)
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task("…", total=None)

        def reached(progress: stages.Progress) -> None:
            total = progress.total if progress.stage == "fetching" else None
            bar.update(
                task, description=wording.progress_line(progress, language), completed=progress.done, total=total
            )

        return await refresher.prepare(request, reached)


def _copy(changes: Path, target: Path) -> None:
    try:
        shutil.copyfile(changes, target)
    except OSError as error:
        what = say("{file} cannot be written ({error}); nothing was changed.", file=target, error=reason(error))
        raise DataError(what) from None
