"""What a failure of our own leaves in the log: where it happened, never what was typed. bot/errors.py tells people."""

import logging
import secrets
import traceback

log = logging.getLogger(__name__)


def noted(error: BaseException) -> str:
    """Log the kind and the place of a failure, and of what caused it, under a short id; return the id.

    The message of an exception may hold a question, so it is left out.
    """
    short_id = secrets.token_hex(4)
    log.error("Failure %s\n%s", short_id, "\ncaused by\n".join(_places(error)))
    return short_id


def _places(error: BaseException | None) -> list[str]:
    found: list[str] = []
    while error is not None and len(found) < 5:
        found.append("".join(traceback.format_tb(error.__traceback__)) + type(error).__name__)
        error = error.__cause__ or error.__context__
    return found
