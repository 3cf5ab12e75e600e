"""Which words make up a job title: the matcher's own keys as a set, so that a phrase is looked up at once.

What a title stands for is left to the matcher.
"""

from collections import defaultdict
from collections.abc import Collection

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.matching import JobMatcher, Origin
from data.matching.build import hashed
from data.matching.language import Language, key
from data.matching.matcher import TitleMatcher
from data.matching.score import Scorer
from data.questions.district import OwnTitles
from data.text import singular, words

Content = tuple[str, ...]

LONG, LONG_ALONE = 6, 8
"""Letters of a word in which one slip leaves no doubt what it is; and of one that is the whole title."""

SPANISH_PLURALS = ("ores", "eres", "ones", "ales")
"""With an "e" that the singular has not: "choferes" are not more than one "chofere"."""


class KnownTitles:
    """The titles of an index and of a district by their words. Immutable once built."""

    def __init__(self, jobs: JobMatcher, language: Language, no_slips: Collection[str], own: OwnTitles) -> None:
        self._language, self._own = language, own
        self._idle = language.stop | language.filler | language.level
        self._no_slips = frozenset(no_slips)
        self._words: dict[str, int] = {}
        self._one: frozenset[str] = frozenset()
        self._keys: frozenset[int] = frozenset()
        self._scorer: Scorer | None = None
        if isinstance(jobs, TitleMatcher):
            self._read(jobs)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in self._words:
            self._by_length[len(word)].append(word)

    def _read(self, jobs: TitleMatcher) -> None:
        """Take over the keys of an index.

        A word alone must be a title of our own as it stands: other lists have "Page" and "Lead", and "change person"
        has the key of "change".
        """
        arrays, place = jobs.scorer.arrays, jobs.scorer.place
        counts = arrays.word_count.tolist()
        self._words = {name[2:]: counts[number] for name, number in place.items() if name.startswith("w:")}
        self._keys, self._scorer = frozenset(arrays.key.tolist()), jobs.scorer
        origins = zip(jobs.scorer.titles, arrays.origin.tolist(), strict=True)
        alone = (self._language.words(title) for title, origin in origins if " " not in title and origin >= Origin.OWN)
        self._one = frozenset(content[0] for content in alone if len(content) == 1)

    def content(self, word: str) -> Content:
        """Return a word of a message as titles have it; nothing for one that titles are compared without."""
        content = () if all(part in self._idle for part in words(word)) else self._language.words(word)
        one = word[:-2] if word.endswith(SPANISH_PLURALS) else ""
        written = self._words.get(content[0], 0) if content else 0
        return (one,) if self._words.get(one, 0) > written else content

    def joins(self, word: str) -> bool:
        """Tell whether a word may stand inside a title without counting."""
        return word in self._language.stop

    def knows(self, content: Content) -> bool:
        """Tell whether titles have all these words."""
        return all(word in self._words for word in content)

    def has(self, content: Content, slip: bool = False) -> bool:
        """Tell whether a title is made of exactly these words; a number alone is none."""
        if len(content) == 1:
            return content[0] in self._one and not content[0].isdigit() and not (slip and len(content[0]) < LONG_ALONE)
        number = hashed(key(content))
        return number in self._keys and self._in_order(content, number)

    def _in_order(self, content: Content, number: int) -> bool:
        """Tell whether one of the titles of a key has its words in this order, or is turned round at a comma."""
        if self._scorer is None:
            return False
        arrays, titles = self._scorer.arrays, self._scorer.titles
        start, end = np.searchsorted(arrays.key, np.array([number, number + 1], np.uint64))
        found = (titles[title] for title in arrays.key_title[start:end].tolist())
        return any("," in title or self._language.words(title) == content for title in found)

    @property
    def has_own(self) -> bool:
        """Whether the district has titles of its own."""
        return len(self._own) > 0

    def is_own(self, typed: Content) -> bool:
        """Tell whether these words are a title of the district's."""
        return self._own.has(typed)

    def repaired(self, content: Content) -> Content:
        """Return a long word with one slip put right, or nothing where it has none or more than one."""
        word = content[0] if len(content) == 1 else ""
        if len(word) < LONG or word.isdigit() or word in self._words or word in self._no_slips:
            return ()
        near = [known for length in (-1, 0, 1) for known in self._by_length.get(len(word) + length, ())]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=1, limit=5)
        likely = sorted(found, key=lambda one: (one[0][0] != word[0], -self._words[one[0]]))
        return (likely[0][0],) if likely else ()


def no_slips(not_jobs: Collection[str]) -> frozenset[str]:
    """Return the words of every day that are no slips of words in titles."""
    return frozenset(singular(spelt[0]) for word in not_jobs if len(spelt := words(word)) == 1)
