"""Titles of the Census index, which are written for coders, made into titles that people say. Knows no files.

"Technician, corrosion" and "Technician corrosion" are said "Corrosion technician"; "Cook\\ ns" (not specified) is said
"Cook". Titles with a condition or for whatever is not listed elsewhere are for coders alone.
"""

import re

from data.sentences import Sentence, say

_UNSPECIFIED = re.compile(r"\s*\\?\s*\b((ns|nec)( or (ns|nec))?|or (ns|nec))$")
_SEE = re.compile(r'\bsee\b|"|\bcode (by|as)\b', re.IGNORECASE)
_CONDITION = re.compile(r"\b(exc|except|excluding|including|less than|or higher|or less|degree)\b", re.IGNORECASE)
_REST = re.compile(r"\\|\b(all other|any|specified|unspecified|not listed|ns|nec)\b", re.IGNORECASE)

_OF_OTHERS = frozenset({"apprentice", "helper", "supervisor"})
"""Nouns that may come after another such noun: a welder helper helps welders, a teacher aide is no aide teacher."""

_TRADES = frozenset({"assembler", "engineer", "installer", "laborer", "mechanic", "repairer", "technician"})
_OFFICES = frozenset({"dispatcher", "inspector", "investigator", "manager", "superintendent", "teacher"})
_FIRST = _OF_OTHERS | _TRADES | _OFFICES
"""Nouns that the index puts first though people say them last."""

_NOUNS = _FIRST | {"aide", "assistant", "attendant", "clerk", "foreman", "operator", "trainee", "worker"}
_JOINING = frozenset({"and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "under", "with"})
_MOST_WORDS = 5


def why_not(printed: str) -> Sentence | None:
    """Return why a title is none that people say; nothing if it is one."""
    if _SEE.search(printed):
        return say("refers to another title")
    if _CONDITION.search(printed):
        return say("a title with a condition")
    if _REST.search(_UNSPECIFIED.sub("", printed)):
        return say("a title for what is not listed")
    return None


def as_said(printed: str) -> str:
    """Return a title the way people say it."""
    title = _UNSPECIFIED.sub("", printed)
    head, comma, rest = title.rpartition(", ")
    if comma:
        return title if _is_list(rest) else _turned(head, rest)
    first, *others = title.split()
    return _turned(first, " ".join(others)) if _stands_first(first.casefold(), others) else title


def _is_list(rest: str) -> bool:
    return not _JOINING.isdisjoint(rest.split()[:1])


def _stands_first(first: str, others: list[str]) -> bool:
    if first not in _FIRST or not 0 < len(others) < _MOST_WORDS or not all(map(_is_plain, others)):
        return False
    words = [word.casefold() for word in others]
    if words[0] in _JOINING or words[-1] in _JOINING:
        return False
    return first in _OF_OTHERS or _NOUNS.isdisjoint(words)


def _is_plain(word: str) -> bool:
    return not re.search(r"[\d(),/]", word)


def _turned(head: str, rest: str) -> str:
    return f"{rest[:1].upper()}{rest[1:]} {head[:1].lower()}{head[1:]}"
