"""Which of several things found by name is meant, when to ask back. Shared by every question about names."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.framework import Cluster, Named, OldCluster
from data.names import Hit

CLEAR_LEAD = 0.07
"""How far the best hit must be ahead of the next one not to be asked about."""

NEAR_ENOUGH = 0.25
"""How far behind the best a hit may be and still be offered as another reading."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The thing that is meant, or None where a person must choose, and the other readings, likeliest first."""

    meant: Named | None
    others: tuple[Named, ...]


def choose(hits: Sequence[Hit], kinds: tuple[type[Named], ...]) -> Choice | None:
    """Pick among `hits` those of the given kinds; of equal ones, the kind named first wins.

    Returns None where nothing of these kinds was found.
    """
    fitting = [hit for hit in hits if isinstance(hit.named, kinds)]
    if not fitting:
        return None
    ranked = sorted(fitting, key=lambda hit: (-round(hit.score, 2), kind_rank(hit.named, kinds)))
    offered = [hit.named for hit in ranked if hit.score >= ranked[0].score - NEAR_ENOUGH]
    if len(ranked) == 1 or _clear(ranked[0], ranked[1]):
        return Choice(offered[0], tuple(offered[1:]))
    return Choice(None, tuple(offered))


def _clear(best: Hit, next_: Hit) -> bool:
    """Tell whether the best hit is meant: clearly ahead, or a whole name that no other cluster of its kind has."""
    if best.whole and next_.whole:
        shared = best.score == next_.score and type(best.named) is type(next_.named)
        return not (shared and isinstance(best.named, Cluster | OldCluster))
    return best.whole or best.score - next_.score >= CLEAR_LEAD


def kind_rank(named: Named, kinds: tuple[type[Named], ...]) -> int:
    """Return the place of a thing's kind among `kinds`."""
    return next(place for place, kind in enumerate(kinds) if isinstance(named, kind))
