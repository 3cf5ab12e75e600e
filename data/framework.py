"""The framework in memory: frozen, read once from an edition, shared by every question. Reading is snapshot.py."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grouping:
    """One of the 6 groupings of clusters."""

    id: str
    code: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """One of the 14 clusters."""

    id: str
    code: str
    name: str
    grouping: Grouping
    cross_cutting: bool
    description: str


@dataclass(frozen=True, slots=True)
class SubCluster:
    """One of the 72 sub-clusters."""

    id: str
    name: str
    cluster: Cluster
    description: str


@dataclass(frozen=True, slots=True)
class OldCluster:
    """One of the 16 clusters of 2002 and what kind of change it went through."""

    id: str
    name: str
    change: str
    basis: str
    source: str
    meaning: str


@dataclass(frozen=True, slots=True)
class OldPathway:
    """One of the 79 pathways of 2002 and what kind of change it went through."""

    id: str
    name: str
    old_cluster: OldCluster
    change: str
    basis: str
    source: str
    meaning: str | None


Named = Grouping | Cluster | SubCluster | OldCluster | OldPathway
"""Anything in the framework that has a name."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where a part of an old cluster (`pathway` None) or pathway went.

    `share` is 0..1 of the old one's occupations, each split evenly over its new places; `occupations` counts the
    crosswalk codes found here, `total` those of the old one. All three are None where the move is inferred.
    """

    old_cluster: OldCluster
    pathway: OldPathway | None
    cluster: Cluster
    sub_cluster: SubCluster | None
    share: float | None
    occupations: int | None
    total: int | None
    basis: str


@dataclass(frozen=True, slots=True)
class Occupation:
    """An O*NET-SOC 2019 occupation, its official placements (the headline first) and where it stood in 2002."""

    onet_soc: str
    title: str
    crosswalk_soc: str
    placements: tuple[SubCluster, ...]
    old: tuple[OldPathway, ...]


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another name of something in the framework; `form` is abbreviation, variant, everyday or spanish."""

    name: str
    stands_for: Named
    form: str


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill of the cross-cutting sub-cluster `taught_in`, and why it matters in `cluster` (or `sub_cluster`)."""

    name: str
    why: str
    taught_in: SubCluster
    cluster: Cluster
    sub_cluster: SubCluster | None


@dataclass(frozen=True, slots=True)
class Overlap:
    """What the crosswalks place in a cross-cutting cluster and in `cluster` alike, by title."""

    occupations: tuple[str, ...]
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words read in a special way: abbreviations and what they mean, and those that carry no meaning of their own."""

    abbreviations: Mapping[str, str]
    title_abbreviations: Mapping[str, str]
    masculine: Mapping[str, str]
    """Feminine words of Spanish titles and the masculine ones that stand for both."""
    stop: frozenset[str]
    filler: frozenset[str]
    question: frozenset[str]
    level: frozenset[str]
    subject: frozenset[str]
    """What is asked about jobs: cluster, salary, which."""
    predicate: frozenset[str]
    """What goes with it in a question: "how much does a nurse *make*"."""
    common: frozenset[str]
    """Words of every day that are no slips of words in titles."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    id: str
    name: str
    publisher: str
    edition: str
    licence: str
    url: str | None
    taken: str


@dataclass(frozen=True, slots=True)
class Framework:
    """Everything that questions are answered from but the titles. Mappings are by id, or by code for occupations."""

    content: str
    sources: Mapping[str, Source]
    groupings: Mapping[str, Grouping]
    clusters: Mapping[str, Cluster]
    sub_clusters: Mapping[str, SubCluster]
    old_clusters: Mapping[str, OldCluster]
    old_pathways: Mapping[str, OldPathway]
    predecessors: Mapping[str, tuple[OldCluster, ...]]
    moves: tuple[Move, ...]
    occupations: Mapping[str, Occupation]
    names: tuple[OtherName, ...]
    skills: tuple[Skill, ...]
    overlaps: Mapping[tuple[str, str], Overlap]
    not_jobs: Mapping[str, str]
    """What people type that is no job, and what kind of thing it is."""
    words: Words
