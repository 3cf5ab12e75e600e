"""The language of a terminal. click has no Spanish, so `--help`, its frame around an error and the log stay English."""

import re
from collections.abc import Mapping

from commands.languages import ENGLISH, Language, Languages
from commands.languages.languages import LOCALES

CODES = (ENGLISH.code, *sorted(set(LOCALES.values())))
"""The languages that there are, by their codes."""

DECIDING = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What says in which language messages are: the first that is not empty (POSIX, Internationalization Variables)."""


def language_of_terminal(environ: Mapping[str, str]) -> Language:
    """Return the language that a process's environment names: Spanish for es_MX.UTF-8.

    English for C, POSIX, and every language that there is no catalogue for.
    """
    locale = next(filter(None, map(environ.get, DECIDING)), "")
    code = re.split("[_.@]", locale, maxsplit=1)[0]
    return by_code(code if code in CODES else ENGLISH.code)


def by_code(code: str) -> Language:
    """Return a language by its code. Raises KeyError. No catalogue is read for English."""
    return ENGLISH if code == ENGLISH.code else Languages().by_code(code)
