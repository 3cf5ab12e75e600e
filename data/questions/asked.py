"""What was asked, before anyone tries to answer it: empty and over-long questions, labels, codes of O*NET."""

import re

from data.framework import Framework, Occupation
from data.sentences import Sentence, say
from data.text import LONGEST_QUESTION, visible, words

LABEL_MARK = " · "
"""Stands between a suggestion and its explanation; a client may send the whole label back instead of the value."""

EMPTY = say("Nothing was asked. Type a name or a job title.")
TOO_LONG = say("That is longer than {most} characters. Ask with a few words.", most=LONGEST_QUESTION)
NO_WORDS = say("There are no Latin letters or digits in that. Ask in English or Spanish.")

MARKS = ' `*_~|<>"“”‘’«»'
"""What people put around a name to make it stand out, in Discord as in print."""

_CODE = re.compile(r"(?<![\d.-])(\d\d-\d{4})(\.\d\d)?(?![\d.-]*\d)", re.ASCII)


def read(text: str) -> str:
    """Return the question in `text`: visible characters only, without a label's explanation or marks around it."""
    shown = visible(text.partition(LABEL_MARK)[0])
    return shown.strip(MARKS) or shown


def fault(text: str) -> Sentence | None:
    """Return the sentence that says why `text` is no question, or None if it is one."""
    if not visible(text):
        return EMPTY
    if len(visible(text)) > LONGEST_QUESTION:
        return TOO_LONG
    return None if words(read(text)) else NO_WORDS


def occupation(question: str, framework: Framework) -> Occupation | None:
    """Return the occupation whose code, of O*NET or its first six digits, is in a question or a link; None for none."""
    found = _CODE.search(question)
    if found is None:
        return None
    return framework.occupations.get(f"{found[1]}{found[2] or '.00'}")
