"""Match, choose or none: what follows from the evidence. The thresholds are here, the arithmetic is score.py."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from data.matching.confidence import CLUSTER_WEIGHTS, TITLE_WEIGHTS, cluster_signals, probability, title_signals
from data.matching.score import Evidence, Scorer
from data.matching.verdict import Origin, Reading, Target, Verdict

TITLE_AT_LEAST = 0.4
"""Below this probability of being a job title, a text is refused."""

EXACT = 0.99
"""The probability that a text is a title when a title is made of just its words."""

LIKELY = 0.98
"""The most that a text is a title of which only the words are known."""

SURE_AT_LEAST = 0.45
"""Below this confidence in one cluster, the person is asked."""

EVERYDAY, EVERYDAY_SPECIFIC = 0.67, 0.45
"""From this share on, what is read is the everyday meaning; unless it is the last word of many titles, less will do."""

FLAT, ASIDE = 0.35, 0.1
"""Such a word is asked about, too, if no occupation has as much as FLAT and other clusters more than ASIDE."""

GENERIC_ENDS, GENERIC_SPREAD = 8, 3.5
"""A word alone that ends so many titles is generic; it is asked about if they are spread over so many sub-clusters."""

NEAREST = 5
"""Occupations that are offered at most where nothing matched."""

PLAUSIBLE, MOST = 0.04, 10
"""A reading must have this share of the best one's probability to be told; at most so many are."""


def decide(
    content: tuple[str, ...], surely: Sequence[float], evidence: Evidence, scorer: Scorer, targets: Sequence[Target]
) -> Verdict:
    """Return the verdict on words, given what the index says of them."""
    readings = plausible(evidence, scorer, targets)
    is_title = EXACT if evidence.exact else _likely(content, surely, evidence, scorer)
    cluster, signals = cluster_evidence(content, evidence, scorer, readings)
    confidence = probability(CLUSTER_WEIGHTS, signals)
    if evidence.exact:
        confidence = EXACT * _by_cluster(readings)[cluster]
    if is_title < TITLE_AT_LEAST:
        nearest = nearest_official(content, readings, scorer, targets)
        return Verdict("none", is_title, 0.0, nearest=nearest)
    if _ask(content, evidence, scorer, confidence, readings):
        return Verdict("choose", is_title, confidence, readings)
    return Verdict("match", is_title, confidence, readings)


def _likely(content: tuple[str, ...], surely: Sequence[float], evidence: Evidence, scorer: Scorer) -> float:
    return min(probability(TITLE_WEIGHTS, title_evidence(content, surely, evidence, scorer)), LIKELY)


def nearest_official(
    content: Sequence[str], readings: Sequence[Reading], scorer: Scorer, targets: Sequence[Target]
) -> tuple[Target, ...]:
    """Return the occupations among readings that are worth trying instead: those with a title that shares a word."""
    sharing = {targets[place] for place in scorer.with_word(content)}
    near = dict.fromkeys(reading.target for reading in readings if reading.target.onet_soc)
    return tuple(target for target in near if target in sharing)[:NEAREST]


def plausible(evidence: Evidence, scorer: Scorer, targets: Sequence[Target]) -> tuple[Reading, ...]:
    """Return what the question may stand for, likeliest first, scores adding to 1."""
    posterior = evidence.posterior
    best = np.argpartition(-posterior, MOST)[:MOST] if len(posterior) > MOST else np.arange(len(posterior))
    ranked = sorted((int(place) for place in best), key=lambda place: (-posterior[place], place))
    kept = [place for place in ranked if posterior[place] >= PLAUSIBLE * posterior[ranked[0]]]
    total = float(sum(posterior[place] for place in kept))
    titles = _recognised_by(evidence, scorer, kept)
    return tuple(Reading(targets[place], titles[place], float(posterior[place]) / total) for place in kept)


def _recognised_by(evidence: Evidence, scorer: Scorer, places: Sequence[int]) -> dict[int, str]:
    """Return for each target the nearest of its titles: one asked for word by word, the most similar, or its first."""
    found: dict[int, tuple[float, int]] = {}
    target = scorer.arrays.target
    for title, similarity in zip(evidence.near.tolist(), evidence.similarity.tolist(), strict=True):
        place = int(target[title])
        if place in places:
            found[place] = max(found.get(place, (0.0, 0)), (similarity, -title))
    for title in evidence.exact:
        found[int(target[title])] = (2.0, -title)
    return {place: scorer.titles[-found[place][1] if place in found else scorer.first_title(place)] for place in places}


def _by_cluster(readings: Sequence[Reading]) -> dict[str, float]:
    shares: dict[str, float] = defaultdict(float)
    for reading in readings:
        shares[reading.target.clusters[0]] += reading.score
    return shares


def title_evidence(
    content: tuple[str, ...], surely: Sequence[float], evidence: Evidence, scorer: Scorer
) -> tuple[float, ...]:
    """Return the signals for "this is a job title"."""
    places = [scorer.place.get(f"w:{word}") for word in content]
    heads = [0.0 if place is None else float(scorer.arrays.head_share[place]) for place in places]
    idle = sum(word in scorer.idle for word in content) / len(content)
    similarity, all_known = float(evidence.similarity.max()), all(sure == 1 for sure in surely)
    return title_signals(similarity, evidence.known, heads, all_known, idle)


def cluster_evidence(
    content: tuple[str, ...], evidence: Evidence, scorer: Scorer, readings: Sequence[Reading]
) -> tuple[str, tuple[float, ...]]:
    """Return the cluster that the first reading heads, and the signals for its being right."""
    cluster = readings[0].target.clusters[0]
    mass, first = scorer.mass(evidence.posterior, cluster), float(evidence.posterior.max())
    similarity, softmax = float(evidence.similarity.max()), float(evidence.clusters.max())
    return cluster, cluster_signals(mass, similarity, evidence.known, first, softmax, len(content))


def _ask(
    content: tuple[str, ...], evidence: Evidence, scorer: Scorer, sure: float, readings: Sequence[Reading]
) -> bool:
    """Tell whether the person must be asked which reading is meant."""
    if len(readings) < 2 or (evidence.exact and scorer.arrays.origin[evidence.exact[0]] == Origin.OFFICIAL):
        return False
    first = max((float(scorer.arrays.share[title]) for title in evidence.exact), default=0.0)
    if len(content) == 1 and _heads_many(content[0], scorer):
        return _ask_head(content[0], evidence, scorer, first, readings)
    shares = _by_cluster(readings)
    if len(shares) < 2:
        return False
    if not evidence.exact:
        return len(content) == 1 or sure < SURE_AT_LEAST
    likeliest = max(shares, key=lambda cluster: shares[cluster])
    return _together(readings) < EVERYDAY_SPECIFIC or readings[0].target.clusters[0] != likeliest


def _ask_head(word: str, evidence: Evidence, scorer: Scorer, first: float, readings: Sequence[Reading]) -> bool:
    """Tell whether to ask about a word alone that ends many titles; `first` is its likeliest occupation's share."""
    if not evidence.exact:
        # No title is this word alone, so what it belongs to was not said
        return True
    if first < EVERYDAY and _spread(word, scorer) >= GENERIC_SPREAD:
        return len({reading.target.home for reading in readings}) > 1
    together = _together(readings)
    return len(_by_cluster(readings)) > 1 and (together < EVERYDAY or (first < FLAT and 1 - together > ASIDE))


def _together(readings: Sequence[Reading]) -> float:
    """Return the probability of the readings that can stand together in one cluster, of the best such cluster."""
    shares: dict[str, float] = defaultdict(float)
    for reading in readings:
        for cluster in reading.target.clusters:
            shares[cluster] += reading.score
    return max(shares.values())


def _spread(word: str, scorer: Scorer) -> float:
    place = scorer.place.get(f"w:{word}")
    return 0.0 if place is None else float(scorer.arrays.head_spread[place])


def _heads_many(word: str, scorer: Scorer) -> bool:
    """Tell whether a word ends many titles; the count is shrunk where it is small."""
    place = scorer.place.get(f"w:{word}")
    arrays = scorer.arrays
    return place is not None and float(arrays.head_share[place]) * float(arrays.word_count[place]) >= GENERIC_ENDS
