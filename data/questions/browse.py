"""Browsing: the occupations that stand in a sub-cluster. No question, no text."""

from collections import defaultdict
from collections.abc import Mapping

from data.framework import Framework, Occupation

Shelf = Mapping[str, tuple[Occupation, ...]]
"""The occupations of each sub-cluster, by its id."""


def shelved(framework: Framework) -> Shelf:
    """Return the occupations of each sub-cluster: those whose headline it is, then the others, each by title."""
    found: dict[str, list[Occupation]] = defaultdict(list)
    for occupation in sorted(framework.occupations.values(), key=lambda one: one.title):
        for place in occupation.placements:
            found[place.id].append(occupation)
    return {
        place: tuple(sorted(occupations, key=lambda one: one.placements[0].id != place))
        for place, occupations in found.items()
    }
