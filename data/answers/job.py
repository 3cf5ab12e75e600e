"""The answer to /job and its JSON."""

from dataclasses import dataclass

from data.answers.common import MOST_MATCHES, Json, Outcome, Place, place_json
from data.framework import Named, Occupation


@dataclass(frozen=True)
class JobMatch:
    """An occupation, or a place without one, that a title may stand for.

    `placements` are all official ones, the headline first, or the one that a district gave to a title of its own;
    `score` is the probability of this reading, 0..1.
    """

    occupation: Occupation | None
    placements: tuple[Place, ...]
    matched_title: str
    score: float

    @property
    def title(self) -> str:
        """What to call this match: the occupation's title, else the title that was matched."""
        return self.occupation.title if self.occupation else self.matched_title

    def to_json(self) -> Json:
        """Return the match as the machine contract has it."""
        old = self.occupation.old if self.occupation else ()
        return {
            "onet_soc": self.occupation.onet_soc if self.occupation else None,
            "title": self.occupation.title if self.occupation else None,
            "matched_title": self.matched_title,
            "score": round(self.score, 4),
            "placements": [place_json(place) for place in self.placements],
            "old": [{"cluster": pathway.old_cluster.name, "pathway": pathway.name} for pathway in old],
        }


@dataclass(frozen=True)
class JobAnswer:
    """The answer to /job. `confidence` is the probability, 0..1, that the headline cluster is right.

    `words` are those of the question that counted; `read_as` is the question as it was understood, where its spelling
    was repaired; `named` is what the question names in the framework, where it is no job title; `picked` says that the
    occupation was picked, not asked for in words.
    """

    query: str
    outcome: Outcome
    confidence: float
    matches: tuple[JobMatch, ...] = ()
    nearest: tuple[Occupation, ...] = ()
    note: str | None = None
    words: tuple[str, ...] = ()
    read_as: str | None = None
    named: Named | None = None
    picked: bool = False

    @property
    def headline(self) -> Place | None:
        """Where the best match stands; None unless the outcome is a match."""
        return self.matches[0].placements[0] if self.outcome == "match" else None

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        return {
            "command": "job",
            "query": self.query,
            "outcome": self.outcome,
            **(place_json(self.headline) if self.headline else {"cluster": None, "sub_cluster": None}),
            "confidence": round(self.confidence, 4),
            "matches": [match.to_json() for match in self.matches[:MOST_MATCHES]],
            "nearest": [{"onet_soc": near.onet_soc, "title": near.title} for near in self.nearest],
            "note": self.note,
            "words": list(self.words),
            "read_as": self.read_as,
        }
