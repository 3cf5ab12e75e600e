"""Autocomplete: the titles that go on from what is typed, then what the matcher makes of it. One index for both."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from data.matching.arrays import lines
from data.matching.score import Scorer
from data.matching.verdict import Origin, Reading, Target, Verdict
from data.text import fold

LOOKED_AT = 200
"""Titles with the typed beginning that are looked at; among so many the best are near enough."""


class Completer:
    """Finds titles by their beginning, and by the beginning of one of their words."""

    def __init__(self, scorer: Scorer, targets: Sequence[Target]) -> None:
        self._scorer = scorer
        self._targets = targets
        self._texts = lines(scorer.arrays.beginnings)
        self._order = scorer.arrays.beginning_title
        official = np.flatnonzero(scorer.arrays.origin == Origin.OFFICIAL)
        # What a person is shown is the official title
        self._shown = {int(scorer.arrays.target[title]): f" {fold(scorer.titles[title])}" for title in official}

    def complete(self, typed: str, verdict: Verdict, limit: int) -> tuple[Reading, ...]:
        """Return at most `limit` readings of different targets: exact, then by beginning, then by likeness."""
        begun = fold(typed)
        if not begun:
            return ()
        found: dict[Target, Reading] = {}
        if verdict.readings and fold(verdict.readings[0].title) == begun:
            found.update((reading.target, reading) for reading in verdict.readings)
        for title in self._beginning(begun):
            target = self._targets[self._scorer.arrays.target[title]]
            found.setdefault(target, Reading(target, self._scorer.titles[title], 0.0))
            if len(found) >= limit:
                break
        for reading in verdict.readings:
            found.setdefault(reading.target, reading)
        return tuple(found.values())[:limit]

    def _beginning(self, begun: str) -> Iterator[int]:
        """Yield titles that have the beginning: first where what is shown has it too, then the shortest."""
        start = bisect_left(self._texts, begun)
        titles = []
        for place in range(start, min(start + LOOKED_AT, len(self._texts))):
            if not self._texts[place].startswith(begun):
                break
            titles.append(int(self._order[place]))
        origin, target = self._scorer.arrays.origin, self._scorer.arrays.target

        def rank(title: int) -> tuple[bool, int, int]:
            seen = f" {begun}" in self._shown.get(int(target[title]), f" {begun}")
            return not seen, -min(int(origin[title]), Origin.OWN), len(self._scorer.titles[title])

        yield from sorted(titles, key=rank)
