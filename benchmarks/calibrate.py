"""Fits and shows the matcher's two confidences: run after a change of the titles, copy the numbers into confidence.py.

python -m benchmarks.calibrate

One title in eight is kept out of the index and then asked for: as it is, with slips of the keyboard, and wrapped in
noise. What is no title is made of the table of non-jobs, of fillers and of chance. Half of the questions fit the
numbers, the other half is what the bins and the error are counted on. No labelled question is used.
"""

import itertools
import platform
import random
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from rich.console import Console
from rich.table import Table

from data import editions, snapshot, tables, titles
from data.framework import Framework
from data.matching import Origin, TitleRecord
from data.matching import decide as deciding
from data.matching.arrays import Floats
from data.matching.build import build
from data.matching.confidence import probability
from data.matching.matcher import TitleMatcher

KEPT_OUT = 8
SEED = 11
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


class Case(NamedTuple):
    """Signals of one question, and whether what they are signals for was so."""

    signals: tuple[float, ...]
    true: bool


def main() -> None:
    """Print the fitted numbers and how well they hold on questions they were not fitted on."""
    edition = editions.in_memory(tables.shipped())
    framework = snapshot.read(edition.db)
    records = list(titles.records(edition.db, framework))
    edition.db.close()
    chance = random.Random(SEED)
    asked = chance.sample([r for r in records if r.origin == Origin.OWN], len(records) // KEPT_OUT)
    out = {record.title for record in asked}
    language, targets = titles.language(framework), titles.targets(framework)
    kept = [record for record in records if record.title not in out or record.origin == Origin.OFFICIAL]
    arrays = build(kept, targets, list(framework.clusters), language)
    matcher = TitleMatcher(arrays, targets, language, framework.not_jobs)
    scorer = matcher.scorer
    cluster_cases, title_cases = [], []
    for text, wanted in questions(asked, framework, chance):
        for content, surely, evidence in matcher.weighed(text):
            if evidence.exact:
                continue
            cluster, signals = deciding.cluster_evidence(
                content, evidence, scorer, deciding.plausible(evidence, scorer, targets)
            )
            title_cases.append(Case(deciding.title_evidence(content, surely, evidence, scorer), wanted is not None))
            if wanted is not None:
                cluster_cases.append(Case(signals, cluster in wanted))
    Console().print(f"Python {platform.python_version()}, {len(kept):,} titles kept, seed {SEED}")
    for name, cases in (("CLUSTER_WEIGHTS", cluster_cases), ("TITLE_WEIGHTS", title_cases)):
        chance.shuffle(cases)
        half = len(cases) // 2
        weights = fitted(cases[:half])
        Console().print(f"{name} = ({', '.join(f'{weight:.3f}' for weight in weights)})")
        Console().print(bins(name, cases[half:], tuple(weights.tolist())))


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


def edited(text: str, chance: random.Random) -> str:
    """Return `text` with one random slip: a letter dropped, doubled, exchanged with its neighbour or replaced."""
    at = chance.randrange(len(text))
    kind = chance.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    if kind == 2 and at + 1 < len(text):
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + text[at + 1 :]


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


def bins(name: str, cases: list[Case], weights: tuple[float, ...]) -> Table:
    """Return for each bin of confidence how many questions it holds, and how often it was right."""
    sure = np.array([probability(weights, case.signals) for case in cases])
    true = np.array([case.true for case in cases], float)
    table = Table("confidence", "questions", "said", "so", title=f"{name}, {len(cases):,} questions not fitted on")
    error = 0.0
    for low, high in itertools.pairwise(BINS):
        inside = (sure >= low) & (sure < high if high < 1 else sure <= 1)
        if inside.any():
            said, so = sure[inside].mean(), true[inside].mean()
            error += inside.mean() * abs(said - so)
            table.add_row(f"{low:.2f}-{high:.2f}", f"{inside.sum():,}", f"{said:.3f}", f"{so:.3f}")
    table.caption = f"expected calibration error {error:.3f}"
    return table


if __name__ == "__main__":
    main()
