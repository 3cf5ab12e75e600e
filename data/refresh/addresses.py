"""Which addresses may be fetched, and where redirects lead: https only unless plain http is allowed, no passwords."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import unquote, urljoin, urlsplit

import aiohttp

from data.refresh.failures import FetchError, shown
from data.sentences import Sentence, say

REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})


@asynccontextmanager
async def followed(
    session: aiohttp.ClientSession, address: str, headers: dict[str, str], *, allow_http: bool
) -> AsyncIterator[aiohttp.ClientResponse]:
    """Give the answer at the end of at most REDIRECTS redirects, its body not yet read. Raises FetchError."""
    here = checked(address, allow_http=allow_http)
    for _ in range(1 + REDIRECTS):
        async with session.get(here, headers=headers, allow_redirects=False) as response:
            if response.status not in MOVED:
                yield response
                return
            here = hop(here, response.headers.get("Location", ""), allow_http=allow_http)
    raise FetchError(address, say("leads on to other addresses more than {most} times", most=REDIRECTS))


def checked(address: str, *, allow_http: bool) -> str:
    """Return the address if it may be fetched. Raises FetchError."""
    if fault := _fault(address, allow_http):
        raise FetchError(address, fault)
    return address


def hop(address: str, link: str, *, allow_http: bool) -> str:
    """Return where a link or redirect at `address` leads; never from https to http. Raises FetchError."""
    try:
        target = urljoin(address, link)
    except ValueError:
        raise FetchError(address, say("leads on to something that is not a web address")) from None
    if fault := _fault(target, allow_http and urlsplit(address).scheme == "http"):
        raise FetchError(address, say("leads on to {target}, which {fault}", target=shown(target), fault=fault))
    return target


def file_name(address: str) -> str:
    """Return the file name at the end of an address, safe to show; "unnamed" where there is none."""
    name = unquote(urlsplit(address).path).rpartition("/")[2]
    return re.sub(r"[^\w .,()+-]", "_", name)[-100:] or "unnamed"


def _fault(address: str, allow_http: bool) -> Sentence | None:
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return say("is not a web address")
    if parts.scheme != "https" and not (allow_http and parts.scheme == "http"):
        return say("is not an https address")
    if not named:
        return say("names no host")
    if parts.username is not None or parts.password is not None:
        return say("holds a user name or password, which are never sent")
    return None
