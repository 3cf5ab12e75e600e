"""What goes into a matcher and what comes out of it. How it decides is matcher.py."""

from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Target:
    """What a title may stand for: an occupation's code or, where there is none, a sub-cluster's id."""

    onet_soc: str | None
    sub_cluster: str | None
    cluster: str
    """The id of the cluster that heads its placements."""


@dataclass(frozen=True, slots=True)
class TitleRecord:
    """A title and one thing it stands for, with a weight of 0..1; `official` is the occupation's own title."""

    title: str
    target: Target
    weight: float
    official: bool = False


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
    targets worth trying instead.
    """

    outcome: Literal["match", "choose", "none"]
    is_title: float
    confidence: float
    readings: tuple[Reading, ...] = ()
    nearest: tuple[Target, ...] = ()


class JobMatcher(Protocol):
    """Anything that turns a title into a verdict, and the beginning of one into titles."""

    def match(self, text: str) -> Verdict:
        """Return what `text` stands for. Never raises, whatever the text."""
        ...

    def complete(self, typed: str, limit: int) -> tuple[Reading, ...]:
        """Return at most `limit` readings, of different targets, that go on from what is typed so far."""
        ...
