"""The answer to /cluster and its JSON."""

from dataclasses import dataclass

from data.answers.common import MOST_OPTIONS, Json, Outcome, subject_json
from data.framework import Cluster, OldCluster, SubCluster


@dataclass(frozen=True)
class ClusterProfile:
    """A cluster with what belongs to it. `occupations` counts the crosswalk's codes that stand in it."""

    cluster: Cluster
    sub_clusters: tuple[SubCluster, ...]
    formerly: tuple[OldCluster, ...]
    occupations: int

    def to_json(self) -> Json:
        """Return the cluster as the machine contract has it."""
        return {
            "name": self.cluster.name,
            "code": self.cluster.code,
            "grouping": self.cluster.grouping.name,
            "cross_cutting": self.cluster.cross_cutting,
            "description": self.cluster.description,
            "sub_clusters": [sub.name for sub in self.sub_clusters],
            "formerly": [old.name for old in self.formerly],
            "occupations": self.occupations,
        }


@dataclass(frozen=True)
class ClusterAnswer:
    """The answer to /cluster: a cluster and, when the question was about one, a sub-cluster in it.

    `title` is the job title that the question is instead of a name.
    """

    query: str
    outcome: Outcome
    profile: ClusterProfile | None = None
    sub_cluster: SubCluster | None = None
    options: tuple[Cluster | SubCluster, ...] = ()
    note: str | None = None
    title: str | None = None

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        sub = self.sub_cluster
        return {
            "command": "cluster",
            "query": self.query,
            "outcome": self.outcome,
            "cluster": self.profile.to_json() if self.profile else None,
            "sub_cluster": {"name": sub.name, "description": sub.description} if sub else None,
            "options": [subject_json(option) for option in self.options[:MOST_OPTIONS]],
            "note": self.note,
        }
