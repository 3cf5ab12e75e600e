"""What the headers of an answer say about versions, parts and waiting. Asks nothing of a server."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True)
class Validators:
    """How a server tells one version of a file from another: the headers ETag and Last-Modified, as it sent them."""

    etag: str | None = None
    last_modified: str | None = None

    @classmethod
    def of(cls, headers: Mapping[str, str]) -> "Validators":
        """Return the validators that an answer carries, without such as no server may send."""
        etag, last_modified = headers.get("ETag", ""), headers.get("Last-Modified", "")
        return cls(etag if etag.isascii() else None, last_modified if last_modified.isascii() else None)

    def unless_same(self) -> dict[str, str]:
        """Return the headers that ask for a file only if it is another version."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}

    def rest_if_same(self, start: int) -> dict[str, str]:
        """Return the headers that ask for the bytes from `start` on if it is the same version; {} if it cannot tell."""
        strong = self.etag if self.etag and not self.etag.startswith("W/") else None
        same = strong or self.last_modified
        return {"Range": f"bytes={start}-", "If-Range": same} if same else {}


def part_sent(content_range: str) -> tuple[int, int] | None:
    """Return first byte and size of the whole from a Content-Range header, or None where it does not tell both."""
    found = re.fullmatch(r"bytes ([0-9]{1,15})-[0-9]{1,15}/([0-9]{1,15})", content_range.strip())
    return (int(found[1]), int(found[2])) if found else None


def seconds_to_wait(retry_after: str, now: datetime) -> float:
    """Return the seconds that a Retry-After header asks for, as a number or a date; 0 where it cannot be read."""
    if re.fullmatch(r"[0-9]{1,9}", retry_after.strip()):
        return float(retry_after)
    try:
        when = parsedate_to_datetime(retry_after)
    except (ValueError, OverflowError):
        return 0.0
    return max(0.0, (when.replace(tzinfo=when.tzinfo or UTC) - now).total_seconds())
