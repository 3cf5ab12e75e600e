"""A language to test with: English in capital letters, so that what is not said in it is seen."""

import gettext
import re
from collections.abc import Iterator

from data.sentences import Sentence, said


class Capitals(gettext.NullTranslations):
    """Says every message in capital letters; what is filled in stays as it is."""

    def gettext(self, message: str) -> str:
        return "".join(part if part.startswith("{") else part.upper() for part in re.split(r"({\w+})", message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def in_capitals(text: str) -> str:
    """Return a sentence in capital letters, but for the names, figures and words of others that it holds."""
    assert isinstance(text, Sentence), text
    return said(text, Capitals())


def left_in_english(sentence: Sentence) -> str:
    """Return the small letters in a sentence said in capitals that were not filled in."""
    text = in_capitals(sentence)
    for value in sorted(_filled_in(sentence), key=len, reverse=True):
        text = text.replace(value, "")
    return "".join(filter(str.islower, text))


def _filled_in(sentence: Sentence) -> Iterator[str]:
    for value in sentence.values.values():
        if isinstance(value, Sentence):
            yield from _filled_in(value)
        else:
            yield str(value)
