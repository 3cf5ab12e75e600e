"""A district's own names and job titles, fitted to the framework. They live beside the indexes, so they may change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.answers import Place
from data.district import District
from data.framework import Framework, Named, OtherName
from data.matching import Verdict
from data.matching.decide import EXACT
from data.sentences import say
from data.text import fold, words

OWN_LIST = say("From your district's own list.")

ONE_SLIP_FROM, TWO_SLIPS_FROM = 5, 10
"""Letters that a title needs before one slip, or two, still leave no doubt which it is."""

SLIP = 0.04
"""How much less sure each slip makes an answer."""


@dataclass(frozen=True, slots=True)
class OwnTitle:
    """A title of the district and where it stands."""

    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Found:
    """An own title that was asked for, and how many slips were made in writing it."""

    own: OwnTitle
    slips: int

    @property
    def confidence(self) -> float:
        """How surely it is meant, 0..1."""
        return 1 - SLIP * self.slips


class OwnTitles:
    """The titles of a district. Immutable once built."""

    def __init__(self, titles: Sequence[OwnTitle] = ()) -> None:
        self._whole = {" ".join(words(own.title)): own for own in titles}
        self._folded = [(fold(own.title), own) for own in titles]

    def __len__(self) -> int:
        return len(self._whole)

    def has(self, typed: tuple[str, ...]) -> bool:
        """Tell whether words, as data.text has them, are a title."""
        return " ".join(typed) in self._whole

    def whole(self, text: str) -> OwnTitle | None:
        """Return the title that `text` is, if any is."""
        return self._whole.get(" ".join(words(text)))

    def find(self, text: str, verdict: Verdict) -> Found | None:
        """Return the title that `text` is or nearly is, unless it is nearer to a title of the matcher's `verdict`."""
        own = self.whole(text)
        if own is not None:
            return Found(own, 0)
        asked = " ".join(words(text))
        near = self._near(asked)
        if near is None or verdict.is_title != EXACT:
            return near
        return near if verdict.read_as and near.slips <= OSA.distance(asked, verdict.read_as) else None

    def beginning(self, typed: str, limit: int) -> list[OwnTitle]:
        """Return at most `limit` titles that go on from what is typed, or one of whose words does; shortest first."""
        begun = fold(typed)
        if not begun:
            return []
        starting = [own for title, own in self._folded if title.startswith(begun)]
        inside = [own for title, own in self._folded if f" {begun}" in title and not title.startswith(begun)]
        return [*sorted(starting, key=_length), *sorted(inside, key=_length)][:limit]

    def _near(self, asked: str) -> Found | None:
        slips = (len(asked) >= ONE_SLIP_FROM) + (len(asked) >= TWO_SLIPS_FROM)
        near = process.extract(asked, self._whole.keys(), scorer=OSA.distance, score_cutoff=slips, limit=2)
        if not near or (len(near) == 2 and near[0][1] == near[1][1]):
            return None  # or it might as well be the other
        spelt, slips, _ = near[0]
        return Found(self._whole[spelt], slips)


def own_titles(district: District, framework: Framework) -> Iterator[OwnTitle]:
    """Yield the district's titles with their places, but for those whose place the framework no longer has."""
    for row in district.titles:
        cluster = framework.clusters.get(row.cluster)
        place = framework.sub_clusters.get(row.sub_cluster) if row.sub_cluster else cluster
        if cluster is not None and place is not None:
            yield OwnTitle(row.title, place)


def own_names(district: District, framework: Framework) -> Iterator[OtherName]:
    """Yield the district's names with what they stand for, but for those of what the framework no longer has."""
    named: Mapping[str, Mapping[str, Named]] = {
        "grouping": framework.groupings,
        "cluster": framework.clusters,
        "sub_cluster": framework.sub_clusters,
        "old_cluster": framework.old_clusters,
        "old_pathway": framework.old_pathways,
    }
    for row in district.names:
        stands_for = named[row.kind].get(row.id)
        if stands_for is not None:
            yield OtherName(row.name, stands_for, "district")


def _length(own: OwnTitle) -> int:
    return len(own.title)
