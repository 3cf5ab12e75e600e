"""The command of the shell that loads newer data: refresh. For people, for cron and for systemd timers."""

import asyncio
import json
import os
import shutil
import textwrap
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from bot.console.refresh import render
from bot.refreshing import can_ask, prepare, refreshes
from bot.refusals import failures_as_json, told
from bot.terminal import language_of_terminal
from commands.admin import wording
from commands.languages import Language
from data.district import DISTRICT
from data.errors import DataError, reason
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
    if not (dry_run or yes or can_ask(as_json)):
        raise click.UsageError(language.say("Nobody can be asked here: add --yes to apply, or --dry-run to look."))
    request = Request(SHELL, source, file, accepted=accept_losses)
    with failures_as_json(as_json), told(language), refreshes(language) as refresher:
        _refresh(refresher, request, Wanted(dry_run, yes, changes, as_json, language))


def _refresh(refresher: Refresher, request: Request, wanted: Wanted) -> None:
    ready = asyncio.run(prepare(refresher, request, wanted.language))
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
        wanted.tell(wording.unchanged(prepared))
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


def _copy(changes: Path, target: Path) -> None:
    try:
        shutil.copyfile(changes, target)
    except OSError as error:
        what = say("{file} cannot be written ({error}); nothing was changed.", file=target, error=reason(error))
        raise DataError(what) from None
