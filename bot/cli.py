"""The command line: run, ask, load. Parses, opens what is needed, hands it on; says what went wrong in a sentence."""

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click
from rich.console import Console
from rich.table import Column, Table

from bot import settings
from bot.asking import QUESTIONS, NoQuestionError, ask
from bot.settings import SettingsError
from data import editions, load, tables
from data.errors import DataError
from data.guide import CareerGuide, open_guide
from data.sources.onet import alternate_titles

UNUSABLE, FAILED = 2, 1

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


class Refusal(click.ClickException):
    """A failure told in a sentence."""

    exit_code = FAILED


class Unusable(Refusal):
    """What was given cannot be used: an argument, a setting, a refused token."""

    exit_code = UNUSABLE


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Turn failures that a person can do something about into refusals."""
    try:
        yield
    except SettingsError as error:
        raise Unusable(str(error)) from None
    except DataError as error:
        raise Refusal(str(error)) from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="career-clusters-bot", message="%(version)s")
def main() -> None:
    """The National Career Clusters Framework for school counselors: in Discord and on a terminal."""


@main.command(name="run")
def run_command() -> None:
    """Start the Discord bot. Needs DISCORD_TOKEN, from the environment or .env."""
    # Only here, so that the other commands neither wait for discord.py nor need it
    from bot.run import run

    with told():
        run(settings.load())


@main.command(name="ask", help=_ASK_HELP)
@click.argument("question", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print each answer as one JSON object on one line.")
@click.option("--stdin", "from_stdin", is_flag=True, help="Answer each line of standard input, in order.")
def ask_command(question: tuple[str, ...], as_json: bool, from_stdin: bool) -> None:
    """Answer a question on the terminal."""
    if question and from_stdin:
        raise click.UsageError("Give a QUESTION or --stdin, not both.")
    if as_json and not question and not from_stdin:
        raise click.UsageError('--json needs a QUESTION or --stdin, for example: ask --json "/job registered nurse"')
    with told(), guide() as opened:
        if from_stdin:
            for line in lines(sys.stdin.buffer):
                show(opened, line, as_json)
        elif question:
            if not show(opened, " ".join(question), as_json):
                sys.exit(UNUSABLE)
        else:
            from bot.prompt import converse

            converse(opened)


@main.command(name="load")
@click.option(
    "--onet",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Also load the alternate titles in this folder, from O*NET's database as text files.",
)
def load_command(onet: Path | None) -> None:
    """Check the shipped tables, build an edition from them, and print what it holds."""
    with told():
        folder = settings.load().data_dir
        loaded = alternate_titles(onet, tables.codes(tables.shipped())) if onet else ()
        try:
            edition = editions.build(folder, tables.shipped(), loaded=loaded)
        except OSError as error:
            reason = error.strerror or error
            raise Refusal(f"{folder} cannot be written ({reason}). Set DATA_DIR to another folder.") from None
        click.echo(f"Loaded into {edition.path}")
        counted = Table("table", Column("rows", justify="right"))
        for name, count in load.counts(edition.db).items():
            counted.add_row(name, f"{count:,}")
        Console().print(counted)
        click.echo("Building the index of titles …")
        open_guide(edition)
        edition.db.close()


@contextlib.contextmanager
def guide() -> Iterator[CareerGuide]:
    """Open a guide to the served edition. What has to be said about opening it goes to standard error."""
    with editions.opened(settings.load().data_dir) as edition:
        if edition.note:
            click.echo(edition.note, err=True)
        yield open_guide(edition)


def lines(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of a stream of bytes, each cut at LONGEST_LINE; what is not UTF-8 is replaced."""
    while line := stream.readline(LONGEST_LINE):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE)
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def show(opened: CareerGuide, line: str, as_json: bool) -> bool:
    """Print the answer to one line; False where the line asked no question."""
    try:
        answer = ask(opened, line)
    except NoQuestionError as error:
        if as_json:
            click.echo(json.dumps({"error": str(error)}))
        else:
            click.echo(str(error), err=True)
        return False
    if as_json:
        click.echo(json.dumps(answer.to_json()))
    else:
        from bot.console import render

        Console().print(render(answer, opened.framework))
    return True
