"""Job titles in a message of a chat: found only where the words around them say that a job is meant. Keeps nothing."""

from collections.abc import Callable, Iterator, Sequence

from data.answers import MOST_FOUND, JobAnswer, Mention, MessageAnswer
from data.questions.doubts import spoken_of
from data.questions.known_titles import KnownTitles
from data.questions.message_words import Word, cleaned, cut
from data.questions.phrases import Phrase, phrases
from data.questions.standing import standing
from data.sentences import say

LONGEST_MESSAGE = 4_000
"""Characters of a message that are read: as many as Discord's longest."""

MOST_ASKED = 2 * MOST_FOUND
"""Titles that are looked up at most, so that the time for a message is bounded."""

NOTHING_FOUND = say("There is no job title in this message that I am sure of. Ask for one with /job.")

ONLY_SPOKEN_OF = say("The job titles in this message seem to be people you know. Pick one if you meant the job.")


def find(message: str, known: KnownTitles, ask: Callable[[str], JobAnswer]) -> MessageAnswer:
    """Return the job titles in a message, each answered by `ask` as /job does. Never raises, whatever the text."""
    text = cleaned(message[:LONGEST_MESSAGE])
    words = cut(text)
    titles = phrases(words, known)
    meant = standing(words, titles)
    found = tuple(_answered(text, words, meant or spoken_of(words, titles), ask))
    if not found:
        return MessageAnswer("none", note=NOTHING_FOUND)
    if not meant:
        return MessageAnswer("none", note=ONLY_SPOKEN_OF, unsure=found[:MOST_FOUND])
    return MessageAnswer("match", found[:MOST_FOUND], more=tuple(one.words for one in found[MOST_FOUND:]))


def _answered(
    text: str, words: Sequence[Word], titles: Sequence[Phrase], ask: Callable[[str], JobAnswer]
) -> Iterator[Mention]:
    """Yield each title once, as it is first written, if the matcher reads it in the same way."""
    seen = set()
    for phrase in titles[:MOST_ASKED]:
        if phrase.content in seen:
            continue
        seen.add(phrase.content)
        written = text[words[phrase.first].start : words[phrase.last - 1].end]
        answer = ask(written)
        if answer.outcome != "none" and (answer.read_as is not None) == phrase.slip:
            yield Mention(written, answer)
