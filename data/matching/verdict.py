"""What goes into a matcher and what comes out of it. How it decides is matcher.py."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, Protocol


class Origin(IntEnum):
    """Where a title comes from, and so how far it is trusted when it is asked for exactly."""

    LOADED = 0
    """From a list that a refresh brought: good evidence, not always what people mean."""
    OWN = 1
    """Written down for this project, its weights saying what people mean by it."""
    OFFICIAL = 2
    """The occupation's own title: it stands for nothing else."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a title may stand for: an occupation, or a sub-cluster that has none (`onet_soc` None).

    `home` is the id of the sub-cluster shown first, `clusters` those of all clusters it stands in, the home's first.
    """

    onet_soc: str | None
    home: str
    clusters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TitleRecord:
    """A title and one thing it stands for, with a weight beside the other things it may stand for."""

    title: str
    target: Target
    weight: float
    origin: Origin
    head_first: bool = False
    """Whether the word that says what kind of job it is comes first, as in Spanish."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a question may stand for, the title it was recognised by, and its probability, 0..1."""

    target: Target
    title: str
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a matcher makes of a question.

    `is_title`, 0..1, is how surely it is a job title at all; `confidence`, 0..1, how surely the cluster of the first
    reading is meant. `readings` are in descending order and empty where the outcome is none; `nearest` are official
    targets worth trying instead; `words` are those that counted; `read_as` is the question as it was understood where
    its spelling was repaired.
    """

    outcome: Literal["match", "choose", "none"]
    is_title: float
    confidence: float
    readings: tuple[Reading, ...] = ()
    nearest: tuple[Target, ...] = ()
    words: tuple[str, ...] = ()
    read_as: str | None = None


class JobMatcher(Protocol):
    """Anything that turns a title into a verdict, and the beginning of one into titles."""

    def match(self, text: str) -> Verdict:
        """Return what `text` stands for. Never raises, whatever the text."""
        ...

    def complete(self, typed: str, limit: int) -> tuple[Reading, ...]:
        """Return at most `limit` readings, of different targets, that go on from what is typed so far."""
        ...
