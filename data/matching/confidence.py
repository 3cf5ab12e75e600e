"""How sure the matcher is: that a text is a job title at all, and that the cluster it names is meant.

Both are logistic regressions over a few signals. Their numbers are fitted by benchmarks/calibrate.py on titles that
the index does not hold while it is asked about them.
"""

import math
from collections.abc import Sequence

# Fitted: see the module's first lines
CLUSTER_WEIGHTS = (0.584, 1.035, 1.246, -0.200, -0.434, -0.165, -1.497)
TITLE_WEIGHTS = (4.976, -1.203, 1.341, 4.032, 1.633, -3.377, -2.550, 1.024)


def cluster_signals(
    mass: float, similarity: float, known: float, first: float, softmax: float, words: int
) -> tuple[float, ...]:
    """Return the signals for "the cluster is right".

    `mass` is the posterior of all targets in the cluster, `first` that of the best one, `softmax` the largest of the
    cluster softmax; all 0..1.
    """
    bounded = min(max(mass, 1e-4), 1 - 1e-4)
    return (math.log(bounded / (1 - bounded)), similarity, known, first, softmax, math.log(words + 1), 1.0)


def title_signals(
    similarity: float, known: float, heads: Sequence[float], all_known: bool, idle: float
) -> tuple[float, ...]:
    """Return the signals for "this is a job title".

    `heads` says of each word how often it ends titles; `idle` is the share of words that are no jobs by themselves.
    """
    return (known, similarity, max(heads), heads[-1], float(all_known), idle, math.log(len(heads) + 1), 1.0)


def probability(weights: Sequence[float], signals: Sequence[float]) -> float:
    """Return the logistic of the weighted sum of signals."""
    total = math.fsum(weight * signal for weight, signal in zip(weights, signals, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
