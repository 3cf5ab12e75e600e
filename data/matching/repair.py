"""Puts misspelt words right: the nearest known word, or two known words written as one. Not what words mean."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.text import singular

SHORTEST = 4
"""Words with fewer letters are taken as they are: one slip in three letters is another word."""

TWO_SLIPS = 7
"""From this many letters on, a word may have two slips."""

KNOWN_HALF = 5
"""In how many titles each half of a compound must stand."""

_LONGEST = 30


class Spelling(NamedTuple):
    """What a word is read as, and how surely, 0..1; 0 for a word that nothing known is like.

    `rivals` are words that it is no less like.
    """

    words: tuple[str, ...]
    surely: float
    rivals: tuple[str, ...] = ()


class Speller:
    """Knows the words of all titles and, for each, in how many it stands."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        by_length: dict[int, list[str]] = defaultdict(list)
        for word in counts:
            if len(word) >= SHORTEST and not word.isdigit():
                by_length[len(word)].append(word)
        # A word with two slips differs by at most two letters in length
        self._near = {n: [w for m in range(n - 2, n + 3) for w in by_length[m]] for n in range(SHORTEST, _LONGEST)}

    def read(self, word: str) -> Spelling:
        """Return what `word` is read as."""
        if word in self._counts:
            return Spelling((word,), 1.0)
        if len(word) < SHORTEST or word.isdigit():
            return Spelling((word,), 0.0)
        return self._repaired(word)

    def _repaired(self, word: str) -> Spelling:
        slips, nearest = self._nearest(word)
        if slips != 1 and (halves := self._halves(word)):
            return Spelling(halves, 0.9)
        return Spelling(nearest[:1], 1 - slips / len(word), nearest[1:3]) if nearest else Spelling((word,), 0.0)

    def _nearest(self, word: str) -> tuple[int, tuple[str, ...]]:
        """Return the fewest slips and the known words that are so near.

        Those with the same first letter come first, then those with the same letters, then the commonest.
        """
        slips = 2 if len(word) >= TWO_SLIPS else 1
        choices = self._near.get(len(word), [])
        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=8)
        # Four letters with another first letter are another word: asdf is not a slip of the hand
        ranked = sorted(
            (int(slip), known[0] != word[0], sorted(known) != sorted(word), -self._counts[known], known)
            for known, slip, _ in found
            if len(word) > SHORTEST or known[0] == word[0]
        )
        fewest = ranked[0][0] if ranked else 0
        return fewest, tuple(known for slip, *_, known in ranked if slip == fewest)

    def _halves(self, word: str) -> tuple[str, str] | None:
        best: tuple[int, tuple[str, str]] | None = None
        for cut in range(3, len(word) - 2):
            first, second = word[:cut], singular(word[cut:])
            common = min(self._counts.get(first, 0), self._counts.get(second, 0))
            if common >= KNOWN_HALF and (best is None or common > best[0]):
                best = common, (first, second)
        return best[1] if best else None
