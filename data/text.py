"""Text that people type, made comparable: case, accents, punctuation, plurals. Not what the words mean."""

import re
import unicodedata

LONGEST_QUESTION = 200
"""Characters that a question may have. The longest official title has 105."""

LONGEST_VALUE = 100
"""Characters that a suggestion, and what Discord lets people type, may have."""

_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?(?![a-z])")
_SPACED_LETTERS = re.compile(r"\b[a-z](?:(?: and | )[a-z]\b)+")
_WORD = re.compile(r"[a-z0-9][a-z0-9+#]*")
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


def visible(text: str) -> str:
    """Return `text` without control, format and unassigned characters, white space folded to single spaces."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _HIDDEN)
    return " ".join("".join(kept).split())


def fold(text: str) -> str:
    """Return `text` in lower case without accents, apostrophes and invisible characters; `&` becomes `and`."""
    bare = visible(text).casefold()
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", visible(text)).casefold()
        bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    bare = bare.replace("'", "").replace("\u2019", "").replace("&", " and ")
    if "." in bare:
        bare = _DOTTED.sub(lambda m: m[0].replace(".", ""), bare)
    return " ".join(bare.split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`: letters, digits, + and #.

    Letters that stand alone are read as one abbreviation: "T D & L", "T.D.L." and "TDL" are the same.
    """
    spaced = " ".join(_WORD.findall(fold(text)))
    joined = _SPACED_LETTERS.sub(lambda m: m[0].replace(" and ", "").replace(" ", ""), spaced)
    return tuple(joined.split())


def singular(word: str) -> str:
    """Return `word` without an English plural ending; the same for a word that has none."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
