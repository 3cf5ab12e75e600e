"""A softmax over the clusters, learnt from the titles' features. Numpy only; the same input gives the same weights."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.matching.arrays import Floats, Ints

ROUNDS, BATCH, STEP, SEED = 30, 256, 1.0, 2024


class Rows(NamedTuple):
    """Titles as sparse unit vectors: entries sorted by row, with the number of rows and columns."""

    row: Ints
    column: NDArray[np.integer]
    value: Floats
    rows: int
    columns: int


def train(x: Rows, wanted: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """Return weights (columns, K) and bias (K) that give each row its `wanted` (rows, K) clusters.

    Weighted cross-entropy, minimised by Adagrad (Duchi, Hazan & Singer 2011) in small batches.
    """
    clusters = wanted.shape[1]
    # Numbers of 16 bits, where they suffice, are sorted many times faster
    x = x._replace(column=x.column.astype(np.min_scalar_type(x.columns)))
    weights, squares = np.zeros((x.columns, clusters), np.float32), np.full((x.columns, clusters), 1e-3, np.float32)
    bias, bias_squares = np.zeros(clusters, np.float32), np.full(clusters, 1e-3, np.float32)
    begins = np.concatenate([[0], np.cumsum(np.bincount(x.row, minlength=x.rows))])
    chance = np.random.default_rng(SEED)
    for _ in range(ROUNDS):
        shuffled = chance.permutation(x.rows)
        for start in range(0, x.rows, BATCH):
            chosen = shuffled[start : start + BATCH]
            batch = _batch(x, begins, chosen)
            scores = np.add.reduceat(batch.value * weights[batch.column], batch.begins) + bias
            error = (_softmax(scores) - wanted[chosen]) * weight[chosen][:, None] / np.float32(len(chosen))
            columns, slope = _slope(batch, error)
            seen = squares[columns] + slope * slope
            squares[columns] = seen
            weights[columns] -= STEP * slope / np.sqrt(seen)
            bias_slope = error.sum(0)
            bias_squares += bias_slope * bias_slope
            bias -= 0.1 * STEP * bias_slope / np.sqrt(bias_squares)
    return weights, bias


class _Batch(NamedTuple):
    """Some of the rows: their entries one after the other, where each row begins, and how many entries it has."""

    column: NDArray[np.integer]
    value: Floats
    begins: NDArray[np.int64]
    lengths: NDArray[np.int64]


def _batch(x: Rows, begins: NDArray[np.int64], chosen: NDArray[np.int64]) -> _Batch:
    """Return the chosen rows. Each has an entry at least."""
    lengths = begins[chosen + 1] - begins[chosen]
    ends = np.cumsum(lengths)
    place = np.arange(ends[-1]) + np.repeat(begins[chosen] - ends + lengths, lengths)
    return _Batch(x.column[place], x.value[place][:, None], ends - lengths, lengths)


def _slope(batch: _Batch, error: Floats) -> tuple[NDArray[np.integer], Floats]:
    """Return the columns that occur in a batch, and for each how the loss changes with its weights."""
    order = np.argsort(batch.column, kind="stable")
    column = batch.column[order]
    first = np.flatnonzero(np.concatenate([[True], column[1:] != column[:-1]]))
    parts = (batch.value * np.repeat(error, batch.lengths, axis=0))[order]
    return column[first], np.add.reduceat(parts, first)


def _softmax(z: Floats) -> Floats:
    raised = np.exp(z - z.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float32)
