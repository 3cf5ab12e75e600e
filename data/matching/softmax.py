"""A softmax over the clusters, learnt from the titles' features. Numpy only; the same input gives the same weights."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.matching.arrays import Floats, Ints

ROUNDS, BATCH, STEP, SEED = 30, 256, 1.0, 2024


class Rows(NamedTuple):
    """Titles as sparse unit vectors: entries sorted by row, with the number of rows and columns."""

    row: Ints
    column: Ints
    value: Floats
    rows: int
    columns: int


def train(x: Rows, wanted: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """Return weights (columns, K) and bias (K) that give each row its `wanted` (rows, K) clusters.

    Weighted cross-entropy, minimised by Adagrad (Duchi, Hazan & Singer 2011) in small batches.
    """
    clusters = wanted.shape[1]
    weights, squares = np.zeros((x.columns, clusters), np.float32), np.full((x.columns, clusters), 1e-3, np.float32)
    bias, bias_squares = np.zeros(clusters, np.float32), np.full(clusters, 1e-3, np.float32)
    begins = np.concatenate([[0], np.cumsum(np.bincount(x.row, minlength=x.rows))])
    chance = np.random.default_rng(SEED)
    for _ in range(ROUNDS):
        shuffled = chance.permutation(x.rows)
        for start in range(0, x.rows, BATCH):
            chosen = shuffled[start : start + BATCH]
            dense, columns = _dense(x, begins, chosen)
            error = (_softmax(dense @ weights[columns] + bias) - wanted[chosen]) * weight[chosen][:, None] / len(chosen)
            slope = dense.T @ error
            squares[columns] += slope * slope
            weights[columns] -= STEP * slope / np.sqrt(squares[columns])
            bias_slope = error.sum(0)
            bias_squares += bias_slope * bias_slope
            bias -= 0.1 * STEP * bias_slope / np.sqrt(bias_squares)
    return weights, bias


def _dense(x: Rows, begins: NDArray[np.int64], chosen: NDArray[np.int64]) -> tuple[Floats, Ints]:
    """Return the chosen rows as a dense matrix over the columns that occur in them, and these columns."""
    lengths = begins[chosen + 1] - begins[chosen]
    place = np.arange(lengths.sum()) + np.repeat(begins[chosen] - np.cumsum(lengths) + lengths, lengths)
    columns, inverse = np.unique(x.column[place], return_inverse=True)
    dense = np.zeros((len(chosen), len(columns)), np.float32)
    dense[np.repeat(np.arange(len(chosen)), lengths), inverse] = x.value[place]
    return dense, columns


def _softmax(z: Floats) -> Floats:
    raised = np.exp(z - z.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float32)
