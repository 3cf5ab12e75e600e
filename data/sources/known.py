"""What the loaded framework knows, as the sources want it."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from data.framework import Cluster, Framework, Grouping, Named, OldCluster, OldPathway, SubCluster
from data.sources.reading import Known
from data.text import words

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)

_KINDS: dict[type, str] = {
    Cluster: "cluster",
    SubCluster: "sub_cluster",
    Grouping: "grouping",
    OldCluster: "old_cluster",
    OldPathway: "old_pathway",
}
"""In the order in which a name that several things have is given to one of them."""


def known(framework: Framework) -> Known:
    """Return the occupations and names of `framework`.

    Official names come before other ones, then new before old. A name that several of one kind have alike is left out:
    whoever uses it has to say which is meant.
    """
    named = list(_names(framework))
    names = _told_apart((words(name), rank, (_KINDS[type(one)], one.id)) for name, rank, one in named)
    places = (
        ((words(cluster_name), words(name)), rank, one.id)
        for name, rank, one in named
        if isinstance(one, SubCluster)
        for cluster_name, _, cluster in named
        if cluster == one.cluster
    )
    return Known(
        occupations={one.onet_soc: one.title for one in framework.occupations.values()},
        crosswalk={one.onet_soc: one.crosswalk_soc for one in framework.occupations.values()},
        sub_clusters=_told_apart(places),
        clusters={name: id_ for name, (kind, id_) in names.items() if kind == "cluster"},
        names=names,
        official={(_KINDS[type(one)], one.id): one.name for _, _, one in named},
    )


def _names(framework: Framework) -> Iterator[tuple[str, int, Named]]:
    """Yield every name with its rank, 0 the first in the order."""
    order = list(_KINDS)
    tables = framework.clusters, framework.sub_clusters, framework.groupings
    for table in (*tables, framework.old_clusters, framework.old_pathways):
        for named in table.values():
            yield named.name, order.index(type(named)), named
    for other in framework.names:
        yield other.name, len(order) + order.index(type(other.stands_for)), other.stands_for


def _told_apart(found: Iterable[tuple[K, int, V]]) -> dict[K, V]:
    """Return the value of the lowest rank for each key that has one alone."""
    lowest: dict[K, tuple[int, set[V]]] = {}
    for key, rank, value in found:
        before = lowest.get(key)
        if before is None or rank < before[0]:
            lowest[key] = rank, {value}
        elif rank == before[0]:
            before[1].add(value)
    return {key: next(iter(values)) for key, (_, values) in lowest.items() if len(values) == 1}
