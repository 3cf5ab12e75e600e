"""What all answers share: the outcome, the JSON of a subject, how many options are shown."""

from typing import Any, Literal

from data.framework import Cluster, Grouping, Named, OldCluster, OldPathway, SubCluster

Outcome = Literal["match", "choose", "none"]
Json = dict[str, Any]

MOST_MATCHES = 10
MOST_OPTIONS = 5


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
