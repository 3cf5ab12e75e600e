"""Fetching on loopback: whole or not at all, nothing where nothing is new, continued where it broke off."""

import asyncio
import hashlib
import re
from itertools import pairwise, repeat
from pathlib import Path

import pytest

from data.errors import StoreError
from data.refresh.download import BLOCK
from data.refresh.fetch import Validators
from tests.data.refresh.getting import BODY, get, going_on, kept
from tests.data.refresh.server import Publisher, cut, resumed, says, silent


async def test_a_file_comes_whole_with_its_hash_and_version(publisher: Publisher, tmp_path: Path) -> None:
    steps: list[tuple[int, int | None]] = []
    fetched = await get(publisher, tmp_path, progress=lambda *step: steps.append(step))
    assert fetched is not None
    assert fetched.path.read_bytes() == BODY
    assert re.fullmatch(r"fetched-.+\.part", fetched.path.name)
    assert (fetched.name, fetched.size, fetched.sha256) == ("list.zip", 300_001, hashlib.sha256(BODY).hexdigest())
    assert fetched.validators == Validators('"one"', "Tue, 03 Mar 2026 10:00:00 GMT")
    assert fetched.address == publisher.address()
    assert steps[-1] == (300_001, 300_001)
    sizes = [0, *(size for size, _ in steps)]
    assert all(0 < after - before <= BLOCK for before, after in pairwise(sizes))
    sent = publisher.requests[0].headers
    assert (sent["User-Agent"], sent["Accept-Encoding"]) == ("career-clusters-bot", "identity")


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
async def test_nothing_comes_when_nothing_is_new(publisher: Publisher, tmp_path: Path, header: str) -> None:
    publisher.validators = {header: publisher.validators[header]}
    first = await get(publisher, tmp_path)
    assert first is not None
    first.path.unlink()
    assert await get(publisher, tmp_path, known=first.validators) is None
    assert kept(tmp_path) == []
    publisher.validators = {header: "another"}
    assert await get(publisher, tmp_path, known=first.validators) is not None


@pytest.mark.parametrize("rudely", [False, True])
@pytest.mark.parametrize("validators", [{"ETag": '"one"'}, {"ETag": 'W/"one"', "Last-Modified": "yesterday"}])
async def test_a_cut_download_goes_on_where_it_broke_off(
    publisher: Publisher, tmp_path: Path, rudely: bool, validators: dict[str, str]
) -> None:
    publisher.validators = validators
    publisher.faults = iter([cut(rudely=rudely), cut(rudely=rudely)])
    sizes: list[int] = []

    def progress(size: int, total: int | None) -> None:
        assert total == len(BODY)
        sizes.append(size)
        publisher.go_on.set()

    fetched = await get(publisher, tmp_path, progress=progress)
    assert fetched is not None
    assert fetched.path.read_bytes() == BODY
    assert (fetched.size, fetched.sha256) == (len(BODY), hashlib.sha256(BODY).hexdigest())
    assert sizes == sorted(set(sizes)), "nothing came twice"
    assert publisher.asked[0] is None
    assert {int(asked[6:-1]) for asked in publisher.asked[1:] if asked} <= set(sizes)
    assert None not in publisher.asked[1:]
    assert publisher.requests[1].headers["If-Range"] == list(validators.values())[-1]


@pytest.mark.parametrize(
    "fault", ["no ranges", "no validators", "another version", "another part", "no part named", "416"]
)
async def test_what_cannot_go_on_starts_afresh(publisher: Publisher, tmp_path: Path, fault: str) -> None:
    after = {
        "another part": [resumed(Content_Range="bytes 5-300000/300001")],
        "another version": [resumed(ETag='"two"')],
        "no part named": [resumed(Content_Range="")],
        "416": [says(416)],
    }
    publisher.faults = iter([cut(), *after.get(fault, [])])
    publisher.honours_ranges = fault != "no ranges"
    if fault == "no validators":
        publisher.validators = {}
    fetched = await get(publisher, tmp_path, progress=going_on(publisher))
    assert fetched is not None
    assert fetched.path.read_bytes() == BODY
    assert fetched.sha256 == hashlib.sha256(BODY).hexdigest()
    assert publisher.asked[-1] is None or fault == "no ranges"


async def test_a_part_shorter_than_asked_for_is_continued(publisher: Publisher, tmp_path: Path) -> None:
    publisher.faults = iter([cut(), resumed(most=10)])
    fetched = await get(publisher, tmp_path, progress=going_on(publisher))
    assert fetched is not None
    assert fetched.path.read_bytes() == BODY
    starts = [int(asked[6:-1]) for asked in publisher.asked if asked]
    assert starts[1] - starts[0] == 10


async def test_cancelled_while_it_streams_it_leaves_nothing(publisher: Publisher, tmp_path: Path) -> None:
    publisher.faults = repeat(silent)
    streaming = asyncio.Event()
    task = asyncio.create_task(get(publisher, tmp_path, progress=lambda size, total: streaming.set()))
    await asyncio.wait_for(streaming.wait(), 10)
    assert len(kept(tmp_path)) == 1
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert kept(tmp_path) == []
    assert len(publisher.requests) == 1


async def test_a_file_that_cannot_be_kept_names_the_folder(publisher: Publisher, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="this system cannot play a full disk")
    with pytest.raises(StoreError, match=r"cannot be kept in .*absent \(No such file or directory\)\. Make room"):
        await get(publisher, tmp_path / "absent")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(StoreError, match=r"cannot be kept in .* \(File too large\)\. Make room"):
            await get(publisher, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert kept(tmp_path) == []


async def test_a_redirect_is_followed_and_names_the_file(publisher: Publisher, tmp_path: Path) -> None:
    publisher.faults = iter(
        [says(status, Location=f"../{status}/b%20%2Fc.xlsx?x") for status in (301, 302, 303, 307, 308)]
    )
    fetched = await get(publisher, tmp_path)
    assert fetched is not None
    assert (fetched.name, fetched.size) == ("c.xlsx", len(BODY))
    assert fetched.address == publisher.address("/308/b%20%2Fc.xlsx")


async def test_cookies_are_not_kept(publisher: Publisher, tmp_path: Path) -> None:
    publisher.faults = iter([says(302, Location="/b", Set_Cookie="a=b; Path=/"), says(503, Set_Cookie="a=b; Path=/")])
    assert await get(publisher, tmp_path) is not None
    assert ["Cookie" in request.headers for request in publisher.requests] == [False] * 3
