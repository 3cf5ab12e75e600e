"""The commands of the shell that show the data: status and history."""

import asyncio
import json
import os
from dataclasses import asdict

import click
from rich.console import Console

from bot.console.refresh import render_history, render_status
from bot.refreshing import refreshes
from bot.refusals import failures_as_json, told
from bot.terminal import language_of_terminal
from commands.admin import wording
from data.refresh.status import framework, newest, status


@click.command(name="status")
@click.option("--offline", is_flag=True, help="Do not ask whether O*NET has something newer.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on one line.")
def status_command(offline: bool, as_json: bool) -> None:
    """Show what is served, where it came from, and whether there is something newer."""
    language = language_of_terminal(os.environ)
    with failures_as_json(as_json), told(language), refreshes(language) as refresher:
        found = status(refresher.folder, refresher.store)
        newer = None if offline else asyncio.run(newest(refresher))
        if as_json:
            loads = [load.model_dump() for load in found.loads]
            click.echo(json.dumps({**asdict(found), "loads": loads, "newest_onet": newer}))
        else:
            newest_line = wording.newest_line(found, newer, language, asked=not offline)
            Console().print(render_status(found, newest_line, language, framework(refresher.folder)))


@click.command(name="history")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object on a line for each change.")
def history_command(as_json: bool) -> None:
    """Show what was refreshed, changed and undone, newest first."""
    language = language_of_terminal(os.environ)
    with failures_as_json(as_json), told(language), refreshes(language) as refresher:
        events = refresher.store.history(50)
        if not as_json:
            Console().print(render_history(events, language, framework(refresher.folder)))
        for event in events if as_json else ():
            click.echo(json.dumps(asdict(event)))
