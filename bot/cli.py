"""The command line: run, ask, load. Parses, opens what is needed, hands it on; says what went wrong in a sentence."""

import contextlib
import importlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from typing import BinaryIO, ClassVar, cast

import click
from rich.console import Console

from bot import settings
from bot.asking import QUESTIONS, NoQuestionError, ask
from bot.refusals import UNUSABLE, told
from bot.terminal import CODES, by_code, language_of_terminal
from commands.languages import Language
from data import editions, load, local, tables
from data.errors import StoreError, reason
from data.guide import CareerGuide, open_guide
from data.refresh import recovery, turn
from data.roles import SHELL
from data.sentences import say, together
from data.serving import Serving, without_store

LONGEST_LINE = 64 * 1024
"""Bytes of a line of standard input that are read; what is beyond is dropped, the question is too long anyway."""

_QUESTIONS = "\n".join(f"  {name:<9} {question.about}" for name, question in QUESTIONS.items())
_EXAMPLES = "\n".join(f'  python -m bot ask "{question.example}"' for question in QUESTIONS.values())
_ASK_HELP = f"""Answer a question on the terminal.

Without a QUESTION, a prompt opens where questions can be typed, with history and completion.

\b
Questions:
{_QUESTIONS}

\b
Examples:
{_EXAMPLES}
  python -m bot ask --json --stdin < questions.txt
"""


class Main(click.Group):
    """The commands; those that change or show the data are imported when they are asked for, so that `ask` is quick."""

    LATER: ClassVar[Mapping[str, str]] = {
        "refresh": "bot.data_commands",
        "rollback": "bot.data_commands",
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


@main.command(name="ask", help=_ASK_HELP)
@click.argument("question", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print each answer as one JSON object on one line.")
@click.option("--stdin", "from_stdin", is_flag=True, help="Answer each line of standard input, in order.")
@click.option(
    "--language", "code", type=click.Choice(CODES), help="English or Spanish; without it, the terminal's language."
)
def ask_command(question: tuple[str, ...], as_json: bool, from_stdin: bool, code: str | None) -> None:
    """Answer a question on the terminal."""
    language = by_code(code) if code else language_of_terminal(os.environ)
    if question and from_stdin:
        raise click.UsageError(language.say("Give a QUESTION or --stdin, not both."))
    if as_json and not question and not from_stdin:
        raise click.UsageError(
            language.say('--json needs a QUESTION or --stdin, for example: ask --json "/job registered nurse"')
        )
    with told(language), guide(language) as opened:
        if from_stdin:
            for line in lines(sys.stdin.buffer):
                show(opened, line, as_json, language)
        elif question:
            if not show(opened, " ".join(question), as_json, language):
                sys.exit(UNUSABLE)
        else:
            from bot.prompt import converse

            converse(opened, language)


@main.command(name="load")
def load_command() -> None:
    """Check the shipped tables, build an edition from them and what was loaded, and print what it holds."""
    # Only here, so that a question need not wait for what refreshes
    from bot.console.refresh import render_rows
    from commands.admin.wording import progress_line
    from data.refresh.request import Progress

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


@contextlib.contextmanager
def guide(language: Language) -> Iterator[CareerGuide]:
    """Open a guide to the served edition. What has to be said about opening it goes to standard error."""
    folder = settings.load().data_dir
    with contextlib.ExitStack() as stack:
        try:
            store = stack.enter_context(local.opened(folder))
            serving = Serving(folder, store)
            opened, notes = serving.guide, [recovery.recover(folder, store), serving.note]
        except StoreError as error:
            opened, note = without_store(folder)
            notes = [together(error.sentence, say("The district's own names are left out.")), note]
        for note in filter(None, notes):
            click.echo(language.said(note), err=True)
        yield opened


def lines(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of a stream of bytes, each cut at LONGEST_LINE; what is not UTF-8 is replaced."""
    while line := stream.readline(LONGEST_LINE):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE)
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def show(opened: CareerGuide, line: str, as_json: bool, language: Language) -> bool:
    """Print the answer to one line; False where the line asked no question. JSON is the same in every language."""
    try:
        answer = ask(opened, line, language)
    except NoQuestionError as error:
        if as_json:
            click.echo(json.dumps({"error": str(error)}))
        else:
            click.echo(language.said(error.sentence), err=True)
        return False
    if as_json:
        click.echo(json.dumps(answer.to_json()))
    else:
        from bot.console import render

        Console().print(render(answer, opened.framework, language))
    return True
