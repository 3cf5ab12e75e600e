"""How a command of the shell fails: one sentence on standard error, and a status that a program can tell apart."""

import contextlib
import json
import sys
from collections.abc import Iterator

import click

from bot.settings import SettingsError
from commands.languages import Language
from data.errors import DataError
from data.sentences import Sentence, say, together

FAILED, UNUSABLE, DOUBTFUL, LATER = 1, 2, 3, 75
"""Exit statuses: failed; what was given cannot be used; an admin has to decide; trying again later may help."""

ACCEPT = say("To load the rest all the same, add --accept-losses.")
STATUSES = {"failed": FAILED, "decide": DOUBTFUL, "later": LATER}


class Refusal(click.ClickException):
    """A failure told in a sentence, to a person in a language. `sentence` is for programs, in English."""

    def __init__(self, sentence: Sentence, language: Language, exit_code: int = FAILED) -> None:
        super().__init__(language.said(sentence))
        self.sentence = sentence
        self.exit_code = exit_code  # type: ignore[misc]  # click reads it from here, though it declares it for the class


@contextlib.contextmanager
def told(language: Language) -> Iterator[None]:
    """Turn failures that a person can do something about into refusals in a language."""
    try:
        yield
    except (OSError, UnicodeError) as error:
        raise Refusal(say("{error}. Nothing was changed.", error=error), language) from None
    except SettingsError as error:
        raise Refusal(error.sentence, language, UNUSABLE) from None
    except DataError as error:
        sentence = together(error.sentence, ACCEPT, by="\n") if error.outlook == "decide" else error.sentence
        raise Refusal(sentence, language, STATUSES[error.outlook]) from None


@contextlib.contextmanager
def failures_as_json(as_json: bool) -> Iterator[None]:
    """Print a refusal as a JSON object for a program, in English and with the same exit status."""
    try:
        yield
    except Refusal as refusal:
        if not as_json:
            raise
        click.echo(json.dumps({"outcome": "failed", "error": refusal.sentence}))
        sys.exit(refusal.exit_code)
