"""How an interaction fared among all that went wrong, and whether the bot is to blame; and what is wrong with a log."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from benchmarks.conversation import Said
from benchmarks.trouble import BARRED, LOST
from tests.standin import Interaction, StandIn

TOO_LATE, TWICE = 10062, 40060
RECEIPT_LOST = "took effect"
"""Among the names of the faults, of those whose answer arrived though the bot cannot know it."""

OF_A_TOKEN = "aW50ZXJhY3Rpb246"
"""How every interaction token of the stand-in begins."""

TELLING = 8
"""Texts with fewer letters may be in a log by chance."""

UNWANTED = ("Traceback", "never retrieved", "Failure ")
"""What a log has where something failed that nobody had thought of."""


class Verdict(StrEnum):
    """Right or wrong."""

    ANSWERED = "answered at the first attempt"
    AGAIN = "answered though an attempt failed"
    SORRY = "answered with a sentence to try again later"
    LOST = "not answered: the event was lost with its session (op 9)"
    REFUSED = "not answered: refused until its 3 s were over"
    BARRED = "not answered: barred (429 without Via)"
    AWAY = "not answered: the bot did not come back to the gateway in time"
    GIVEN_UP = "not answered, and given up within its 3 s"
    LATE = "not answered: the bot was late by itself"
    IGNORED = "not answered, and not even tried"
    DOUBLE = "answered twice"

    @property
    def wrong(self) -> bool:
        """Whether the bot is to blame."""
        return self in (Verdict.AWAY, Verdict.GIVEN_UP, Verdict.LATE, Verdict.IGNORED, Verdict.DOUBLE)


def judged(interaction: Interaction, faults: Sequence[str], state: str | None) -> Verdict:
    """Return how an interaction fared: what its callbacks met, and how the gateway was when it was sent."""
    codes = {code for code, _ in interaction.rejected}
    if interaction.followups or (TWICE in codes and not any(RECEIPT_LOST in fault for fault in faults)):
        return Verdict.DOUBLE
    if interaction.callback is not None:
        return answered(interaction, faults)
    if faults:
        return refused(faults, codes)
    if state is not None:
        return Verdict.LOST if state == LOST else Verdict.AWAY
    return Verdict.LATE if TOO_LATE in codes else Verdict.IGNORED


def refused(faults: Sequence[str], codes: set[int]) -> Verdict:
    if TOO_LATE in codes:
        return Verdict.REFUSED
    return Verdict.BARRED if BARRED in faults else Verdict.GIVEN_UP


def answered(interaction: Interaction, faults: Sequence[str]) -> Verdict:
    if not faults:
        return Verdict.ANSWERED
    sent = (interaction.callback or {}).get("data") or {}
    return Verdict.SORRY if sent.get("content") else Verdict.AGAIN


def unexplained(log: str) -> list[str]:
    """Return the signs in a log that something failed unforeseen."""
    return [f"{log.count(word)} x {word!r} in the log" for word in UNWANTED if word in log]


def leaks(log: str, standin: StandIn, said: Iterable[Said]) -> list[str]:
    """Return what a log has that nobody may read: tokens, what was asked."""
    found = ["a token in the log"] if standin.token in log or OF_A_TOKEN in log else []
    read = log.casefold()
    texts = {text.strip().casefold() for one in said for text in one.texts if len(text.strip()) >= TELLING}
    return [*found, *(f"{text!r} was asked and is in the log" for text in sorted(texts) if text in read)]
