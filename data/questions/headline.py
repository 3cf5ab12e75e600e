"""What became of a name in one line. The verb follows from the shares, so it never contradicts the figures below it."""

from collections.abc import Sequence

from data.answers import CameFrom, Place, WentTo
from data.framework import Cluster, OldCluster, OldPathway, SubCluster
from data.questions.plain import percent
from data.sentences import Sentence, count, listed, say

WHOLE, MOST = 0.95, 0.5
"""From this share on in one place, a name moved as a whole, or mostly."""


def of_old(subject: OldCluster | OldPathway, to: Sequence[WentTo]) -> Sentence:
    """Return where an old name went; of an old cluster also the kind of change that it went through."""
    measured = [part for part in to if part.share is not None]
    if not measured:
        places = dict.fromkeys((part.sub_cluster or part.cluster).name for part in to)
        return say("Probably {places}, to go by its name.", places=listed([*places]))
    largest = max(measured, key=_share)
    place = largest.sub_cluster or largest.cluster
    if isinstance(subject, OldCluster):
        return _changed(subject.change, place, _share(largest))
    alone = all(_share(part) < _share(largest) for part in measured if part is not largest)
    return _moved(place, _share(largest), alone)


def of_new(subject: Cluster | SubCluster, came: Sequence[CameFrom], total: int) -> Sentence:
    """Return what a new name, under which `total` occupations stand, was mostly made of."""
    if not came:
        return say("New, with nothing before it.")
    largest = came[0]
    name = (largest.pathway or largest.cluster).name
    if largest.occupations is None:
        return say("Probably from the old {name}, to go by the names.", name=name)
    part = largest.occupations / max(total, 1)
    figures = {"name": name, "some": largest.occupations}
    if part >= WHOLE:
        return count(
            total,
            "Its one occupation came from the old {name}.",
            "All or nearly all from the old {name}: {some} of its {n} occupations.",
            **figures,
        )
    if part >= MOST:
        return say("Mostly from the old {name}: {some} of its {total} occupations.", **figures, total=total)
    return say(
        "Made of parts of several: the most, {some} of its {total} occupations, came from the old {name}.",
        **figures,
        total=total,
    )


def _changed(change: str, place: Place, share: float) -> Sentence:
    """Return the official kind of change, and how much of the old cluster is in the largest place."""
    figures = {"place": place.name, "share": percent(share)}
    match change:
        case "renamed" if share >= MOST:
            return say("Renamed: {share} of its occupations are in {place} now.", **figures)
        case "renamed":
            return say("Renamed only in part: {share} of its occupations are in {place} now.", **figures)
        case "combined":
            return say("Combined with another cluster: {share} of its occupations are in {place} now.", **figures)
        case "distributed":
            return say("Spread over many clusters: the most, {share}, is in {place} now.", **figures)
        case "split" if share < WHOLE:
            return say("Split: {share} of its occupations are in {place} now.", **figures)
        case _:
            return _moved(place, share, alone=True)


def _moved(place: Place, share: float, alone: bool) -> Sentence:
    figures = {"place": _where(place), "share": percent(share)}
    if share >= WHOLE:
        return say("Moved as a whole to {place}.", place=_where(place))
    if share >= MOST and alone:
        return say("Mostly moved to {place}: {share} of its occupations.", **figures)
    return say("Split: {share} of its occupations are in {place} now.", **figures)


def _where(place: Place) -> str:
    if isinstance(place, SubCluster):
        return say("{sub_cluster} in {cluster}", sub_cluster=place.name, cluster=place.cluster.name)
    return place.name


def _share(part: WentTo) -> float:
    return part.share or 0.0
