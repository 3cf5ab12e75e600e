"""What stands in a title but is not the title: employers, places, remarks. It sways an answer, it does not decide."""

import re
from typing import NamedTuple

_MARK = re.compile(r"\s+(?:at|for)\s+|\s*@\s*|\s*[|•·]\s*|\s+[-–—]+\s+|\s*\(|\s*\$|!", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*\d+\s*[-–—|.):]+\s+")
_ALTERNATIVE = re.compile(r"\s*/\s*|\s+or\s+", re.IGNORECASE)


_NO_TITLE = re.compile(
    r"://|\bwww\.|[<>{}=\\`]|\|\|"
    r"|\b(?:select|drop|insert|delete|update|union|alter)\b.*\b(?:from|table|into|select|set|where)\b",
    re.IGNORECASE,
)


class Parts(NamedTuple):
    """The title in a text and what was said beside it."""

    title: str
    context: str


def no_title(text: str) -> bool:
    """Tell whether a text holds what no title has: addresses, markup, program code, database commands."""
    return _NO_TITLE.search(text) is not None


def split(text: str) -> Parts:
    """Return the part before the first mark of context, and the rest; a text that begins with one is all title.

    The number that a line of a list may begin with is neither.
    """
    text = _NUMBER.sub("", text)
    mark = _MARK.search(text)
    if mark is None or not text[: mark.start()].strip():
        return Parts(text, "")
    return Parts(text[: mark.start()], text[mark.end() :])


def before_comma(text: str) -> Parts:
    """Return what stands before the first comma or semicolon, and the rest."""
    head, _, tail = text.replace(";", ",").partition(",")
    return Parts(head, tail) if head.strip() else Parts(text, "")


def alternatives(text: str) -> list[str]:
    """Return the parts of "CNA/HHA" or "cook or baker"; one part where there is nothing to choose from."""
    return [part for part in _ALTERNATIVE.split(text) if part.strip()]
