"""How sure the matcher is: that a text is a job title at all, and that the cluster it names is meant.

Both are logistic regressions over a few signals. Their numbers are fitted by benchmarks/calibrate.py on titles that
the index does not hold while it is asked about them.
"""

import math
from collections.abc import Sequence

# Fitted: see the module's first lines
CLUSTER_WEIGHTS = (0.513, 0.633, 1.394, -0.716, -0.273, 0.290, -1.726)
TITLE_WEIGHTS = (2.596, 2.280, 1.860, 3.631, 1.437, -3.361, -0.281)


def cluster_signals(
    mass: float, similarity: float, known: float, first: float, softmax: float, words: int
) -> tuple[float, ...]:
    """Return the signals for "the cluster is right".

    `mass` is the posterior of all targets in the cluster, `first` that of the best one, `softmax` the largest of the
    cluster softmax; all 0..1.
    """
    bounded = min(max(mass, 1e-4), 1 - 1e-4)
    return (math.log(bounded / (1 - bounded)), similarity, known, first, softmax, math.log(words + 1), 1.0)


def title_signals(similarity: float, known: float, heads: Sequence[float], all_known: bool) -> tuple[float, ...]:
    """Return the signals for "this is a job title"; `heads` says of each word how often it ends titles, 0..1."""
    return (known, similarity, max(heads), heads[-1], float(all_known), math.log(len(heads) + 1), 1.0)


def probability(weights: Sequence[float], signals: Sequence[float]) -> float:
    """Return the logistic of the weighted sum of signals."""
    total = math.fsum(weight * signal for weight, signal in zip(weights, signals, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
