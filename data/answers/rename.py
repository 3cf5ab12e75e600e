"""The answer to /rename and its JSON."""

from dataclasses import dataclass

from data.answers.common import MOST_OPTIONS, Json, Outcome, subject_json
from data.framework import Cluster, Occupation, OldCluster, OldPathway, SubCluster


@dataclass(frozen=True)
class Destination:
    """Where an old name went, or (in `came_from`) where a new one came from; None where it was only inferred."""

    share: float | None
    occupations: int | None
    total: int | None
    basis: str


@dataclass(frozen=True)
class WentTo(Destination):
    """A new cluster, or one of its sub-clusters, that took a part of an old name."""

    cluster: Cluster
    sub_cluster: SubCluster | None

    def to_json(self) -> Json:
        """Return the destination as the machine contract has it."""
        sub = self.sub_cluster.name if self.sub_cluster else None
        figures = {"share": self.share, "occupations": self.occupations, "basis": self.basis}
        return {"cluster": self.cluster.name, "sub_cluster": sub, **figures}


@dataclass(frozen=True)
class CameFrom(Destination):
    """An old cluster, or one of its pathways, of which a part came to a new name."""

    cluster: OldCluster
    pathway: OldPathway | None

    def to_json(self) -> Json:
        """Return the origin as the machine contract has it."""
        pathway = self.pathway.name if self.pathway else None
        figures = {"share": self.share, "occupations": self.occupations, "basis": self.basis}
        return {"cluster": self.cluster.name, "pathway": pathway, **figures}


@dataclass(frozen=True)
class RenameReading:
    """What became of one old name, or what one new name was made of, most occupations first.

    `change` is the official kind of change, `headline` what the figures come to; `why` is for a counselor, in plain
    words.
    """

    subject: Cluster | SubCluster | OldCluster | OldPathway
    change: str
    to: tuple[WentTo, ...]
    came_from: tuple[CameFrom, ...]
    headline: str
    why: str

    def to_json(self) -> Json:
        """Return the reading as the machine contract has it."""
        return {
            "subject": subject_json(self.subject),
            "change": self.change,
            "to": [destination.to_json() for destination in self.to],
            "from": [origin.to_json() for origin in self.came_from],
            "headline": self.headline,
            "why": self.why,
        }


@dataclass(frozen=True)
class RenameAnswer:
    """The answer to /rename: a reading, or none and the possible ones.

    `title` is the job title that the question is instead of a name, `nearest` are names worth trying instead.
    `occupation` is the one whose old place, or place of today, the reading is about.
    """

    query: str
    outcome: Outcome
    reading: RenameReading | None = None
    options: tuple[RenameReading, ...] = ()
    note: str | None = None
    title: str | None = None
    nearest: tuple[Cluster | SubCluster | OldCluster | OldPathway, ...] = ()
    occupation: Occupation | None = None

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        empty: Json = {"subject": None, "change": None, "to": [], "from": [], "headline": None, "why": None}
        return {
            "command": "rename",
            "query": self.query,
            "outcome": self.outcome,
            **(self.reading.to_json() if self.reading else empty),
            "options": [option.to_json() for option in self.options[:MOST_OPTIONS]],
            "nearest": [subject_json(one) for one in self.nearest],
            "note": self.note,
        }
