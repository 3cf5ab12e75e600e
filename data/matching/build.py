"""Builds the index: postings, log-odds, the cluster softmax, the words that end titles. Deterministic."""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from data.matching.arrays import Floats, Ints, TitleArrays, blob
from data.matching.distinct import Title, beginnings, distinct, shares
from data.matching.features import features
from data.matching.language import Language, key
from data.matching.softmax import Rows, train
from data.matching.verdict import Origin, Target, TitleRecord

SMOOTHING = 600.0
"""Titles' worth of background behind each target's log-odds (Dirichlet)."""

TRUST = {Origin.LOADED: 1.0, Origin.OWN: 1.3, Origin.OFFICIAL: 1.6}
"""How much a title counts, by where it comes from, before its share."""


def build(
    records: Iterable[TitleRecord], targets: Sequence[Target], clusters: Sequence[str], language: Language
) -> TitleArrays:
    """Return the index of `records`. Every record's target must be among `targets`, its clusters among `clusters`."""
    titles = distinct(records, targets, language)
    names: dict[str, int] = {}
    found = [[names.setdefault(one, len(names)) for one in features(title.content)] for title in titles]
    row = np.repeat(np.arange(len(titles), dtype=np.int32), [len(one) for one in found])
    column = np.fromiter((feature for one in found for feature in one), np.int32, len(row))
    target = np.array([title.target for title in titles], np.int32)
    share = shares(titles)
    counted = np.array([TRUST[title.origin] for title in titles], np.float32) * np.sqrt(share)
    frequency = np.bincount(column, minlength=len(names))
    idf = (np.log((1 + len(titles)) / (1 + frequency)) + 1).astype(np.float32)
    value = _unit(idf[column], row, len(titles))
    by_feature = np.argsort(column, kind="stable")
    odds_ptr, odds_target, odds_value, odds_bias = _log_odds(
        column, target[row], counted[row], len(names), len(targets)
    )
    member = _member(targets, clusters)
    weights, bias = train(Rows(row, column, value, len(titles), len(names)), member[target], counted)
    hashes = np.array([hashed(key(title.content)) for title in titles], np.uint64)
    in_order = np.argsort(hashes, kind="stable")
    words, heads, spread = _ends(titles, [target.home for target in targets], names)
    begun = sorted(beginnings(titles))
    return TitleArrays(
        titles=blob([title.text for title in titles]),
        target=target,
        share=share,
        origin=np.array([title.origin for title in titles], np.int8),
        key=hashes[in_order],
        key_title=in_order.astype(np.int32),
        features=blob(list(names)),
        idf=idf,
        near_ptr=_pointers(frequency),
        near_title=row[by_feature],
        near_value=value[by_feature],
        odds_ptr=odds_ptr,
        odds_target=odds_target,
        odds_value=odds_value,
        odds_bias=odds_bias,
        weights=weights,
        bias=bias,
        member=member,
        beginnings=blob([text for text, _ in begun]),
        beginning_title=np.array([title for _, title in begun], np.int32),
        word_count=words,
        head_share=heads,
        head_spread=spread,
    )


def hashed(text: str) -> int:
    """Return 64 bits that stand for a text, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")


def _unit(value: Floats, row: Ints, count: int) -> Floats:
    length = np.sqrt(np.bincount(row, weights=value * value, minlength=count))
    return (value / length[row]).astype(np.float32)


def _pointers(counts: NDArray[np.int64]) -> Ints:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)


def _log_odds(
    column: Ints, target: Ints, weight: Floats, features_: int, targets: int
) -> tuple[Ints, Ints, Floats, Floats]:
    """Return feature -> target log-odds, Dirichlet-smoothed (Monroe, Colaresi & Quinn 2008), and each target's bias."""
    pairs, place = np.unique(column.astype(np.int64) * targets + target, return_inverse=True)
    count = np.bincount(place, weights=weight)
    feature, stands_for = pairs // targets, (pairs % targets).astype(np.int32)
    total = np.bincount(stands_for, weights=count, minlength=targets)
    counted = np.bincount(feature, weights=count, minlength=features_)
    background = counted / float(counted.sum())
    value = np.log1p(count / (SMOOTHING * background[feature])).astype(np.float32)
    bias = -np.log((total + SMOOTHING) / SMOOTHING).astype(np.float32)
    return _pointers(np.bincount(feature, minlength=features_)), stands_for, value, bias


def _member(targets: Sequence[Target], clusters: Sequence[str]) -> Floats:
    number = {cluster: place for place, cluster in enumerate(clusters)}
    member = np.zeros((len(targets), len(clusters)), np.float32)
    for place, target in enumerate(targets):
        member[place, [number[cluster] for cluster in target.clusters]] = 1 / len(target.clusters)
    return member


def _ends(titles: Sequence[Title], homes: Sequence[str], names: dict[str, int]) -> tuple[Ints, Floats, Floats]:
    """Return for each word how many titles have it, how often it heads them, and over how many sub-clusters."""
    stands, ends = Counter[str](), Counter[str]()
    mass: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for title in titles:
        stands.update(set(title.content))
        ends[title.head] += 1
        mass[title.head][homes[title.target]] += title.weight
    count, share, spread = (np.zeros(len(names), np.float32) for _ in range(3))
    for word, stood in stands.items():
        place = names[f"w:{word}"]
        count[place] = stood
        share[place] = ends[word] / (stood + 2) * min(1.0, ends[word] / 3)
        spread[place] = _in_effect(list(mass[word].values())) if ends[word] else 0.0
    return count.astype(np.int32), share, spread


def _in_effect(masses: Sequence[float]) -> float:
    """Return among how many equal parts a mass as uneven as this would be divided: e to the entropy."""
    parts = [mass / sum(masses) for mass in masses]
    return math.exp(-sum(part * math.log(part) for part in parts))
