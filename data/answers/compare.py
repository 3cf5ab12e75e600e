"""The answer to /compare and its JSON."""

from dataclasses import dataclass
from typing import Literal

from data.answers.common import MOST_OPTIONS, Json, Outcome, Place, place_json
from data.answers.skills import SkillSubject
from data.framework import Cluster, Grouping, OldCluster, OldPathway, Skill, SubCluster

SideName = Literal["first", "second"]


@dataclass(frozen=True)
class Side:
    """One of the two: what it is, every place it has (the headline first), and what it was called in the old 16."""

    subject: SkillSubject
    placements: tuple[Place, ...]
    formerly: tuple[OldCluster | OldPathway, ...]

    @property
    def headline(self) -> Place:
        """Where it stands first: a job's headline, or the place itself."""
        return self.placements[0]

    def to_json(self) -> Json:
        """Return the side as the machine contract has it."""
        occupation = self.subject.occupation
        return {
            "subject": {**self.subject.to_json(), "onet_soc": occupation.onet_soc if occupation else None},
            "placements": [place_json(place) for place in self.placements],
            "old": [_old_json(old) for old in self.formerly],
        }


@dataclass(frozen=True)
class SkillPair:
    """A sub-cluster that gives skills to both, with the one that is nearest to each."""

    taught_in: SubCluster
    first: Skill
    second: Skill

    @property
    def same(self) -> bool:
        """Whether it is one skill that both are given."""
        return self.first.name == self.second.name

    def to_json(self) -> Json:
        """Return the pair as the machine contract has it."""
        return {"sub_cluster": self.taught_in.name, "first": self.first.name, "second": self.second.name}


@dataclass(frozen=True)
class SharedSkills:
    """A cross-cutting cluster that serves both, with its sub-clusters that do; nearest to both first."""

    cluster: Cluster
    pairs: tuple[SkillPair, ...]

    def to_json(self) -> Json:
        """Return the skills as the machine contract has them."""
        return {"cluster": self.cluster.name, "skills": [pair.to_json() for pair in self.pairs]}


@dataclass(frozen=True)
class Shared:
    """What two things have in common.

    `grouping`, `cluster` and `sub_cluster` are those of both headlines, None where they differ; `placements` are the
    other official places that both have.
    """

    grouping: Grouping | None
    cluster: Cluster | None
    sub_cluster: SubCluster | None
    placements: tuple[Place, ...]
    old_clusters: tuple[OldCluster, ...]
    cross_cutting: tuple[SharedSkills, ...]

    def to_json(self) -> Json:
        """Return what is shared as the machine contract has it."""
        return {
            "grouping": self.grouping.name if self.grouping else None,
            "cluster": self.cluster.name if self.cluster else None,
            "sub_cluster": self.sub_cluster.name if self.sub_cluster else None,
            "placements": [place_json(place) for place in self.placements],
            "old_clusters": [old.name for old in self.old_clusters],
            "cross_cutting": [across.to_json() for across in self.cross_cutting],
        }


@dataclass(frozen=True)
class CompareAnswer:
    """The answer to /compare: two sides, what they share, and one sentence on what it comes to.

    Where a side is not clear, `in_doubt` says which and `options` are for it; the other one is there if it is clear.
    Where that one has several readings, `waiting` has them.
    """

    query: tuple[str, str]
    outcome: Outcome
    first: Side | None = None
    second: Side | None = None
    shared: Shared | None = None
    summary: str | None = None
    in_doubt: SideName | None = None
    options: tuple[SkillSubject, ...] = ()
    waiting: tuple[SkillSubject, ...] = ()
    note: str | None = None

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        return {
            "command": "compare",
            "query": list(self.query),
            "outcome": self.outcome,
            "first": self.first.to_json() if self.first else None,
            "second": self.second.to_json() if self.second else None,
            "shared": self.shared.to_json() if self.shared else None,
            "summary": self.summary,
            "in_doubt": self.in_doubt,
            "options": [option.to_json() for option in self.options[:MOST_OPTIONS]],
            "waiting": [option.to_json() for option in self.waiting[:MOST_OPTIONS]],
            "note": self.note,
        }


def _old_json(old: OldCluster | OldPathway) -> Json:
    if isinstance(old, OldPathway):
        return {"cluster": old.old_cluster.name, "pathway": old.name}
    return {"cluster": old.name, "pathway": None}
