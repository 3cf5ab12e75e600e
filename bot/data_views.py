"""The commands of the shell that show the data: status and history."""

import asyncio
import json
from dataclasses import asdict

import click
from rich.console import Console

from bot.console.refresh import render_history, render_status
from bot.data_commands import failures_as_json, refreshes
from bot.refusals import told
from commands.admin import wording
from commands.languages import ENGLISH
from data.refresh.status import newest, status


@click.command(name="status")
@click.option("--offline", is_flag=True, help="Do not ask whether O*NET has something newer.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on one line.")
def status_command(offline: bool, as_json: bool) -> None:
    """Show what is served, where it came from, and whether there is something newer."""
    with failures_as_json(as_json), told(), refreshes() as refresher:
        found = status(refresher.folder, refresher.store)
        newer = None if offline else asyncio.run(newest(refresher))
        if as_json:
            loads = [load.model_dump() for load in found.loads]
            click.echo(json.dumps({**asdict(found), "loads": loads, "newest_onet": newer}))
        else:
            Console().print(render_status(found, wording.newest_line(found, newer, ENGLISH, asked=not offline)))


@click.command(name="history")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object on a line for each change.")
def history_command(as_json: bool) -> None:
    """Show what was refreshed, changed and undone, newest first."""
    with failures_as_json(as_json), told(), refreshes() as refresher:
        events = refresher.store.history(50)
        if not as_json:
            Console().print(render_history(events))
        for event in events if as_json else ():
            click.echo(json.dumps(asdict(event)))
