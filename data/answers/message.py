"""The answer to a message in which job titles were looked for, and its JSON. It holds the titles' own words only."""

from dataclasses import dataclass

from data.answers.common import Json, Outcome
from data.answers.job import JobAnswer

MOST_FOUND = 25
"""As many as a menu of Discord holds."""


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
    """The job titles in a message, in its order; a match where there is any. Nothing else of the message is kept.

    `more` are the words of titles beyond the 25 that are answered; `unsure`, where nothing is found, the titles of
    people who are spoken of: "the principal called".
    """

    outcome: Outcome
    found: tuple[Mention, ...] = ()
    note: str | None = None
    more: tuple[str, ...] = ()
    unsure: tuple[Mention, ...] = ()

    def to_json(self) -> Json:
        """Return the answer as the machine contract has it."""
        return {
            "command": "message",
            "outcome": self.outcome,
            "found": [mention.to_json() for mention in self.found],
            "note": self.note,
            "more": list(self.more),
            "unsure": [mention.to_json() for mention in self.unsure],
        }
