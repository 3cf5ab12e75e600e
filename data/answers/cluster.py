"""The answer to /cluster and its JSON."""

from dataclasses import dataclass

from data.answers.common import MOST_OPTIONS, Json, Outcome, subject_json
from data.answers.rename import CameFrom
from data.framework import Cluster, Occupation, OldCluster, OldPathway, SubCluster


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
class SubClusterProfile:
    """A sub-cluster with what is its own: its occupations, and the old pathways that they came from.

    Occupations whose headline it is come first; `codes` counts the crosswalk's codes among them. The pathway that gave
    the most is the first of `formerly`.
    """

    sub_cluster: SubCluster
    occupations: tuple[Occupation, ...]
    codes: int
    formerly: tuple[CameFrom, ...]

    def to_json(self) -> Json:
        """Return what is the sub-cluster's own; its name and description are told beside it."""
        return {
            "occupations": self.codes,
            "titles": [occupation.title for occupation in self.occupations],
            "formerly": [origin.to_json() for origin in self.formerly],
        }


@dataclass(frozen=True)
class ClusterAnswer:
    """The answer to /cluster: a cluster and, when the question was about one, a sub-cluster in it.

    `title` is the job title that the question is instead of a name, `old` the old name by which the cluster was asked
    for, `nearest` are names worth trying instead.
    """

    query: str
    outcome: Outcome
    profile: ClusterProfile | None = None
    sub_profile: SubClusterProfile | None = None
    options: tuple[Cluster | SubCluster, ...] = ()
    note: str | None = None
    title: str | None = None
    old: OldCluster | OldPathway | None = None
    nearest: tuple[Cluster | SubCluster | OldCluster | OldPathway, ...] = ()

    @property
    def sub_cluster(self) -> SubCluster | None:
        """The sub-cluster that was asked for, if one was."""
        return self.sub_profile.sub_cluster if self.sub_profile else None

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        sub = self.sub_cluster
        return {
            "command": "cluster",
            "query": self.query,
            "outcome": self.outcome,
            "cluster": self.profile.to_json() if self.profile else None,
            "sub_cluster": {"name": sub.name, "description": sub.description} if sub else None,
            "in_sub_cluster": self.sub_profile.to_json() if self.sub_profile else None,
            "options": [subject_json(option) for option in self.options[:MOST_OPTIONS]],
            "nearest": [subject_json(one) for one in self.nearest],
            "note": self.note,
        }
