"""Which edition of O*NET is the newest: reads the links of its landing page. Does not fetch the edition."""

import contextlib
import html
import io
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from tenacity.wait import wait_base

from data.refresh.addresses import hop
from data.refresh.download import Download
from data.refresh.fetch import WAIT, FetchError, Limits, complete

PAGE = Limits(largest=2_000_000, seconds=60.0)

LINK = re.compile(r"""\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
TEXT_ZIP = re.compile(r"(?:[^?#]*/)?db_([0-9]{1,3})_([0-9]{1,3})_text\.zip(?:[?#].*)?")


async def newest_onet(
    landing: str, *, limits: Limits = PAGE, allow_http: bool = False, wait: wait_base = WAIT
) -> str | None:
    """Return the address of the newest text zip that O*NET's landing page links to on its own host, None without any.

    Raises FetchError where the page cannot be had.
    """
    page = io.BytesIO()
    download = Download(landing, page, limits, allow_http=allow_http)
    await complete(download, wait)
    links = LINK.findall(page.getvalue().decode("utf-8", "replace"))
    zips = filter(edition_of, _on_its_host(download.source, map(html.unescape, links), allow_http))
    return max(zips, key=lambda address: edition_of(address) or (0, 0), default=None)


def edition_of(address: str) -> tuple[int, int] | None:
    """Return major and minor number of the O*NET edition from the address or name of its text zip, None without."""
    found = TEXT_ZIP.fullmatch(address)
    return (int(found[1]), int(found[2])) if found else None


def _on_its_host(page: str, links: Iterable[str], allow_http: bool) -> Iterator[str]:
    for link in links:
        with contextlib.suppress(FetchError):
            target = hop(page, link, allow_http=allow_http)
            if urlsplit(target).netloc == urlsplit(page).netloc:
                yield target
