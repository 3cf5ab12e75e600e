"""Takes a message apart into words and what stands between them. Knows no titles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.text import fold

END, LINE, LABEL, QUOTE, COMMA, NOTHING = ".", "\n", ":", "“", ",", ""
"""What stands before a word: the end of a clause, of a line, a label's mark, a quotation mark, a comma, or nothing."""

LONGEST_ABBREVIATION = 5

_NO_WORDS = re.compile(r"https?://\S+|www\.\S+|<[^<>\s]{1,100}>|[@#]\w+|```.*?```|:\w{2,32}:", re.DOTALL | re.ASCII)
_DECORATION = re.compile(r"[*_~|`]+")
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’&+-][^\W_]+)*[+#]*(?:(?<=s)['’](?=\s))?|(?<=\s)&(?=\s)")
_BULLET = re.compile(r"^[^\S\n]*(?:[-•·>]|\(?\d{1,2}[.):])[^\S\n]+", re.MULTILINE)
_CONTRACTED = frozenset({"shes", "hes", "its", "thats", "theres", "heres", "whos", "whats", "wheres", "hows", "lets"})
_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr", "sr", "jr", "st", "prof", "vs"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, where it stands in the text, its folded form, and what stands before it."""

    text: str
    start: int
    end: int
    plain: str
    mark: str

    @property
    def capital(self) -> bool:
        """Whether it is written like a name: "Baker", not "RN"."""
        return self.text[0].isupper() and not self.abbreviation

    @property
    def abbreviation(self) -> bool:
        """Whether it is written in capitals, like "RN" or "EMTs"."""
        bare = self.text.removesuffix("s").replace(".", "")
        return 1 < len(bare) <= LONGEST_ABBREVIATION and bare.isupper()

    @property
    def possessive(self) -> bool:
        """Whether it is somebody's: "nurse's" or "nurses'"."""
        return self.text.endswith(("'s", "’s", "s'", "s’")) and self.plain not in _CONTRACTED

    @property
    def starts(self) -> bool:
        """Whether a clause, a line or what a label names begins here."""
        return self.mark in (END, LINE, LABEL, QUOTE)


def cleaned(message: str) -> str:
    """Return a message, no longer than before, with addresses, mentions, emoji, markup and bullets blanked out."""
    bare = _NO_WORDS.sub(lambda found: f" .{' ' * (len(found[0]) - 2)}", message)
    return _BULLET.sub(" ", _DECORATION.sub(" ", bare))


def cut(text: str) -> list[Word]:
    """Return the words of a text."""
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    before, end = "", 0
    for found in _WORD.finditer(text):
        mark = LINE if not end else _mark(text[end : found.start()], before)
        before, end = fold(found[0]), found.end()
        if before:
            yield Word(found[0], found.start(), found.end(), before, mark)


def _mark(between: str, before: str) -> str:
    """Return the strongest mark in what stands between two words."""
    if "\n" in between:
        return LINE
    bare = between.strip()
    if not bare or bare == "+" or (bare == "." and before in _ABBREVIATED):
        return NOTHING
    if between.endswith(tuple("'\"“‘«")):
        return QUOTE
    if bare[0] in ":=" or bare in ("-", "–", "—"):
        return LABEL
    return COMMA if bare in (",", "/") else END
