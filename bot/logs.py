"""What the terminal, or the service that runs the bot, gets to read: no tokens, no questions, no tracebacks of others.

Discord's library logs exceptions with all they say, and that may be what somebody typed.
"""

import logging
import re

import discord

from bot.errors import passing
from commands.failures import noted

SNOWFLAKE = 2**32
"""The ids that Discord gives, also to people, are larger numbers than this."""


def to_terminal(level: str) -> None:
    """Log from a level on, for people to read."""
    discord.utils.setup_logging(level=logging.getLevelName(level), root=True)
    # At DEBUG the library writes interaction tokens and what people typed
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelName(level)))
    for handler in logging.getLogger().handlers:
        handler.addFilter(Plain())


class Plain(logging.Filter):
    """Makes one line of an exception: its kind, or the id under which the place where it happened is noted."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record, without what its exception says."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            known = passing(error)
            record.levelno, record.levelname = (logging.WARNING, "WARNING") if known else (logging.ERROR, "ERROR")
            record.msg = f"{_said(record)} ({type(error).__name__}{'' if known else f', failure {noted(error)}'})"
            record.args, record.exc_info, record.exc_text = None, None, None
        return True


def _said(record: logging.LogRecord) -> str:
    filled = record.args if isinstance(record.args, tuple) else ()
    said = record.getMessage() if all(map(_may_be_read, filled)) else re.sub("%[rsd]", "…", str(record.msg))
    # asyncio goes on with the task that failed, and with all that its exception says
    return said.partition("\n")[0]


def _may_be_read(value: object) -> bool:
    """Tell a name or a small number from an object, which would be written out whole, and from a person's id."""
    return value < SNOWFLAKE if isinstance(value, int) else isinstance(value, float | str | None)
