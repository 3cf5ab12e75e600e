"""Why something could not be fetched: each a sentence with the address and what to do about it. Fetches nothing."""

import re

from data.errors import DataError
from data.sentences import Sentence, say, together

CHECK = say("Check the address setting, or download the file by hand and load it with --file, or /admin upload.")
LATER = say("Try later, or download the file by hand and load it with --file, or /admin upload.")

PASSING = frozenset({429, 500, 502, 503, 504})
"""Answers of a server that is overburdened or out of order, so that waiting helps."""

LONGEST_WAIT = 60.0
"""Seconds that a server may ask to wait before the fetch gives up instead."""

SHOWN = 200


class FetchError(DataError):
    """Something cannot be fetched from an address. Nothing of it was kept.

    `fault` is what is wrong with the address, `what` the same with the address before it, both without the advice.
    """

    def __init__(self, address: str, what: Sentence, advice: Sentence = CHECK) -> None:
        self.fault, self.what = what, together(shown(address), what)
        self.outlook = "later" if advice == LATER else "failed"
        super().__init__(together(self.what, advice, by=". "))


class PassingError(FetchError):
    """A failure that may pass by waiting: `seconds` long if the server says so, else 0."""

    def __init__(self, address: str, what: Sentence, advice: Sentence = LATER, *, seconds: float = 0.0) -> None:
        super().__init__(address, what, advice)
        self.seconds = seconds


def shown(address: str) -> str:
    """Return an address as it may be shown and recorded: no user, password, query or fragment, 200 characters."""
    place = re.sub(r"//[^/]*@", "//", re.split(r"[?#]", address, maxsplit=1)[0])
    return "".join(filter(str.isprintable, place))[:SHOWN] or say("The empty address")


def for_status(address: str, status: int, seconds: float) -> FetchError:
    """Return what an HTTP status other than success means; `seconds` is how long the server asks to wait."""
    if status in {404, 410}:
        return FetchError(address, say("was not found (status {status})", status=status))
    if status in {401, 403}:
        return FetchError(address, say("is refused to this program (status {status})", status=status))
    if status not in PASSING:
        return FetchError(address, say("cannot be fetched (status {status})", status=status))
    if seconds > LONGEST_WAIT:
        wanted = f"{seconds:.0f}"
        what = say("wants to be left alone for {seconds} seconds (status {status})", seconds=wanted, status=status)
        return FetchError(address, what, LATER)
    return PassingError(address, say("is out of reach (status {status})", status=status), seconds=seconds)


def too_large(address: str, largest: int) -> FetchError:
    """Return the refusal of more than `largest` bytes."""
    return FetchError(address, say("is too large: more than {most} MB", most=f"{largest / 1e6:.3g}"))
