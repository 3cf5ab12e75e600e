"""The command line: which commands there are, and where. `run` is here; what the others do is in files of their own."""

import importlib
import os
from collections.abc import Mapping
from typing import ClassVar, cast

import click

from bot import settings
from bot.refusals import told
from bot.terminal import language_of_terminal


class Main(click.Group):
    """The commands. Each is imported when it is asked for, so that none waits for what another one needs."""

    LATER: ClassVar[Mapping[str, str]] = {
        "ask": "bot.ask_command",
        "load": "bot.data_changes",
        "refresh": "bot.refresh_command",
        "rollback": "bot.data_changes",
        "status": "bot.data_views",
        "history": "bot.data_views",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [*super().list_commands(ctx), *self.LATER]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name."""
        if cmd_name not in self.LATER:
            return super().get_command(ctx, cmd_name)
        found = getattr(importlib.import_module(self.LATER[cmd_name]), f"{cmd_name}_command")
        return cast(click.Command, found)


@click.group(cls=Main, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="career-clusters-bot", message="%(version)s")
def main() -> None:
    """The National Career Clusters Framework for school counselors: in Discord and on a terminal."""


@main.command(name="run")
def run_command() -> None:
    """Start the Discord bot. Needs DISCORD_TOKEN, from the environment or .env."""
    # Only here, so that the other commands neither wait for discord.py nor need it
    from bot.run import run

    with told(language_of_terminal(os.environ)):
        run(settings.load())
