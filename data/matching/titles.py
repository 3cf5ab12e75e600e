"""The titles a matcher knows, by the words they are made of. Knows nothing of questions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from data.matching.verdict import Reading, Target, TitleRecord
from data.text import singular, words

Key = tuple[str, ...]


class TitleIndex:
    """Every known title by its key: its words, singular, abbreviations spelt out, stop words dropped."""

    def __init__(self, records: Iterable[TitleRecord], abbreviations: Mapping[str, str], stop: frozenset[str]) -> None:
        self._abbreviations = abbreviations
        self._stop = stop
        known: dict[Key, dict[Target, TitleRecord]] = defaultdict(dict)
        for record in records:
            # A title may be written down twice, "nurse" and "nurses": the first one counts
            known[self.key(words(record.title))].setdefault(record.target, record)
        known.pop((), None)
        self._readings = {key: _readings(found.values()) for key, found in known.items()}
        self.vocabulary = frozenset(word for key in known for word in key)
        self.longest = max(map(len, known), default=0)

    def key(self, typed: Iterable[str]) -> Key:
        """Return the key of folded words; empty where only stop words are left."""
        spelt = (part for word in typed for part in self._abbreviations.get(word, word).split())
        return tuple(singular(word) for word in spelt if word not in self._stop)

    def readings(self, key: Key) -> tuple[Reading, ...]:
        """Return what the title with this key stands for, likeliest first, scores adding to 1; () if unknown."""
        return self._readings.get(key, ())

    def keys(self) -> Iterable[Key]:
        """Return the keys of all titles."""
        return self._readings.keys()


def _readings(records: Iterable[TitleRecord]) -> tuple[Reading, ...]:
    found = list(records)
    official = [record for record in found if record.official]
    # An official title is never ambiguous: it names its own occupation
    counted = official if len(official) == 1 else found
    total = sum(record.weight for record in counted) or 1.0
    ranked = sorted(counted, key=lambda record: (-record.weight, record.target.onet_soc or ""))
    return tuple(Reading(record.target, record.title, record.weight / total) for record in ranked)
