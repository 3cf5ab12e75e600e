"""What a source makes of a file: checked rows by part, what was left out and why, and which rows are at fault."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.errors import DataError, Problem
from data.loaded import Part
from data.rows import Row
from data.sentences import say

UNDATED = say("date not named")
"""The edition of a file that tells no day."""


class SourceError(DataError):
    """A file of a source cannot be used at all; nothing of it was loaded."""


class NoTableError(SourceError):
    """A file of a source is of a kind that holds no table that can be read, such as a picture."""


@dataclass(frozen=True)
class Known:
    """What the loaded framework knows, for sources to check their rows against.

    `occupations` are O*NET-SOC codes with their titles, `crosswalk` the crosswalk's code of each; `sub_clusters` maps
    the plain words (data.text.words) of a cluster and of a sub-cluster in it, other names included, to its id.
    `clusters` and `names` do the same for clusters alone and for anything with a name, as (kind, id), whose official
    name is in `official`.
    """

    occupations: Mapping[str, str]
    crosswalk: Mapping[str, str]
    sub_clusters: Mapping[tuple[tuple[str, ...], tuple[str, ...]], str]
    clusters: Mapping[tuple[str, ...], str]
    names: Mapping[tuple[str, ...], tuple[str, str]]
    official: Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Reading:
    """A file as a source read it.

    `parts` holds the good rows; `skipped` counts rows that are no fault but cannot be used, by reason; `problems` are
    rows at fault: they are not among the parts, and the refresh is refused unless an admin accepts their loss. The
    reasons are sentences, and so is an `edition` that the file does not name.
    """

    edition: str
    parts: Mapping[Part, tuple[Row, ...]]
    skipped: Mapping[str, int]
    problems: tuple[Problem, ...]
