"""Browsing: the framework from the top, and the occupations that stand in a sub-cluster. No question, no text."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from data.framework import Cluster, Framework, Grouping, Occupation, SubCluster

Shelf = Mapping[str, tuple[Occupation, ...]]
"""The occupations of each sub-cluster, by its id."""


@dataclass(frozen=True)
class SubClusterView:
    """A sub-cluster and how many occupations are placed in it, `headline` of them there first."""

    sub_cluster: SubCluster
    occupations: int
    headline: int


@dataclass(frozen=True)
class ClusterView:
    """A cluster with its sub-clusters; `occupations` counts each occupation placed in it once."""

    cluster: Cluster
    sub_clusters: tuple[SubClusterView, ...]
    occupations: int


@dataclass(frozen=True)
class GroupingView:
    """A grouping with its clusters; `occupations` counts each occupation placed in it once."""

    grouping: Grouping
    clusters: tuple[ClusterView, ...]
    occupations: int


def shelved(framework: Framework) -> Shelf:
    """Return the occupations of each sub-cluster: those whose headline it is, then the others, each by title."""
    found: dict[str, list[Occupation]] = defaultdict(list)
    for occupation in sorted(framework.occupations.values(), key=lambda one: one.title):
        for place in occupation.placements:
            found[place.id].append(occupation)
    return {
        place: tuple(sorted(occupations, key=lambda one: one.placements[0].id != place))
        for place, occupations in found.items()
    }


def overview(framework: Framework, shelf: Shelf) -> tuple[GroupingView, ...]:
    """Return everything from the groupings down, in the official order, with counts of O*NET occupations."""
    clusters = [_cluster(one, framework, shelf) for one in framework.clusters.values()]
    return tuple(_grouping(one, clusters, shelf) for one in framework.groupings.values())


def _grouping(grouping: Grouping, clusters: list[ClusterView], shelf: Shelf) -> GroupingView:
    inside = tuple(view for view in clusters if view.cluster.grouping is grouping)
    return GroupingView(grouping, inside, _distinct([sub for view in inside for sub in view.sub_clusters], shelf))


def _cluster(cluster: Cluster, framework: Framework, shelf: Shelf) -> ClusterView:
    views = [_sub_cluster(sub, shelf) for sub in framework.sub_clusters.values() if sub.cluster is cluster]
    return ClusterView(cluster, tuple(views), _distinct(views, shelf))


def _sub_cluster(sub: SubCluster, shelf: Shelf) -> SubClusterView:
    occupations = shelf.get(sub.id, ())
    return SubClusterView(sub, len(occupations), sum(one.placements[0] is sub for one in occupations))


def _distinct(views: list[SubClusterView], shelf: Shelf) -> int:
    return len({one.onet_soc for view in views for one in shelf.get(view.sub_cluster.id, ())})
