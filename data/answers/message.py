"""The answer to a message in which job titles were looked for, and its JSON. It holds the titles' own words only."""

from dataclasses import dataclass

from data.answers.common import Json, Outcome
from data.answers.job import JobAnswer

MOST_FOUND = 5


@dataclass(frozen=True)
class Mention:
    """A job title in a message: its words as they stand there, and the answer about it."""

    words: str
    job: JobAnswer

    def to_json(self) -> Json:
        """Return the mention as the machine contract has it."""
        return {"words": self.words, "job": self.job.to_json()}


@dataclass(frozen=True)
class MessageAnswer:
    """The job titles in a message, in its order; a match where there is any. Nothing else of the message is kept."""

    outcome: Outcome
    found: tuple[Mention, ...] = ()
    note: str | None = None

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        return {
            "command": "message",
            "outcome": self.outcome,
            "found": [mention.to_json() for mention in self.found],
            "note": self.note,
        }
