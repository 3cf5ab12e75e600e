"""What all answers share: the outcome, the JSON of a subject, how many options are shown."""

from typing import Any, Literal

from data.framework import Cluster, Grouping, Named, OldCluster, OldPathway, SubCluster

Outcome = Literal["match", "choose", "none"]
Json = dict[str, Any]
Place = Cluster | SubCluster
"""Where something stands today: a sub-cluster, or a cluster where no more is said."""

MOST_MATCHES = 10
MOST_OPTIONS = 5


def cluster_of(place: Place) -> Cluster:
    """Return the cluster that a place is, or belongs to."""
    return place.cluster if isinstance(place, SubCluster) else place


def place_json(place: Place) -> Json:
    """Return a place by names; `sub_cluster` is None where it is the cluster alone."""
    return {"cluster": cluster_of(place).name, "sub_cluster": place.name if isinstance(place, SubCluster) else None}


def subject_json(named: Named) -> Json:
    """Return what an answer is about: its kind, its name and the cluster, old or new, that it belongs to."""
    match named:
        case Cluster():
            kind, cluster = "cluster", named.name
        case SubCluster():
            kind, cluster = "sub_cluster", named.cluster.name
        case OldCluster():
            kind, cluster = "old_cluster", named.name
        case OldPathway():
            kind, cluster = "old_pathway", named.old_cluster.name
        case Grouping():
            raise TypeError("a grouping is never the subject of an answer")
    return {"kind": kind, "cluster": cluster, "name": named.name}
