"""How sure the matcher is: that a text is a job title at all, and that the cluster it names is meant.

Both are logistic regressions over a few signals. Their numbers are fitted by benchmarks/calibrate.py on titles that
the index does not hold while it is asked about them.
"""

import math
from collections.abc import Sequence

# Fitted: see the module's first lines
CLUSTER_WEIGHTS = (0.468, 0.944, 1.237, -0.208, 0.404, -0.499, -1.396)
TITLE_WEIGHTS = (4.637, -0.912, 1.947, 3.543, 1.983, -3.133, -2.523, 0.817)


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
