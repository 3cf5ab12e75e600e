"""Fetches that fail on loopback: what may pass is tried again, and each failure is a sentence of its own."""

import asyncio
import logging
import re
from datetime import UTC, datetime
from itertools import repeat
from pathlib import Path

import pytest
from tenacity import wait_none

from data.refresh.failures import FetchError
from data.refresh.fetch import Limits, fetch
from data.refresh.headers import seconds_to_wait
from tests.data.refresh.getting import BODY, get, going_on, kept
from tests.data.refresh.server import Answer, Publisher, cut, dripping, endless, publishing, raw, resumed, says, silent

WHAT_TO_DO = r"\. .*(address setting|[Tt]ry later).*--file, or /admin upload\.$"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
async def test_trouble_that_passes_is_waited_for(
    publisher: Publisher, tmp_path: Path, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    publisher.faults = iter([says(status), says(status)])
    with caplog.at_level(logging.WARNING):
        fetched = await get(publisher, tmp_path)
    assert fetched is not None
    assert fetched.path.read_bytes() == BODY
    assert [f"(status {status}); the next attempt is in" in line for line in caplog.messages] == [True, True]
    assert "secret" not in caplog.text


async def test_a_server_is_left_alone_as_long_as_it_asks(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited, sleep = [], asyncio.sleep

    async def at_once(seconds: float) -> None:
        waited.append(seconds)
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", at_once)
    longest, past = says(503, Retry_After="60"), says(429, Retry_After="Tue, 03 Mar 2020 10:00:00 GMT")
    publisher.faults = iter([says(429, Retry_After="7"), past, says(503, Retry_After="soon"), longest])
    assert await get(publisher, tmp_path) is not None
    assert waited == [7, 0, 0, 60]


SENTENCES = {
    "not found": ([says(404)], 1, r"was not found \(status 404\)"),
    "forbidden": ([says(403)], 1, r"is refused to this program \(status 403\)"),
    "unauthorised": ([says(401)], 1, r"is refused to this program \(status 401\)"),
    "another 4xx": ([says(418)], 1, r"cannot be fetched \(status 418\)"),
    "304 out of the blue": ([says(304)], 1, r"cannot be fetched \(status 304\)"),
    "206 out of the blue": ([says(206, b"x", Content_Range="bytes 0-0/1")], 1, r"cannot be fetched \(status 206\)"),
    "always out of order": (repeat(says(500)), 3, r"is out of reach \(status 500\)"),
    "asks for too long": ([says(429, Retry_After="3600")], 1, r"wants to be left alone for 3600 seconds"),
    "speaks no HTTP": (repeat(raw(b"220 ready\r\n")), 3, "broke off after 0 bytes"),
    "truncated each time": (repeat(cut()), 3, r"broke off after [0-9,]+ of 300,001 bytes"),
    "page by its type": (
        [says(body=b"PK", Content_Type="text/html; charset=utf-8")],
        1,
        "a web page instead of a file",
    ),
    "page by its start": ([says(body=b"\xef\xbb\xbf\n <!DOCTYPE html><p>Moved")], 1, "a web page instead of a file"),
    "page without doctype": ([says(body=b"<HTML><p>Moved")], 1, "a web page instead of a file"),
    "zero bytes": ([says()], 1, "an empty file"),
    "compressed": ([says(body=b"x", Content_Encoding="gzip")], 1, "holds wrong content: 'gzip' instead of the file"),
    "redirects in a circle": (repeat(says(302, Location="/again")), 6, "leads on to other addresses more than 5 times"),
    "redirect to a file": (
        [says(302, Location="file:///etc/passwd")],
        1,
        "leads on to file:///etc/passwd, which is not",
    ),
    "redirect to nowhere": ([says(302, Location="http://[")], 1, "leads on to something that is not a web address"),
    "redirect with password": ([says(302, Location="http://a:pw@h/")], 1, "leads on to http://h/, which holds a user"),
    "redirect without target": (repeat(says(302)), 6, "leads on to other addresses"),
}


@pytest.mark.parametrize("case", SENTENCES)
async def test_each_failure_is_a_sentence_with_the_address(publisher: Publisher, tmp_path: Path, case: str) -> None:
    faults, requests, said = SENTENCES[case]
    publisher.faults = iter(faults)
    with pytest.raises(FetchError, match=said) as caught:
        await get(publisher, tmp_path, progress=going_on(publisher), attempts=3)
    assert re.search(WHAT_TO_DO, str(caught.value))
    assert str(caught.value).startswith("http://127.0.0.1")
    assert "secret" not in str(caught.value)
    assert "pw" not in str(caught.value)
    assert len(publisher.requests) == requests
    assert kept(tmp_path) == []


async def test_nobody_listening_is_out_of_reach(tmp_path: Path) -> None:
    async with publishing(BODY) as publisher:
        address = publisher.address()
    with pytest.raises(FetchError, match=r"is out of reach\. Check the address setting and the network"):
        await fetch(address, tmp_path, allow_http=True, limits=Limits(attempts=2), wait=wait_none())
    assert kept(tmp_path) == []


@pytest.mark.parametrize(
    ("fault", "limits", "said"),
    [
        (silent, {"stall": 0.05}, r"is too slow: nothing came for 0\.05 seconds"),
        (dripping, {"seconds": 0.2}, r"is too slow: not all of it came within 0\.2 seconds"),
    ],
)
async def test_a_slow_server_is_given_up(
    publisher: Publisher, tmp_path: Path, fault: Answer, limits: dict[str, float], said: str
) -> None:
    publisher.faults = repeat(fault)
    with pytest.raises(FetchError, match=said):
        await get(publisher, tmp_path, attempts=2, **limits)
    assert kept(tmp_path) == []


async def test_too_large_by_one_byte_is_refused_before_a_byte_is_read(publisher: Publisher, tmp_path: Path) -> None:
    steps: list[int] = []
    with pytest.raises(FetchError, match=r"is too large: more than 0\.3 MB"):
        await get(publisher, tmp_path, largest=len(BODY) - 1, progress=lambda size, total: steps.append(size))
    assert steps == []
    assert await get(publisher, tmp_path, largest=len(BODY)) is not None


async def test_more_than_was_announced_is_cut_off(publisher: Publisher, tmp_path: Path) -> None:
    publisher.faults = iter([endless])
    with pytest.raises(FetchError, match=r"is too large: more than 0\.2 MB"):
        await get(publisher, tmp_path, largest=200_000)
    publisher.faults = repeat(raw(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n" + b"abc" * 9))
    with pytest.raises(FetchError, match="broke off after 0"):
        await get(publisher, tmp_path, attempts=2)
    publisher.faults = iter([cut(), resumed(more=b"x")])
    with pytest.raises(FetchError, match="holds wrong content: more than it said"):
        await get(publisher, tmp_path, progress=going_on(publisher))
    assert kept(tmp_path) == []


async def test_a_connection_dropped_before_the_answer_is_out_of_reach(publisher: Publisher, tmp_path: Path) -> None:
    publisher.faults = repeat(raw(b""))
    with pytest.raises(FetchError, match="broke off after 0 bytes"):
        await get(publisher, tmp_path, attempts=2)
    assert len(publisher.requests) >= 2


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("Tue, 03 Mar 2026 10:00:30 GMT", 30),
        ("Tue, 03 Mar 2026 10:00:30 -0000", 30),
        ("Tue, 03 Mar 2026 09:00:00 GMT", 0),
        ("Tue, 03 Mar 99999999999 10:00:00 GMT", 0),
        ("-5", 0),
        ("", 0),
    ],
)
def test_the_time_to_wait_is_read_as_a_number_or_a_date(header: str, seconds: float) -> None:
    assert seconds_to_wait(header, datetime(2026, 3, 3, 10, tzinfo=UTC)) == seconds
