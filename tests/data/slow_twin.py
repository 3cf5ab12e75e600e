"""The scorer's formula in plain loops over the titles as they were written: slow, and plainly right."""

import math
from collections import defaultdict

from data.matching.arrays import TitleArrays, lines
from data.matching.build import SMOOTHING, TRUST
from data.matching.features import features
from data.matching.score import CLUSTER, CLUSTER_FLOOR, NEAR, NEAR_FLOOR, NEIGHBOURS, ODDS, SHARPNESS, TEMPERATURE
from tests.data import titles_for_tests as few


class SlowTwin:
    """Knows the handful of test titles. Only the softmax's weights are taken from the index; they are learnt."""

    def __init__(self, arrays: TitleArrays) -> None:
        self.titles = [(features(few.LANGUAGE.words(r.title)), few.TARGETS.index(r.target), r) for r in few.RECORDS]
        self.arrays = arrays
        self.place = {name: number for number, name in enumerate(lines(arrays.features))}
        stands: dict[str, int] = defaultdict(int)
        self.count: dict[tuple[str, int], float] = defaultdict(float)
        for found, target, record in self.titles:
            share = record.weight / sum(other.weight for other in few.RECORDS if other.title == record.title)
            for feature in found:
                stands[feature] += 1
                self.count[feature, target] += TRUST[record.origin] * math.sqrt(share)
        self.idf = {one: math.log((1 + len(self.titles)) / (1 + count)) + 1 for one, count in stands.items()}

    def posterior(self, content: tuple[str, ...]) -> list[float]:
        """Return the probability of each target."""
        asked = [feature for feature in features(content) if feature in self.idf]
        votes, clusters = self.votes(asked), self.clusters(asked)
        total = []
        for target in range(len(few.TARGETS)):
            mass = sum(float(m) * c for m, c in zip(self.arrays.member[target], clusters, strict=True))
            voice = NEAR * math.log(votes[target] / sum(votes) + NEAR_FLOOR) + CLUSTER * math.log(mass + CLUSTER_FLOOR)
            total.append(ODDS * self.log_odds(asked, target) + voice)
        powers = [math.exp((one - max(total)) / TEMPERATURE) for one in total]
        return [power / sum(powers) for power in powers]

    def log_odds(self, asked: list[str], target: int) -> float:
        own = sum(value for (_, where), value in self.count.items() if where == target)
        odds = -math.log((own + SMOOTHING) / SMOOTHING) * len(asked)
        for feature in asked:
            everywhere = sum(value for (which, _), value in self.count.items() if which == feature)
            background = everywhere / sum(self.count.values())
            odds += math.log1p(self.count.get((feature, target), 0.0) / (SMOOTHING * background))
        return odds

    def votes(self, asked: list[str]) -> list[float]:
        likeness = [(self.cosine(asked, found), target) for found, target, _ in self.titles]
        near = sorted((pair for pair in likeness if pair[0] > 0.35 * max(likeness)[0]), reverse=True)[:NEIGHBOURS]
        return [sum(like**SHARPNESS for like, where in near if where == one) for one in range(len(few.TARGETS))]

    def cosine(self, asked: list[str], found: list[str]) -> float:
        shared = sum(self.idf[feature] ** 2 for feature in asked if feature in found)
        return shared / (self.length(asked) * self.length(found))

    def length(self, found: list[str]) -> float:
        return math.sqrt(sum(self.idf[feature] ** 2 for feature in found))

    def clusters(self, asked: list[str]) -> list[float]:
        weights, bias, length = self.arrays.weights, self.arrays.bias, self.length(asked)
        raised = [
            math.exp(sum(self.idf[f] / length * float(weights[self.place[f], k]) for f in asked) + float(bias[k]))
            for k in range(len(few.CLUSTERS))
        ]
        return [one / sum(raised) for one in raised]
