"""Finds the phrases of a message that are made of just the words of a job title. Which are meant is standing.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.questions import cues
from data.questions.known_titles import Content, KnownTitles
from data.questions.message_words import NOTHING, Word
from data.text import words as words_of

MOST_WORDS = 5
MOST_REPAIRS = 16
"""Words of a message that are looked at for slips."""

NEAR = 4
"""So many words before a word are looked at for one that announces a title."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to before `last` of a message, the title from `core` on: before it may be ranks.

    `content` is how titles have it; `slip` says that a slip was put right.
    """

    first: int
    core: int
    last: int
    content: Content
    slip: bool
    own: bool

    def __len__(self) -> int:
        return self.last - self.core


def phrases(words: Sequence[Word], known: KnownTitles) -> list[Phrase]:
    """Return the phrases that are titles, the longest of those that overlap, in the order of the message."""
    contents = _contents(words, known)
    found = sorted(_titles(words, contents, known), key=lambda one: (one.first - one.last, one.first))
    taken: set[int] = set()
    kept = []
    for phrase in found:
        place = range(phrase.first, phrase.last)
        if taken.isdisjoint(place):
            taken.update(place)
            kept.append(_with_ranks(phrase, words))
    return sorted(kept, key=lambda one: one.first)


def _with_ranks(phrase: Phrase, words: Sequence[Word]) -> Phrase:
    """Return a title with the ranks before it: "certified nursing assistant"."""
    first = phrase.first
    while first and words[first].mark == NOTHING and words[first - 1].plain in cues.RANKS:
        first -= 1
    return replace(phrase, first=first)


def _contents(words: Sequence[Word], known: KnownTitles) -> list[tuple[Content, bool]]:
    """Return for each word how titles have it and whether a slip was put right."""
    seen: dict[str, Content] = {}
    found: list[tuple[Content, bool]] = []
    repairs = MOST_REPAIRS
    for place, word in enumerate(words):
        content = seen[word.plain] if word.plain in seen else seen.setdefault(word.plain, known.content(word.plain))
        repaired: Content = ()
        if repairs and content and not known.knows(content) and _announced(words, place):
            repairs -= 1
            repaired = known.repaired(content)
        found.append((repaired or content, bool(repaired)))
    return found


def _announced(words: Sequence[Word], place: int) -> bool:
    """Tell whether a title is likely at a place: after "a" or "as", or in a short clause."""
    for before in range(place, max(place - NEAR, 0), -1):
        if words[before].mark != NOTHING:
            return True
        if words[before - 1].plain in cues.ONE | cues.AS:
            return True
    return place < NEAR


def _titles(words: Sequence[Word], contents: Sequence[tuple[Content, bool]], known: KnownTitles) -> Iterator[Phrase]:
    for first, (content, _) in enumerate(contents):
        if content:
            yield from _from(first, words, contents, known)
    if known.has_own:
        typed = [words_of(word.plain) for word in words]
        for first in range(len(words)):
            yield from _own_from(first, words, typed, known)


def _from(
    first: int, words: Sequence[Word], contents: Sequence[tuple[Content, bool]], known: KnownTitles
) -> Iterator[Phrase]:
    """Yield the titles that begin with a word."""
    whole: Content = ()
    slips = 0
    for last in _together(first, words):
        content, slip = contents[last]
        slips += slip
        if slips > 1 or not (known.knows(content) if content else _joins(words[last], known)):
            return
        if words[last].plain in cues.AND and known.has(whole):
            return  # "cook or baker" are two, "heating and air technician" is one
        whole += content
        if content and known.has(whole, slips > 0):
            yield Phrase(first, first, last + 1, whole, slips > 0, False)


def _joins(word: Word, known: KnownTitles) -> bool:
    """Tell whether a word may stand inside a title: "director of nursing", but not "works as a plant"."""
    return known.joins(word.plain) and word.plain not in cues.NOT_INSIDE


def _own_from(first: int, words: Sequence[Word], typed: Sequence[Content], known: KnownTitles) -> Iterator[Phrase]:
    """Yield the district's own titles that begin with a word."""
    whole: Content = ()
    for last in _together(first, words):
        whole += typed[last]
        if known.is_own(whole):
            yield Phrase(first, first, last + 1, whole, False, True)


def _together(first: int, words: Sequence[Word]) -> Iterator[int]:
    """Yield the places of the words that may be in one title with the first."""
    for place in range(first, min(first + MOST_WORDS, len(words))):
        if place > first and words[place].mark != NOTHING:
            return
        yield place
