"""What was asked, before anyone tries to answer it: empty and over-long questions, labels picked from a list."""

from data.sentences import Sentence, say
from data.text import LONGEST_QUESTION, visible, words

LABEL_MARK = " · "
"""Stands between a suggestion and its explanation; a client may send the whole label back instead of the value."""

EMPTY = say("Nothing was asked. Type a name or a job title, for example: registered nurse.")
TOO_LONG = say(
    "That is longer than {most} characters. Ask with a few words, for example: registered nurse.", most=LONGEST_QUESTION
)
NO_WORDS = say(
    "There are no Latin letters or digits in that. Ask in English or Spanish, for example: registered nurse."
)


def read(text: str) -> str:
    """Return the question in `text`: visible characters only, without the explanation behind a label."""
    return visible(text.partition(LABEL_MARK)[0])


def fault(text: str) -> Sentence | None:
    """Return the sentence that says why `text` is no question, or None if it is one."""
    if not visible(text):
        return EMPTY
    if len(visible(text)) > LONGEST_QUESTION:
        return TOO_LONG
    return None if words(read(text)) else NO_WORDS
