"""The sentences of the answers about names, in plain words. Figures come from the tables."""

from collections.abc import Sequence

from data.answers import CameFrom, WentTo
from data.framework import Cluster, OldCluster, OldPathway, SubCluster
from data.sentences import Sentence, count, listed, say, together

STATE_DECIDES = say("Your state decides when to switch; many still use the old 16 clusters.")
MOST_OF_IT = 0.5
"""Only who knew an old name of which at least this share came here finds it here."""


def why_old(subject: OldCluster | OldPathway, to: Sequence[WentTo]) -> Sentence:
    """Return what a counselor who knows the old name should know now."""
    return together(Sentence(subject.meaning) if subject.meaning else _went(subject, to), STATE_DECIDES)


def why_new(
    subject: Cluster | SubCluster, change: str, came: Sequence[CameFrom], before: Sequence[OldCluster]
) -> Sentence:
    """Return what a counselor should know about where a new name comes from; `came` begins with the largest part."""
    if before:
        return together(_formerly(subject.name, change, before), STATE_DECIDES)
    if not came:
        new = say("{name} has no predecessor among the old pathways: it is new.", name=subject.name)
        return together(new, STATE_DECIDES)
    largest, *others = came
    source = (largest.pathway or largest.cluster).name
    rest = len({(origin.cluster, origin.pathway) for origin in others})
    if largest.share is not None and largest.share < MOST_OF_IT:
        return STATE_DECIDES
    if not rest:
        return together(say("Students who knew it as {name} find it here.", name=source), STATE_DECIDES)
    found = count(
        rest,
        "Students who knew it as {name} find it here, and parts of {n} other pathway.",
        "Students who knew it as {name} find it here, and parts of {n} other pathways.",
        name=source,
    )
    return together(found, STATE_DECIDES)


def percent(share: float) -> str:
    """Return a share of 0..1 as a whole percentage; "under 1%" rather than 0."""
    return f"{share:.0%}" if share >= 0.005 else say("under 1%")


def _went(subject: OldCluster | OldPathway, to: Sequence[WentTo]) -> Sentence:
    return say("Where {name} went: {places}.", name=subject.name, places=_places(to))


def _formerly(name: str, change: str, before: Sequence[OldCluster]) -> Sentence:
    names = listed([old.name for old in before])
    match change:
        case "renamed":
            return say(
                "{name} is the new name of {names}, with some jobs gained and some lost on the way.",
                name=name,
                names=names,
            )
        case "combined":
            return say("{name} joins {names} under one roof.", name=name, names=names)
        case _:
            return say(
                "{name} took over a part of {names}, and jobs from other clusters as well.", name=name, names=names
            )


def _places(to: Sequence[WentTo]) -> str:
    largest = [destination for destination in to if destination.share is None or destination.share >= 0.1][:3]
    return listed([_place(destination) for destination in largest or to[:1]])


def _place(destination: WentTo) -> str:
    name: str = destination.cluster.name
    if destination.sub_cluster:
        name = say("{sub_cluster} in {cluster}", sub_cluster=destination.sub_cluster.name, cluster=name)
    if destination.share is None:
        return name
    return say("{share} to {place}", share=percent(destination.share), place=name)
