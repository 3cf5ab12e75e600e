"""How a command of the shell fails: one sentence on standard error, and a status that a program can tell apart."""

import contextlib
from collections.abc import Iterator

import click

from bot.settings import SettingsError
from data.errors import DataError

FAILED, UNUSABLE, DOUBTFUL, LATER = 1, 2, 3, 75
"""Exit statuses: failed; what was given cannot be used; an admin has to decide; trying again later may help."""


ACCEPT = "To load the rest all the same, add --accept-losses."
STATUSES = {"failed": FAILED, "decide": DOUBTFUL, "later": LATER}


class Refusal(click.ClickException):
    """A failure told in a sentence."""

    def __init__(self, message: str, exit_code: int = FAILED) -> None:
        super().__init__(message)
        self.exit_code = exit_code  # type: ignore[misc]  # click reads it from here, though it declares it for the class


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Turn failures that a person can do something about into refusals."""
    try:
        yield
    except (OSError, UnicodeError) as error:
        raise Refusal(f"{error}. Nothing was changed.") from None
    except SettingsError as error:
        raise Refusal(str(error), UNUSABLE) from None
    except DataError as error:
        hint = f"\n{ACCEPT}" if error.outlook == "decide" else ""
        raise Refusal(f"{error}{hint}", STATUSES[error.outlook]) from None
