"""Puts misspelt words right: the nearest known word, or two known words written as one. Not what words mean."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.matching.sound import sound
from data.text import singular

SHORTEST = 3
"""Words with fewer letters are taken as they are."""

OTHER_BEGINNING = 5
"""From this many letters on, a slip may be in the first one; in a phrase, one earlier. Asdf is no slip of tsdf."""

TWO_SLIPS = 7
"""From this many letters on, a word may have two slips."""

COMMON = 5
"""In how many titles a word must stand to be read into three letters, or to be a short half of a compound."""

BY_EAR = 5
"""From this many letters on, a word may be written by ear: elektrishun."""

HEARD = 0.7
"""How surely a word is read that was written by ear."""

_LONGEST = 30


class Spelling(NamedTuple):
    """What a word is read as, and how surely, 0..1; 0 for a word that nothing known is like.

    `rivals` are words that it is no less like.
    """

    words: tuple[str, ...]
    surely: float
    rivals: tuple[str, ...] = ()


class Speller:
    """Knows the words of all titles and, for each, in how many it stands; words in `never` are no slips of others."""

    def __init__(self, counts: Mapping[str, int], never: Collection[str] = ()) -> None:
        self._counts = counts
        self._never = frozenset(never)
        by_length: dict[int, list[str]] = defaultdict(list)
        for word in counts:
            if len(word) >= SHORTEST and not word.isdigit():
                by_length[len(word)].append(word)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in counts:
            if len(word) >= BY_EAR and not word.isdigit():
                self._by_sound[sound(word)].append(word)
        # A word with two slips differs by at most two letters in length
        self._near = {n: [w for m in range(n - 2, n + 3) for w in by_length[m]] for n in range(SHORTEST, _LONGEST)}

    def knows(self, word: str) -> bool:
        """Tell whether a title has `word`."""
        return word in self._counts

    def read(self, word: str, alone: bool = True) -> Spelling:
        """Return what `word` is read as; one that stands alone is put right with more care."""
        if word in self._counts:
            return Spelling((word,), 1.0)
        if len(word) < SHORTEST + alone or word.isdigit() or word in self._never:
            return Spelling((word,), 0.0)
        return self._repaired(word, alone)

    def rejoined(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return words with the spaces put right that are one letter off: "truckd river" is "truck driver"."""
        found = list(words)
        for place in range(len(found) - 1):
            first, second = found[place], found[place + 1]
            if first in self._counts and second in self._counts:
                continue
            for left, right in ((first[:-1], first[-1] + second), (first + second[0], second[1:])):
                if left in self._counts and right in self._counts:
                    found[place : place + 2] = left, right
        return tuple(found)

    def _repaired(self, word: str, alone: bool) -> Spelling:
        slips, nearest = self._nearest(word, alone)
        heard = self._heard(word) if slips != 1 or nearest[0][0] != word[0] else None
        if slips != 1 and heard not in nearest and (halves := self._halves(word, COMMON if nearest else 1)):
            return Spelling(halves, 0.9)
        if heard is not None:
            return Spelling((heard,), HEARD)
        return Spelling(nearest[:1], 1 - slips / len(word), nearest[1:]) if nearest else Spelling((word,), 0.0)

    def _nearest(self, word: str, alone: bool) -> tuple[int, tuple[str, ...]]:
        """Return the fewest slips and the known words that are so near.

        Those with the same first letter come first, then those with the same letters, then the commonest.
        """
        slips = 2 if len(word) >= TWO_SLIPS else 1
        found = process.extract(word, self._near.get(len(word), []), scorer=OSA.distance, score_cutoff=slips, limit=8)
        other = len(word) >= OTHER_BEGINNING - (not alone)
        ranked = sorted(
            (int(slip), known[0] != word[0], sorted(known) != sorted(word), -self._counts[known], known)
            for known, slip, _ in found
            if (other or known[0] == word[0]) and (len(word) > SHORTEST or self._counts[known] >= COMMON)
        )
        fewest = ranked[0][0] if ranked else 0
        return fewest, tuple(known for slip, *_, known in ranked if slip == fewest)

    def _heard(self, word: str) -> str | None:
        """Return the known word that sounds like `word` and is spelt most like it, if there is one."""
        alike = self._by_sound.get(sound(word), ()) if len(word) >= BY_EAR else ()
        ranked = sorted((OSA.distance(word, known), -self._counts[known], known) for known in alike)
        likely = (known for slips, count, known in ranked if slips <= len(known) / 2 and -count >= COMMON)
        return next(likely, None)

    def _halves(self, word: str, least: int) -> tuple[str, str] | None:
        """Return the two known words that `word` is made of, written as one or with a wrong letter between them.

        Both must stand in `least` titles, a short one in more.
        """
        best: tuple[int, tuple[str, str]] | None = None
        for cut in range(3, len(word) - 2):
            for gap in (0, 1):
                first, second = word[:cut], singular(word[cut + gap :])
                common = min(self._counts.get(first, 0), self._counts.get(second, 0)) // (1 + gap)
                enough = least if min(len(first), len(second)) > 3 + gap else COMMON
                if common >= enough and (best is None or common > best[0]):
                    best = common, (first, second)
        return best[1] if best else None
