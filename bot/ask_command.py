"""The command of the shell that answers: ask, with a question, the lines of standard input, or a prompt."""

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

import click
from rich.console import Console

from bot import settings
from bot.asking import QUESTIONS, NoQuestionError, ask
from bot.refusals import UNUSABLE, told
from bot.terminal import CODES, by_code, language_of_terminal
from commands.languages import Language
from data import local
from data.errors import StoreError
from data.guide import CareerGuide
from data.refresh import recovery
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


@click.command(name="ask", help=_ASK_HELP)
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
