"""/cluster: any name, old or new -> the cluster of today that it stands for."""

from collections.abc import Iterable
from dataclasses import replace

from data.answers import MOST_OPTIONS, ClusterAnswer, ClusterProfile, Place, SubClusterProfile, cluster_of
from data.framework import Cluster, Framework, Grouping, Named, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher
from data.names import NameIndex
from data.questions import asked
from data.questions.counted import codes_in, occupations_in
from data.questions.district import OwnTitles
from data.questions.readings import Choice, choose
from data.questions.rename import CHOOSE, origins
from data.questions.unnamed import unnamed
from data.sentences import Sentence, say, together

NEW_FIRST = (Cluster, SubCluster, OldCluster, OldPathway, Grouping)
MAIN_SHARE = 0.5
"""An old name stands for the new cluster to which at least this share of it went."""


def describe(text: str, framework: Framework, names: NameIndex, jobs: JobMatcher, own: OwnTitles) -> ClusterAnswer:
    """Return the answer to /cluster. Never raises, whatever the text."""
    if fault := asked.fault(text):
        return ClusterAnswer(text, "none", note=fault)
    question = asked.read(text)
    hits = names.find(question)
    choice = choose(hits, NEW_FIRST)
    if choice is None:
        found = unnamed(question, names, hits, jobs, own)
        return ClusterAnswer(text, "none", note=found.note, title=found.title, nearest=found.nearest)
    place, options, note = settle(choice, framework)
    old = choice.meant if isinstance(choice.meant, OldCluster | OldPathway) else None
    if place is None:
        return ClusterAnswer(text, "choose", options=options, note=note, old=old)
    return replace(answer(place, framework), query=text, options=options, note=note, old=old)


def answer(place: Place, framework: Framework) -> ClusterAnswer:
    """Return the answer about a place that is known to be meant."""
    sub = sub_profile(place, framework) if isinstance(place, SubCluster) else None
    return ClusterAnswer(place.name, "match", profile(cluster_of(place), framework), sub)


def settle(choice: Choice, framework: Framework) -> tuple[Place | None, tuple[Place, ...], Sentence | None]:
    """Return the place of today that is meant, or None to ask back; the other places; a sentence to go with it."""
    direct = [other for other in choice.others if isinstance(other, Cluster | SubCluster)]
    # Beside an answer, what a name of today has in common with the question says more than where old names went
    others = _today_of(direct if choice.meant and direct else choice.others, framework)
    if choice.meant is None:
        # Several old names may all stand for one place of today
        return (others[0], (), None) if len(others) == 1 else (None, others, CHOOSE)
    places = _today_of([choice.meant], framework)
    if len(places) > 1:
        return None, places, said_of(choice.meant)
    return places[0], tuple(other for other in others if other is not places[0]), said_of(choice.meant)


def _today_of(found: Iterable[Named], framework: Framework) -> tuple[Place, ...]:
    """Return the places of several names, the main one of each before the others."""
    each = [today(named, framework) for named in found]
    main, rest = [one[0] for one in each if one], [place for one in each for place in one[1:]]
    return tuple(dict.fromkeys([*main, *rest]))[:MOST_OPTIONS]


def profile(cluster: Cluster, framework: Framework) -> ClusterProfile:
    """Return a cluster with its sub-clusters, what it was before, and how many crosswalk codes stand in it."""
    subs = tuple(sub for sub in framework.sub_clusters.values() if sub.cluster is cluster)
    return ClusterProfile(cluster, subs, framework.predecessors.get(cluster.id, ()), codes_in(cluster, framework))


def sub_profile(sub: SubCluster, framework: Framework) -> SubClusterProfile:
    """Return a sub-cluster with its own occupations, and the pathways that they came from."""
    formerly = tuple(origin for origin in origins(sub, framework) if origin.pathway)
    return SubClusterProfile(sub, occupations_in(sub, framework), codes_in(sub, framework), formerly)


def today(named: Named, framework: Framework) -> tuple[Place, ...]:
    """Return what a name stands for today: one place, or several where no new cluster took half of an old one."""
    match named:
        case Cluster() | SubCluster():
            return (named,)
        case Grouping():
            return tuple(cluster for cluster in framework.clusters.values() if cluster.grouping is named)
        case OldCluster():
            moves = [move for move in framework.moves if move.pathway is None and move.old_cluster is named]
        case OldPathway():
            moves = [move for move in framework.moves if move.pathway is named]
    shares: dict[Cluster, float] = {}
    for move in moves:
        shares[move.cluster] = shares.get(move.cluster, 0.0) + (1.0 if move.share is None else move.share)
    ranked = sorted(shares, key=lambda cluster: -shares[cluster])
    return tuple(ranked[:1] if shares[ranked[0]] >= MAIN_SHARE else ranked[:5])


def said_of(named: Named) -> Sentence | None:
    """Return the sentence that says why an old name or a grouping is answered with clusters of today."""
    match named:
        case OldCluster():
            return say("{name} is an old cluster; /rename {name} shows all that became of it.", name=named.name)
        case OldPathway():
            return say("{name} is an old pathway; /rename {name} shows all that became of it.", name=named.name)
        case Grouping():
            return together(say("{name} is a grouping of clusters.", name=named.name), Sentence(named.description))
        case _:
            return None
