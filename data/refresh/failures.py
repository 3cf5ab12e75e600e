"""Why something could not be fetched: each a sentence with the address and what to do about it. Fetches nothing."""

import re

from data.errors import DataError

BY_HAND = "download the file by hand and load it with --file, or /admin upload"
CHECK = f"Check the address setting, or {BY_HAND}."
LATER = f"Try later, or {BY_HAND}."

PASSING = frozenset({429, 500, 502, 503, 504})
"""Answers of a server that is overburdened or out of order, so that waiting helps."""

LONGEST_WAIT = 60.0
"""Seconds that a server may ask to wait before the fetch gives up instead."""

SHOWN = 200


class FetchError(DataError):
    """Something cannot be fetched from an address. Nothing of it was kept. `what` is the text without the advice."""

    def __init__(self, address: str, what: str, advice: str = CHECK) -> None:
        self.what = f"{shown(address)} {what}"
        self.outlook = "later" if advice == LATER else "failed"
        super().__init__(f"{self.what}. {advice}")


class PassingError(FetchError):
    """A failure that may pass by waiting: `seconds` long if the server says so, else 0."""

    def __init__(self, address: str, what: str, advice: str = LATER, *, seconds: float = 0.0) -> None:
        super().__init__(address, what, advice)
        self.seconds = seconds


def shown(address: str) -> str:
    """Return an address as it may be shown and recorded: no user, password, query or fragment, 200 characters."""
    place = re.sub(r"//[^/]*@", "//", re.split(r"[?#]", address, maxsplit=1)[0])
    return "".join(filter(str.isprintable, place))[:SHOWN] or "The empty address"


def for_status(address: str, status: int, seconds: float) -> FetchError:
    """Return what an HTTP status other than success means; `seconds` is how long the server asks to wait."""
    if status in {404, 410}:
        return FetchError(address, f"was not found (status {status})")
    if status in {401, 403}:
        return FetchError(address, f"is refused to this program (status {status})")
    if status not in PASSING:
        return FetchError(address, f"cannot be fetched (status {status})")
    if seconds > LONGEST_WAIT:
        return FetchError(address, f"wants to be left alone for {seconds:.0f} seconds (status {status})", LATER)
    return PassingError(address, f"is out of reach (status {status})", seconds=seconds)


def too_large(address: str, largest: int) -> FetchError:
    """Return the refusal of more than `largest` bytes."""
    return FetchError(address, f"is too large: more than {largest / 1e6:.3g} MB")
