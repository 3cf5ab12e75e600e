"""The matcher of this edition: known titles, the known part of a longer text, and misspellings of both."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from data.matching.titles import Key, TitleIndex
from data.matching.verdict import Reading, Target, Verdict
from data.text import fold, words

EVERYDAY = 0.6
"""From this share on, the readings in one cluster are the everyday ones and the others are not asked about."""

_CONTEXT = re.compile(r"\(.*?(?:\)|$)|\s+(?:at|@|for)\s.*|\s*[|•].*|\s+[-–—]\s.*")
_ALTERNATIVES = re.compile(r"\s*/\s*|\s+or\s+")
_SPELT_LIKE = 84.0
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """A title found in a question and how sure its finding is, 0..1, before its readings are weighed."""

    readings: tuple[Reading, ...]
    certainty: float


class TitleMatcher:
    """Matches by known titles: whole, without rank and context, in part, misspelt. Immutable once built."""

    def __init__(self, index: TitleIndex, level: frozenset[str], not_jobs: Iterable[str]) -> None:
        self._index = index
        self._level = level
        self._not_jobs = {index.key(words(word)) for word in not_jobs}
        self._vocabulary = sorted(index.vocabulary)
        self._texts = {" ".join(key): key for key in index.keys()}  # noqa: SIM118 (a method, not a mapping)
        self._joined = list(self._texts)

    def match(self, text: str) -> Verdict:
        """Return what `text` stands for. Never raises, whatever the text."""
        found = self._find(text)
        if found is None:
            return Verdict("none", 0.0, 0.0, nearest=self._nearest(text))
        return _decide(found)

    def complete(self, typed: str, limit: int) -> tuple[Reading, ...]:
        """Return at most `limit` readings, of different targets, that go on from what is typed so far."""
        key = self._index.key(words(typed))
        text = " ".join(key)
        candidates = [*_starting_with(self._joined, text), *_similar(self._joined, text, limit)] if text else []
        found: dict[Target, Reading] = {}
        for reading in (r for joined in candidates for r in self._index.readings(self._texts[joined])):
            found.setdefault(reading.target, reading)
            if len(found) == limit:
                break
        return tuple(found.values())

    def _find(self, text: str) -> _Found | None:
        whole = self._index.key(words(text))
        if not whole or whole in self._not_jobs:
            return None
        for key, certainty in self._spellings(text, whole):
            if readings := self._index.readings(key):
                return _Found(readings, certainty)
        bare = self._without_rank(self._index.key(words(_CONTEXT.sub("", fold(text))))) or whole
        return self._part(bare) or self._repaired(bare) or self._alike(bare)

    def _spellings(self, text: str, whole: Key) -> Iterator[tuple[Key, float]]:
        """Yield the keys under which the whole text may be known, surest first."""
        yield whole, 0.98
        folded = fold(text)
        bare = self._index.key(words(_CONTEXT.sub("", folded)))
        yield self._without_rank(whole), 0.95
        yield bare, 0.93
        yield self._without_rank(bare), 0.92
        if "," in folded:
            head, _, rest = folded.partition(",")
            yield self._index.key(words(f"{rest} {head}")), 0.9
            yield self._index.key(words(head)), 0.85
        for part in _ALTERNATIVES.split(folded):
            yield self._without_rank(self._index.key(words(part))), 0.85

    def _without_rank(self, key: Key) -> Key:
        return tuple(word for word in key if word not in self._level)

    def _part(self, key: Key) -> _Found | None:
        """Find the longest title inside `key`; of the longest, the last, for English puts the job at the end."""
        for length in range(min(len(key), self._index.longest), 0, -1):
            for start in range(len(key) - length, -1, -1):
                part = key[start : start + length]
                readings = self._index.readings(part)
                if readings and part not in self._not_jobs:
                    at_end = start + length == len(key)
                    return _Found(readings, (0.85 if at_end else 0.7) * (0.5 + 0.5 * length / len(key)))
        return None

    def _repaired(self, key: Key) -> _Found | None:
        spelt = tuple(word if word in self._index.vocabulary else self._repair(word) for word in key)
        if spelt == key:
            return None
        if readings := self._index.readings(spelt):
            return _Found(readings, 0.88)
        found = self._part(spelt)
        return found and _Found(found.readings, 0.9 * found.certainty)

    def _repair(self, word: str) -> str:
        slips = 2 if len(word) >= 7 else 1
        if len(word) < 4:
            return word
        near = process.extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=5)
        ranked = sorted((slip, found[0] != word[0], found) for found, slip, _ in near)
        return ranked[0][2] if ranked else word

    def _alike(self, key: Key) -> _Found | None:
        best = process.extractOne(" ".join(key), self._joined, scorer=fuzz.ratio, score_cutoff=_SPELT_LIKE)
        return _Found(self._index.readings(self._texts[best[0]]), 0.8 * best[1] / 100) if best else None

    def _nearest(self, text: str) -> tuple[Target, ...]:
        joined = " ".join(self._index.key(words(text)))
        found: dict[Target, None] = {}
        for title in _similar(self._joined, joined, 3 * _NEAREST):
            for reading in self._index.readings(self._texts[title])[:1]:
                if reading.target.onet_soc:
                    found.setdefault(reading.target)
        return tuple(found)[:_NEAREST]


def _decide(found: _Found) -> Verdict:
    by_cluster: dict[str, float] = defaultdict(float)
    for reading in found.readings:
        by_cluster[reading.target.cluster] += reading.score
    headline, share = max(by_cluster.items(), key=lambda pair: pair[1])
    confidence = found.certainty * share
    ranked = sorted(found.readings, key=lambda reading: -reading.score)
    if len(by_cluster) > 1 and share < EVERYDAY:
        return Verdict("choose", found.certainty, confidence, tuple(ranked))
    ranked.sort(key=lambda reading: reading.target.cluster != headline)
    return Verdict("match", found.certainty, confidence, tuple(ranked))


def _starting_with(titles: list[str], text: str) -> list[str]:
    first = [title for title in titles if title.startswith(text)]
    inside = [title for title in titles if f" {text}" in title]
    return sorted(first, key=len) + sorted(inside, key=len)


def _similar(titles: list[str], text: str, limit: int) -> list[str]:
    if not text:
        return []
    near = process.extract(text, titles, scorer=fuzz.token_sort_ratio, score_cutoff=55, limit=limit)
    return [title for title, _, _ in near]
