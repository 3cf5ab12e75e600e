"""Finds clusters, sub-clusters, old clusters and pathways by name: whole, abbreviated, in part, misspelt."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.framework import Cluster, Framework, Named, OldCluster, OtherName, Words
from data.text import fold, singular, words

Key = tuple[str, ...]

OFFICIAL, OTHER = 1.0, 0.99
"""Scores of a whole name. An official one, or a district's own, counts more than another name of something else."""

ACCEPTED = 0.55
"""Scores below this are no match at all."""

CLOSE = 0.12
"""From this score on, what is no match is still worth trying instead."""

IN_OTHER = 0.9
"""How much less a part of another name counts than one of the official name."""

BEGUN = 0.04
"""How much more a name counts that begins with the first word asked: it is how people shorten one."""

_LIKE_ENOUGH = 0.9
_ENDINGS = ("ing", "ed", "er", "al")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found by name, with a score of 0..1; OFFICIAL is the best there is."""

    named: Named
    score: float

    @property
    def whole(self) -> bool:
        """Whether its whole name, official or other, was asked, correctly spelt."""
        return self.score >= OTHER


class NameIndex:
    """The names in the framework, official and other, and a district's own, by their words. Immutable once built."""

    def __init__(self, framework: Framework, own: Iterable[OtherName] = ()) -> None:
        self._words: Words = framework.words
        self._forms: list[tuple[Key, Named, bool]] = []
        self._whole: dict[Key, dict[Named, float]] = defaultdict(dict)
        for name, named, score in _spelt([*_names(framework), *((one.name, one.stands_for, OFFICIAL) for one in own)]):
            key = self._key(words(name))
            if not key:
                continue  # "The": nobody means it by that
            self._forms.append((key, named, score == OFFICIAL))
            self._whole[key][named] = max(score, self._whole[key].get(named, 0.0))
        self._by_word: dict[str, set[int]] = defaultdict(set)
        for number, (key, *_) in enumerate(self._forms):
            for word in key:
                self._by_word[word].add(number)
        self._vocabulary = sorted(self._by_word)
        self.folded = {named: fold(named.name) for _, named, _ in self._forms}
        """Every named thing with its official name in lower case, as a completion compares it."""

    def whole(self, text: str) -> Named | None:
        """Return what has `text` as its whole name, if anything has."""
        found = self._whole.get(self._key(words(text)), {})
        return max(found, key=found.__getitem__, default=None)

    def find(self, text: str) -> list[Hit]:
        """Return what `text` may name, best first, each thing once; of equals, clusters come first."""
        asked = words(text)
        bare = self._key(self.content(text))
        found = self._whole.get(self._key(asked), {}) | self._whole.get(bare, {})
        for named, score in self._in_part(bare):
            found[named] = max(score, found.get(named, 0.0))
        hits = (Hit(named, score) for named, score in found.items() if score >= ACCEPTED)
        return sorted(hits, key=lambda hit: (-hit.score, not isinstance(hit.named, Cluster | OldCluster)))

    def content(self, text: str) -> tuple[str, ...]:
        """Return the words of `text` but for those that any question has, in English or Spanish."""
        idle = self._words.question | self._words.stop
        return tuple(word for word in words(text) if word not in idle)

    def nearest(self, text: str) -> list[Named]:
        """Return what shares a word with `text`, best first, each thing once, though it is not what `text` names."""
        found: dict[Named, float] = {}
        for named, score in self._in_part(self._key(self.content(text))):
            found[named] = max(score, found.get(named, 0.0))
        return sorted((named for named in found if found[named] >= CLOSE), key=lambda named: -found[named])

    def _key(self, typed: tuple[str, ...]) -> Key:
        spelt = (part for word in typed for part in self._words.abbreviations.get(word, word).split())
        return tuple(singular(word) for word in spelt if word not in self._words.stop)

    def _in_part(self, key: Key) -> Iterator[tuple[Named, float]]:
        """Yield what shares words with `key`, scored by how much of the question and of the name is shared."""
        near = [self._near(word) for word in key]
        asked = [max((self._weight(known) for known in found), default=self._weight("")) for found in near]
        total = sum(asked)
        for number in {number for found in near for known in found for number in self._by_word[known]}:
            form, named, official = self._forms[number]
            shared = [max(((found[word], word) for word in form if word in found), default=(0.0, "")) for found in near]
            explained = sum(weight * likeness for weight, (likeness, _) in zip(asked, shared, strict=True)) / total
            named_words = {word for _, word in shared if word}
            covered = sum(map(self._weight, named_words)) / sum(self._weight(word) for word in set(form))
            part = 1.0 if official or covered == 1 else IN_OTHER
            begun = BEGUN if form[0] in near[0] else 0.0
            yield named, part * explained**2 * (_score(covered, isinstance(named, Cluster | OldCluster)) + begun)

    def _near(self, word: str) -> Mapping[str, float]:
        """Return the known words that `word` may be, with a likeness of 0..1; misspellings only if nothing is close."""
        stem = _stem(word)
        found = {known: _likeness(word, stem, known) for known in self._vocabulary if known[0] == word[0]}
        close = {known: likeness for known, likeness in found.items() if likeness >= _LIKE_ENOUGH}
        if close or len(word) < 4:
            return close
        slips = 2 if len(word) >= 7 else 1
        near = process.extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=4)
        fewest = min((slip for _, slip, _ in near), default=0)
        return {known: 0.97 - 0.01 * slip for known, slip, _ in near if slip == fewest}

    def _weight(self, word: str) -> float:
        return 1 + math.log(len(self._forms) / (1 + len(self._by_word.get(word, ()))))


def _names(framework: Framework) -> Iterator[tuple[str, Named, float]]:
    for table in (
        framework.clusters,
        framework.old_clusters,
        framework.sub_clusters,
        framework.old_pathways,
        framework.groupings,
    ):
        for named in table.values():
            yield named.name, named, OFFICIAL
    for other in framework.names:
        yield other.name, other.stands_for, OTHER


def _spelt(names: Iterable[tuple[str, Named, float]]) -> Iterator[tuple[str, Named, float]]:
    """Yield each name and, where a hyphen joins two words, the name with both written as one."""
    for name, named, score in names:
        yield name, named, score
        if "-" in name:
            yield name.replace("-", ""), named, min(score, OTHER)


def _score(covered: float, is_cluster: bool) -> float:
    """Return the score of a name of which a share is asked. A whole but misspelt name stays just below 1."""
    return min(0.94, 0.62 + 0.3 * covered + 0.06 * is_cluster)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def _likeness(word: str, stem: str, known: str) -> float:
    if word == known:
        return 1.0
    if len(word) >= 3 and known.startswith(word):
        return 0.96
    return 0.93 if len(stem) >= 4 and known.startswith(stem) and len(known) - len(stem) <= 4 else 0.0
