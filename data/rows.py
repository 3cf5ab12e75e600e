"""What each table under tables/ holds, column by column. How rows hang together is in checks.py."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Name = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
Sentence = Annotated[str, StringConstraints(min_length=12, pattern=r"^\S.*[.!?]$")]
OnetSoc = Annotated[str, StringConstraints(pattern=r"^\d{2}-\d{4}\.\d{2}$")]
Soc = Annotated[str, StringConstraints(pattern=r"^\d{2}-\d{4}$")]
Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]
Rank = Annotated[int, Field(ge=1)]

Change = Literal["renamed", "combined", "split", "distributed", "moved"]
Basis = Literal["stated", "derived", "inferred"]


def _blank_is_none(cell: object) -> object:
    return None if cell == "" else cell


Blank = BeforeValidator(_blank_is_none)
"""Marks a column whose empty cells mean "nothing here"."""


class Row(BaseModel):
    """A row of a table: as many cells as columns, each of its kind."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class GroupingRow(Row):
    """One of the 6 groupings that hold the clusters."""

    id: Id
    code: Annotated[str, StringConstraints(pattern=r"^\d{2}$")]
    name: Name
    description: Sentence


class ClusterRow(Row):
    """One of the 14 clusters; `code` is O*NET's six digits, led by the grouping's two."""

    id: Id
    code: Annotated[str, StringConstraints(pattern=r"^\d{6}$")]
    name: Name
    grouping: Id
    cross_cutting: bool
    description: Sentence


class SubClusterRow(Row):
    """One of the 72 sub-clusters."""

    id: Id
    name: Name
    cluster: Id
    description: Sentence


class OldClusterRow(Row):
    """One of the 16 clusters of 2002 and what became of it; `meaning` is for a counselor who knows the old name."""

    id: Id
    name: Name
    change: Change
    cross_cutting: bool
    basis: Basis
    source: Id
    meaning: Sentence


class OldPathwayRow(Row):
    """One of the 79 pathways of 2002 and what became of it; `meaning` where the figures do not say it all."""

    id: Id
    name: Name
    old_cluster: Id
    change: Change
    basis: Basis
    source: Id
    meaning: Annotated[Sentence | None, Blank]


class PredecessorRow(Row):
    """A new cluster and an old one that a counselor would name as what it was before."""

    cluster: Id
    old_cluster: Id


class MoveRow(Row):
    """A destination of an old cluster or pathway; share and counts are empty exactly where it is only inferred."""

    old_cluster: Id
    old_pathway: Annotated[Id | None, Blank]
    cluster: Id
    sub_cluster: Annotated[Id | None, Blank]
    share: Annotated[Share | None, Blank]
    occupations: Annotated[Count | None, Blank]
    occupations_total: Annotated[Count | None, Blank]
    basis: Basis
    source: Id


class OccupationRow(Row):
    """One of the 1,016 occupations of O*NET-SOC 2019; `crosswalk_soc` is the code that the crosswalk places."""

    onet_soc: OnetSoc
    title: Name
    crosswalk_soc: Soc


class PlacementRow(Row):
    """A sub-cluster in which the crosswalk places an occupation; rank 1 is shown first."""

    onet_soc: OnetSoc
    rank: Rank
    sub_cluster: Id


class OldPlacementRow(Row):
    """The pathway of 2002 in which an occupation stood."""

    onet_soc: OnetSoc
    rank: Rank
    old_pathway: Id


class OtherNameRow(Row):
    """Another name of a grouping, cluster, sub-cluster, old cluster or old pathway."""

    name: Name
    kind: Literal["grouping", "cluster", "sub_cluster", "old_cluster", "old_pathway"]
    id: Id
    form: Literal["abbreviation", "variant", "everyday", "spanish"]


class SkillRow(Row):
    """A skill of a cross-cutting sub-cluster and why it matters in another cluster, or in one of its sub-clusters."""

    cross_cutting: Id
    cluster: Id
    sub_cluster: Annotated[Id | None, Blank]
    name: Name
    why: Sentence


class OverlapRow(Row):
    """An occupation (SOC) or program (CIP) that the crosswalks place in a cross-cutting cluster and another one."""

    cross_cutting: Id
    cluster: Id
    kind: Literal["occupation", "program"]
    code: Annotated[str, StringConstraints(pattern=r"^\d{2}(-\d{4}|\.\d{4})$")]
    title: Name


class TitleRow(Row):
    """A title as people say it and what it stands for: an occupation or, where none exists, a sub-cluster.

    `weight` is how much of what people mean by the title is this, beside the other rows of the same title.
    """

    title: Name
    onet_soc: Annotated[OnetSoc | None, Blank]
    sub_cluster: Annotated[Id | None, Blank]
    kind: Literal["common", "specialty", "abbreviation", "slang", "new", "older", "activity"]
    language: Literal["en", "es"]
    weight: Annotated[float, Field(gt=0, le=1)]


class NotJobRow(Row):
    """A word or phrase that people type and that is no job."""

    word: Name
    kind: Literal["food", "animal", "place", "name", "chat", "school", "thing", "feeling", "club", "insult"]


class WordRow(Row):
    """A word that is read in a special way when names and titles are compared."""

    word: Name
    kind: Literal[
        "abbreviation",
        "title_abbreviation",
        "feminine",
        "stop",
        "filler",
        "question",
        "level",
        "subject",
        "predicate",
        "common",
    ]
    means: Annotated[Name | None, Blank]


class SourceRow(Row):
    """Where facts come from: publisher, edition, licence and what was taken."""

    id: Id
    name: Name
    publisher: Name
    edition: Name
    licence: Name
    url: Annotated[str | None, Blank]
    taken: Sentence
