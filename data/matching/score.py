"""Scores every target for the words of a question. The arithmetic of the matcher; what follows from it is decide.py."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from data.matching.arrays import Floats, TitleArrays, lines
from data.matching.build import hashed
from data.matching.features import features
from data.matching.language import key
from data.matching.verdict import Origin, Target

ODDS, NEAR, CLUSTER = 0.4, 1.0, 1.8
"""Weights of the three voices in the sum of their logarithms."""

NEIGHBOURS, SHARPNESS = 40, 5
"""How many of the nearest titles vote, each with its similarity to this power."""

NEAR_FLOOR, CLUSTER_FLOOR = 1e-2, 1e-3
KNOWN = 3.0
"""What a target gains whose loaded title was asked for word by word, times its share of that title."""

TRUSTED = {Origin.LOADED: 0.0, Origin.OWN: 0.9, Origin.OFFICIAL: 0.995}
"""How much of the probability goes, by its shares, to a title that was asked for word by word."""

TEMPERATURE = 1.6
CONTEXT_ODDS, CONTEXT_CLUSTER = 0.2, 0.8
"""How much words beside the title count, in the log-odds and in the cluster softmax."""

UNKNOWN_WORD = 9.5
"""The weight of a word that no title has; rarer than any known one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the index says of a question.

    `posterior` (T) adds to 1; `clusters` (K) is the softmax alone. `near` are the nearest titles with `similarity`,
    not sorted. `known` is the part of the question, 0..1, that is made of known words. `exact` are the titles that
    were asked for word by word.
    """

    posterior: Floats
    clusters: Floats
    near: NDArray[np.intp]
    similarity: Floats
    known: float
    exact: tuple[int, ...]


class Scorer:
    """Answers from mapped arrays. Holds no state between two questions, so that threads may share it."""

    def __init__(self, arrays: TitleArrays, targets: Sequence[Target], idle: Collection[str] = ()) -> None:
        self.arrays = arrays
        self.idle = frozenset(idle)
        clusters = {cluster for target in targets for cluster in target.clusters}
        with_titles, firsts = np.unique(arrays.target, return_index=True)
        self._first: dict[int, int] = dict(zip(with_titles.tolist(), firsts.tolist(), strict=True))
        self._inside = {one: np.array([one in target.clusters for target in targets]) for one in clusters}
        self.place = {name: number for number, name in enumerate(lines(arrays.features))}
        self._near_ptr = arrays.near_ptr.tolist()
        self._odds_ptr = arrays.odds_ptr.tolist()
        # Plain arrays over the mapped ones: a memmap checks its base on every slice
        self._near_title, self._near_value = np.asarray(arrays.near_title), np.asarray(arrays.near_value)
        self._odds_target, self._odds_value = np.asarray(arrays.odds_target), np.asarray(arrays.odds_value)
        self._idf, self._weights, self._bias = (
            np.asarray(arrays.idf),
            np.asarray(arrays.weights),
            np.asarray(arrays.bias),
        )
        self._target, self._member = np.asarray(arrays.target), np.asarray(arrays.member)

    @cached_property
    def titles(self) -> list[str]:
        """The titles as written, by number."""
        return lines(self.arrays.titles)

    def first_title(self, target: int) -> int:
        """Return the number of a target's first title, the official one where it has one."""
        return self._first[target]

    def mass(self, posterior: Floats, cluster: str) -> float:
        """Return the probability of all targets that stand, among others, in a cluster."""
        return float(posterior[self._inside[cluster]].sum())

    def has_title(self, content: tuple[str, ...]) -> bool:
        """Tell whether a title is made of exactly these words, in any order."""
        return bool(self._exact(content))

    def with_word(self, content: Sequence[str]) -> set[int]:
        """Return the targets that have a title with one of these words in it."""
        places = [self.place[name] for name in (f"w:{word}" for word in content) if name in self.place]
        titles = [self._near_title[self._near_ptr[place] : self._near_ptr[place + 1]] for place in places]
        return {int(target) for some in titles for target in self._target[some]}

    def evidence(self, content: tuple[str, ...], surely: list[float], context: tuple[str, ...] = ()) -> Evidence | None:
        """Return what the index says of words, each read as surely as `surely` says; None if it knows none of them."""
        found = [self.place[name] for name in features(content) if name in self.place]
        if not found:
            return None
        beside = [
            self.place[name] for name in features(context) if name in self.place and self.place[name] not in found
        ]
        unit = self._idf[found] / float(np.linalg.norm(self._idf[found]))
        near, similarity = self._nearest(found, unit)
        vote = np.bincount(self._target[near], weights=similarity**SHARPNESS, minlength=len(self._member))
        clusters = self._clusters(found, unit, beside)
        total = ODDS * self._log_odds(found, beside) + NEAR * np.log(vote / vote.sum() + NEAR_FLOOR)
        total += CLUSTER * np.log(self._member @ clusters + CLUSTER_FLOOR)
        exact = self._exact(content)
        posterior = self._posterior(total, exact)
        return Evidence(posterior, clusters, near, similarity, self._known(content, surely), exact)

    def _posterior(self, total: Floats, exact: tuple[int, ...]) -> Floats:
        """Return probabilities from the voices' sum; a title that was asked for word by word says most of it."""
        trusted = TRUSTED[Origin(self.arrays.origin[exact[0]])] if exact else 0.0
        if not trusted:
            for title in exact:
                total[self._target[title]] += KNOWN * self.arrays.share[title]
        raised = np.exp((total - total.max()) / TEMPERATURE)
        posterior = (1 - trusted) * raised / raised.sum()
        if trusted:
            for title in exact:
                posterior[self._target[title]] += trusted * self.arrays.share[title]
        return np.asarray(posterior)

    def _nearest(self, found: list[int], unit: Floats) -> tuple[NDArray[np.intp], Floats]:
        likeness = np.zeros(len(self._target), np.float32)
        for feature, value in zip(found, unit.tolist(), strict=True):
            start, end = self._near_ptr[feature], self._near_ptr[feature + 1]
            # A title has each feature once, so nothing is lost by adding through an index
            likeness[self._near_title[start:end]] += self._near_value[start:end] * value
        near = np.flatnonzero(likeness > 0.35 * likeness.max())
        if len(near) > NEIGHBOURS:
            near = near[np.argpartition(likeness[near], -NEIGHBOURS)[-NEIGHBOURS:]]
        return near, likeness[near]

    def _log_odds(self, found: list[int], beside: list[int]) -> Floats:
        odds = self.arrays.odds_bias * (len(found) + CONTEXT_ODDS * len(beside))
        for feature, weight in [*((one, 1.0) for one in found), *((one, CONTEXT_ODDS) for one in beside)]:
            start, end = self._odds_ptr[feature], self._odds_ptr[feature + 1]
            odds[self._odds_target[start:end]] += weight * self._odds_value[start:end]
        return np.asarray(odds)

    def _clusters(self, found: list[int], unit: Floats, beside: list[int]) -> Floats:
        raised = unit @ self._weights[found] + self._bias
        if beside:
            swaying = self._idf[beside] / float(np.linalg.norm(self._idf[beside]))
            raised = raised + CONTEXT_CLUSTER * (swaying @ self._weights[beside])
        raised = np.exp(raised - raised.max())
        return np.asarray(raised / raised.sum())

    def _exact(self, content: tuple[str, ...]) -> tuple[int, ...]:
        """Return the titles made of exactly these words; the most trusted kind of them only."""
        wanted = np.uint64(hashed(key(content)))
        start, end = np.searchsorted(self.arrays.key, [wanted, wanted + np.uint64(1)])
        found = [int(title) for title in self.arrays.key_title[start:end]]
        trusted = max((self.arrays.origin[title] for title in found), default=0)
        return tuple(title for title in found if self.arrays.origin[title] == trusted)

    def _known(self, content: tuple[str, ...], surely: list[float]) -> float:
        places = [self.place.get(f"w:{word}") for word in content]
        weights = [UNKNOWN_WORD if place is None else float(self._idf[place]) for place in places]
        known = math.fsum(w * s for w, s, place in zip(weights, surely, places, strict=True) if place is not None)
        return known / math.fsum(weights)
