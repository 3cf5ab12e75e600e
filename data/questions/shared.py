"""What two things that are compared have in common, and the sentence that says what it comes to."""

from collections.abc import Iterator, Sequence

from data.answers import CrossCuttingSkills, Place, Shared, SharedSkills, Side, SkillPair
from data.framework import OldCluster, OldPathway, Skill, SubCluster
from data.sentences import Sentence, listed, say

ALL = 3
"""How many cross-cutting clusters there are."""


def what_both_have(
    first: Side, second: Side, skills: Sequence[CrossCuttingSkills], others: Sequence[CrossCuttingSkills]
) -> Shared:
    """Return what two sides have in common; `skills` are those of the first, `others` those of the second."""
    one, other = first.subject, second.subject
    before = {_old_cluster(old).id for old in second.formerly}
    return Shared(
        one.cluster.grouping if one.cluster.grouping is other.cluster.grouping else None,
        one.cluster if one.cluster is other.cluster else None,
        one.sub_cluster if one.sub_cluster is other.sub_cluster else None,
        tuple(dict.fromkeys(_other_places(first, second))),
        tuple(dict.fromkeys(old for old in map(_old_cluster, first.formerly) if old.id in before)),
        tuple(_serving(skills, others)),
    )


def summary(first: Side, second: Side, shared: Shared) -> Sentence:
    """Return the sentence that says what a comparison comes to."""
    if first.subject == second.subject:
        return say("Both names lead to {name}.", name=first.subject.name)
    for place, inside in ((first, second), (second, first)):
        if _holds(place, inside):
            return say("{place} is the home of {name}.", place=place.subject.name, name=inside.subject.name)
    if shared.sub_cluster and shared.cluster:
        return say("Both are in {cluster}, in {name}.", cluster=shared.cluster.name, name=shared.sub_cluster.name)
    if shared.cluster:
        return say("Both are in {cluster}.", cluster=shared.cluster.name)
    if shared.placements:
        return _also_placed(first, second, shared)
    return _apart(shared)


def _also_placed(first: Side, second: Side, shared: Shared) -> Sentence:
    for place, job in ((first, second), (second, first)):
        if place.subject.kind != "occupation":
            return say("{place} is another home of {name}.", place=place.subject.name, name=job.subject.name)
    places = listed([place.name for place in shared.placements])
    return say("Their main places are in different clusters, but both are also placed in {places}.", places=places)


def _apart(shared: Shared) -> Sentence:
    """Return the sentence about two things in different clusters: their grouping, and what serves both."""
    serving = [across.cluster.name for across in shared.cross_cutting]
    if shared.grouping:
        apart = say("They are in different clusters of {grouping}", grouping=shared.grouping.name)
    else:
        apart = say("They share no cluster")
    if not serving:
        return say("{apart}.", apart=apart)
    if len(serving) == 1:
        return say("{apart}; {cluster} serves both.", apart=apart, cluster=serving[0])
    if len(serving) == ALL:
        return say("{apart}; all three cross-cutting clusters serve both.", apart=apart)
    return say("{apart}; {clusters} serve both.", apart=apart, clusters=listed(serving))


def _holds(place: Side, inside: Side) -> bool:
    """Tell whether a side is a cluster or sub-cluster in which the other one stands first."""
    if place.subject.kind == "occupation" or place.subject == inside.subject:
        return False
    return _within(inside.headline, place.headline)


def _within(place: Place, other: Place) -> bool:
    return place is other or (isinstance(place, SubCluster) and place.cluster is other)


def _other_places(first: Side, second: Side) -> Iterator[Place]:
    """Yield the places that both have but for the one where both stand first."""
    for one in first.placements:
        for other in second.placements:
            if one is first.headline and other is second.headline:
                continue
            if _within(one, other):
                yield one
            elif _within(other, one):
                yield other


def _serving(skills: Sequence[CrossCuttingSkills], others: Sequence[CrossCuttingSkills]) -> Iterator[SharedSkills]:
    """Yield the cross-cutting clusters that give both sides skills of one and the same sub-cluster."""
    theirs = {across.cluster.id: across for across in others}
    for across in skills:
        if across.cluster.id in theirs and (pairs := _pairs(across, theirs[across.cluster.id])):
            yield SharedSkills(across.cluster, pairs)


def _pairs(first: CrossCuttingSkills, second: CrossCuttingSkills) -> tuple[SkillPair, ...]:
    one, other = _nearest(first), _nearest(second)
    pairs = [SkillPair(skill.taught_in, skill, other[sub]) for sub, skill in one.items() if sub in other]
    return tuple(sorted(pairs, key=lambda pair: (pair.first.sub_cluster is None) + (pair.second.sub_cluster is None)))


def _nearest(across: CrossCuttingSkills) -> dict[str, Skill]:
    """Return for each sub-cluster the first of its skills, which is the one about the subject's own sub-cluster."""
    found: dict[str, Skill] = {}
    for skill in across.skills:
        found.setdefault(skill.taught_in.id, skill)
    return found


def _old_cluster(old: OldCluster | OldPathway) -> OldCluster:
    return old.old_cluster if isinstance(old, OldPathway) else old
