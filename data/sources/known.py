"""What the loaded framework knows, as the sources want it."""

from collections.abc import Iterator

from data.framework import Cluster, Framework, Grouping, Named, OldCluster, OldPathway, SubCluster
from data.sources.reading import Known
from data.text import words

_KINDS: dict[type, str] = {
    Cluster: "cluster",
    SubCluster: "sub_cluster",
    Grouping: "grouping",
    OldCluster: "old_cluster",
    OldPathway: "old_pathway",
}
"""In the order in which a name that several things have is given to one of them."""


def known(framework: Framework) -> Known:
    """Return the occupations and names of `framework`. Official names come before other ones, new before old."""
    names: dict[tuple[str, ...], tuple[str, str]] = {}
    for name, named in _names(framework):
        names.setdefault(words(name), (_KINDS[type(named)], named.id))
    called: dict[str, list[tuple[str, ...]]] = {}
    for name, named in _names(framework):
        if isinstance(named, Cluster | SubCluster):
            called.setdefault(f"{_KINDS[type(named)]} {named.id}", []).append(words(name))
    return Known(
        occupations={one.onet_soc: one.title for one in framework.occupations.values()},
        crosswalk={one.onet_soc: one.crosswalk_soc for one in framework.occupations.values()},
        sub_clusters={
            (cluster, sub): one.id
            for one in framework.sub_clusters.values()
            for cluster in called[f"cluster {one.cluster.id}"]
            for sub in called[f"sub_cluster {one.id}"]
        },
        clusters={name: id_ for name, (kind, id_) in names.items() if kind == "cluster"},
        names=names,
    )


def _names(framework: Framework) -> Iterator[tuple[str, Named]]:
    """Yield every name, official ones first, in the order of the kinds."""
    tables = (
        framework.clusters,
        framework.sub_clusters,
        framework.groupings,
        framework.old_clusters,
        framework.old_pathways,
    )
    for table in tables:
        for named in table.values():
            yield named.name, named
    order = list(_KINDS)
    for other in sorted(framework.names, key=lambda other: order.index(type(other.stands_for))):
        yield other.name, other.stands_for
