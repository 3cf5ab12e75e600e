"""Titles as the index counts them: each once for each target, with its share and what it begins with. Not its score."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from data.matching.arrays import Floats
from data.matching.language import Language, key
from data.matching.verdict import Origin, Target, TitleRecord
from data.text import fold

AKIN = 0.05
"""How much a title with a rank or a filler counts beside the same title without."""


class Title(NamedTuple):
    """A title as written, its words that count, and the number of the target that it stands for."""

    text: str
    content: tuple[str, ...]
    target: int
    weight: float
    origin: Origin
    bare: bool
    """Whether nothing was dropped from it: no rank, filler or stop word."""
    head: str
    """The word that says what kind of job it is."""


def distinct(records: Iterable[TitleRecord], targets: Sequence[Target], language: Language) -> list[Title]:
    """Return each title once for each target; of several spellings, the most trusted and then the first."""
    number = {target: place for place, target in enumerate(targets)}
    found: dict[tuple[tuple[str, ...], int], Title] = {}
    for record in records:
        content, every = language.words_and_all(record.title)
        if not content:
            continue
        text = " ".join(record.title.split())
        bare = len(content) >= len(every)
        head = content[0 if record.head_first else -1]
        title = Title(text, content, number[record.target], record.weight, record.origin, bare, head)
        known = found.get((content, title.target))
        if known is None or (known.origin, known.bare) < (title.origin, title.bare):
            found[content, title.target] = title
    return list(found.values())


def beginnings(titles: Sequence[Title]) -> Iterator[tuple[str, int]]:
    """Yield what a person may begin to type, and the number of the title that goes on from it."""
    for number, title in enumerate(titles):
        text = fold(title.text)
        yield text, number
        if title.origin == Origin.OFFICIAL:
            yield from ((text[place + 1 :], number) for place, letter in enumerate(text) if letter == " ")


def shares(titles: Sequence[Title]) -> Floats:
    """Return each title's share of its key's weight, among titles that are trusted as much.

    "Licensed counselor" has the key of "counselor" but says little of what is meant by that.
    """
    total: dict[tuple[str, Origin], float] = defaultdict(float)
    keys = [(key(title.content), title.origin) for title in titles]
    bare = {one for one, title in zip(keys, titles, strict=True) if title.bare}
    weights = [t.weight if t.bare or one not in bare else AKIN * t.weight for one, t in zip(keys, titles, strict=True)]
    for one, weight in zip(keys, weights, strict=True):
        total[one] += weight
    return np.array([weight / total[one] for one, weight in zip(keys, weights, strict=True)], np.float32)
