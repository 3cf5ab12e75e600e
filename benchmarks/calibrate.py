"""Fits and shows the matcher's two confidences: run after a change of the titles, copy the numbers into confidence.py.

python -m benchmarks.calibrate

One title in eight is kept out of the index and then asked for: as it is, with slips of the keyboard, and wrapped in
noise. What is no title is made of the table of non-jobs, of fillers and of chance. Half of the questions fit the
numbers, the other half is what the bins and the error are counted on. No labelled question is used.
"""

import itertools
import random
import sys
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from benchmarks.editions import Edition, matcher, read
from benchmarks.slips import edited
from data import titles
from data.framework import Framework
from data.matching import Origin, TitleRecord
from data.matching import decide as deciding
from data.matching.arrays import Floats
from data.matching.confidence import probability

KEPT_OUT = 8
SEED = 11
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


class Case(NamedTuple):
    """Signals of one question, and whether what they are signals for was so."""

    signals: tuple[float, ...]
    true: bool


class Fit(NamedTuple):
    """Fitted numbers, and for each bin of confidence: bounds, questions, what was said, what was so."""

    name: str
    weights: tuple[float, ...]
    bins: list[tuple[str, int, float, float]]
    error: float


def main() -> None:
    """Print the fitted numbers and how well they hold on questions they were not fitted on."""
    sys.stdout.write("\n".join(measured(read("shipped tables"))) + "\n")


def measured(edition: Edition) -> list[str]:
    """Return the lines of the report."""
    lines = [
        "## Calibration",
        "",
        f"Titles kept out of the index, seed {SEED}; questions that nothing was fitted on.",
        "",
    ]
    for fit in fits(edition):
        lines += [f"`{fit.name} = ({', '.join(f'{weight:.3f}' for weight in fit.weights)})`", ""]
        lines += ["| confidence | questions | said | so |", "| --- | --- | --- | --- |"]
        lines += [f"| {bounds} | {count:,} | {said:.3f} | {so:.3f} |" for bounds, count, said, so in fit.bins]
        lines += ["", f"Expected calibration error {fit.error:.3f}.", ""]
    return lines


def fits(edition: Edition) -> list[Fit]:
    """Return both confidences, fitted on half of the questions and counted on the other."""
    chance = random.Random(SEED)
    own = [record for record in edition.records if record.origin == Origin.OWN]
    asked = chance.sample(own, len(edition.records) // KEPT_OUT)
    out = {record.title for record in asked}
    ours = matcher(edition, [r for r in edition.records if r.title not in out or r.origin == Origin.OFFICIAL])
    targets = titles.targets(edition.framework)
    cluster_cases, title_cases = [], []
    for text, wanted in questions(asked, edition.framework, chance):
        for content, surely, evidence in ours.weighed(text):
            if evidence.exact:
                continue
            readings = deciding.plausible(evidence, ours.scorer, targets)
            cluster, signals = deciding.cluster_evidence(content, evidence, ours.scorer, readings)
            title_cases.append(
                Case(deciding.title_evidence(content, surely, evidence, ours.scorer), wanted is not None)
            )
            if wanted is not None:
                cluster_cases.append(Case(signals, cluster in wanted))
    chance.shuffle(cluster_cases)
    chance.shuffle(title_cases)
    return [fit("CLUSTER_WEIGHTS", cluster_cases), fit("TITLE_WEIGHTS", title_cases)]


def fit(name: str, cases: list[Case]) -> Fit:
    """Return what the first half of the cases teaches and how it holds for the second."""
    half = len(cases) // 2
    weights = tuple(float(weight) for weight in fitted(cases[:half]))
    sure = np.array([probability(weights, case.signals) for case in cases[half:]])
    true = np.array([case.true for case in cases[half:]], float)
    bins, error = [], 0.0
    for low, high in itertools.pairwise(BINS):
        inside = (sure >= low) & (sure < high if high < 1 else sure <= 1)
        if inside.any():
            said, so = float(sure[inside].mean()), float(true[inside].mean())
            error += float(inside.mean()) * abs(said - so)
            bins.append((f"{low:.2f}-{high:.2f}", int(inside.sum()), said, so))
    return Fit(name, weights, bins, error)


def questions(
    asked: list[TitleRecord], framework: Framework, chance: random.Random
) -> Iterator[tuple[str, tuple[str, ...] | None]]:
    """Yield texts with the clusters that are right for them, None for what is no title."""
    for record in asked:
        yield record.title, record.target.clusters
        if chance.random() < 0.3:
            yield edited(record.title, chance), record.target.clusters
        if chance.random() < 0.2:
            yield (
                f"senior {record.title} - {chance.choice(['full time', 'Ohio', 'days', 'union shop'])}",
                record.target.clusters,
            )
    nothings = sorted(framework.not_jobs)
    fillers = ["my", "i like", "today", "the", "is", "and", "so much", "what about", "with", "please", "no", "why"]
    letters = "abcdefghijklmnopqrstuvwxyz"
    for _ in range(len(asked) // 2):
        yield " ".join(chance.choices(nothings + fillers, k=chance.randint(1, 5))), None
        yield "".join(chance.choices(letters, k=chance.randint(3, 11))), None
        yield (
            " ".join("".join(chance.choices(letters, k=chance.randint(2, 8))) for _ in range(chance.randint(2, 4))),
            None,
        )


def fitted(cases: list[Case]) -> Floats:
    """Return logistic-regression weights, by Newton's method with a small ridge."""
    signals = np.array([case.signals for case in cases])
    true = np.array([case.true for case in cases], float)
    weights = np.zeros(signals.shape[1])
    for _ in range(30):
        sure = 1 / (1 + np.exp(-np.clip(signals @ weights, -30, 30)))
        slope = signals.T @ (sure - true) + 0.5 * weights
        curve = (signals * (sure * (1 - sure))[:, None]).T @ signals + 0.5 * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return np.asarray(weights, np.float32)


if __name__ == "__main__":
    main()
