"""The answer to /skills and its JSON."""

from dataclasses import dataclass
from typing import Literal

from data.answers.common import MOST_OPTIONS, Json, Outcome
from data.framework import Cluster, Occupation, Skill, SubCluster


@dataclass(frozen=True)
class SkillSubject:
    """What skills were asked about: a cluster, a sub-cluster, or an occupation at its headline place."""

    kind: Literal["cluster", "sub_cluster", "occupation"]
    name: str
    cluster: Cluster
    sub_cluster: SubCluster | None = None
    occupation: Occupation | None = None

    def to_json(self) -> Json:
        """Return the subject as the machine contract has it."""
        return {"kind": self.kind, "name": self.name, "cluster": self.cluster.name}


def _skills_json(skills: tuple[Skill, ...]) -> list[Json]:
    return [{"name": skill.name, "sub_cluster": skill.taught_in.name, "why": skill.why} for skill in skills]


@dataclass(frozen=True)
class CrossCuttingSkills:
    """What one cross-cutting cluster gives to the subject, and what the crosswalks place in both."""

    cluster: Cluster
    skills: tuple[Skill, ...]
    shared_occupations: tuple[str, ...]
    shared_programs: tuple[str, ...]

    def to_json(self) -> Json:
        """Return the skills as the machine contract has them."""
        return {
            "cluster": self.cluster.name,
            "skills": _skills_json(self.skills),
            "shared_occupations": list(self.shared_occupations),
            "shared_programs": list(self.shared_programs),
        }


@dataclass(frozen=True)
class Offer:
    """What the cross-cutting cluster that was asked about gives to one other cluster."""

    cluster: Cluster
    skills: tuple[Skill, ...]

    def to_json(self) -> Json:
        """Return the offer as the machine contract has it."""
        return {"cluster": self.cluster.name, "skills": _skills_json(self.skills)}


@dataclass(frozen=True)
class SkillsAnswer:
    """The answer to /skills."""

    query: str
    outcome: Outcome
    subject: SkillSubject | None = None
    cross_cutting: tuple[CrossCuttingSkills, ...] = ()
    offers: tuple[Offer, ...] = ()
    options: tuple[SkillSubject, ...] = ()
    note: str | None = None

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        return {
            "command": "skills",
            "query": self.query,
            "outcome": self.outcome,
            "subject": self.subject.to_json() if self.subject else None,
            "cross_cutting": [across.to_json() for across in self.cross_cutting],
            "offers": [offer.to_json() for offer in self.offers],
            "options": [option.to_json() for option in self.options[:MOST_OPTIONS]],
            "note": self.note,
        }
