"""From a title as typed to the words that count: abbreviations spelt out, ranks dropped, singular, masculine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from data.text import singular, words

MOST_WORDS = 16
"""Words of a question that are looked at; a longer one is a text, not a title."""


@dataclass(frozen=True)
class Language:
    """The words that are read in a special way. All are tables, none are code."""

    abbreviations: Mapping[str, str]
    stop: frozenset[str]
    filler: frozenset[str]
    level: frozenset[str]
    masculine: Mapping[str, str] = field(default_factory=dict)
    subject: frozenset[str] = frozenset()
    predicate: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    @cached_property
    def asking(self) -> frozenset[str]:
        """The words of asking about jobs, in the forms in which they are compared."""
        asking = self.subject | self.predicate
        return asking | frozenset(map(singular, asking))

    @cached_property
    def no_slips(self) -> frozenset[str]:
        """Words that are no slips of others: those read in a special way, and common ones."""
        special = self.common | self.stop | self.filler | self.level | self.asking
        return special | frozenset(map(singular, special))

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of `text` that count. Ranks, fillers and stop words stay where nothing else is left."""
        return self.words_and_all(text)[0]

    def words_and_all(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the words of `text` that count, and all its words, in the forms in which they are compared."""
        every = words(text)
        typed = every[: 2 * MOST_WORDS]
        told = [word for word in typed if word not in self.stop][:MOST_WORDS]
        kept = [word for word in told if word not in self.filler]
        counting = [word for word in kept if word not in self.level] or kept or told or typed
        content = self._forms(counting)
        return content, content if len(counting) == len(every) else self._forms(every)

    def _forms(self, typed: Iterable[str]) -> tuple[str, ...]:
        spelt = [part for word in typed for part in self.abbreviations.get(word, word).split()]
        return tuple(self.masculine.get(word, word) for word in map(singular, spelt))


def key(content: Iterable[str]) -> str:
    """Return the words in an order of their own, so that "math teacher" and "teacher, math" are one title."""
    return " ".join(sorted(content))
