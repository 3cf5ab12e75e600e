"""O*NET's real files, zipped and served on loopback: two editions one after the other, through every trouble."""

import zipfile
from functools import partial
from itertools import chain
from pathlib import Path

import pytest
from tenacity import wait_none

from data.errors import DataError
from data.local_store import LocalStore
from data.refresh.fetch import FetchError, Limits, fetch
from data.refresh.refresher import Refresher
from data.refresh.request import Progress, Ready, Request
from tests.data.refresh.server import Answer, Publisher, cut, publishing, says, silent


def quiet(_: Progress) -> None:
    """Nobody watches."""


def zipped(folder: Path, name: str, target: Path) -> bytes:
    """Return the texts of a folder as O*NET publishes them: a zip with one folder of that name."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, f"{name}/{file.stem}.txt")
    return target.read_bytes()


class Site:
    """A refresher, and the publisher whose only file it reads."""

    def __init__(self, home: Path, store: LocalStore, publisher: Publisher, name: str) -> None:
        self.publisher = publisher
        get = partial(fetch, allow_http=True, wait=wait_none(), limits=Limits(stall=0.5, seconds=20, attempts=3))
        self.refresher = Refresher(home, store, {"onet": publisher.address(f"/{name}.zip")}, fetch=get)

    async def refresh(self, *faults: Answer) -> Ready | None:
        """Prepare a refresh whose first requests meet faults."""
        self.publisher.faults = chain(faults)
        return await self.refresher.prepare(Request("a test", "onet"), quiet)


@pytest.fixture
def onet(shared: Path) -> Path:
    if not (shared / "official" / "onet_30_0").is_dir():
        pytest.skip("O*NET's files are not in the shared folder")
    return shared / "official"


async def test_two_editions_one_after_the_other(home: Path, store: LocalStore, onet: Path, tmp_path: Path) -> None:
    async with publishing(zipped(onet / "onet_29_3", "db_29_3_text", tmp_path / "29.zip")) as publisher:
        site = Site(home, store, publisher, "db_29_3_text")
        ready = await site.refresh(says(500))
        assert ready is not None
        assert ready.prepared.edition == "O*NET 29.3"
        counts = ready.prepared.counts()
        assert counts["alternate titles"] == {"added": 56_558}
        assert counts["reported titles"] == {"added": 7_796}
        assert counts["related occupations"] == {"added": 18_460}
        assert "O*NET occupations" not in counts, "29.3 has none, so the loaded ones stay"
        await site.refresher.apply(ready, "a test")
    async with publishing(zipped(onet / "onet_30_0", "db_30_0_text", tmp_path / "30.zip")) as publisher:
        site = Site(home, store, publisher, "db_30_0_text")
        publisher.go_on.set()
        for refused in ((says(404),), (says(200, b"<html></html>"),), (says(200, publisher.body[:9000]),)):
            with pytest.raises(DataError):
                await site.refresh(*refused)
        publisher.go_on.clear()
        with pytest.raises(FetchError, match="slow"):
            await site.refresh(silent, silent, silent)
        publisher.go_on.set()
        ready = await site.refresh(cut())
        assert ready is not None
        assert any(publisher.asked), "the cut download went on where it broke off"
        counts = ready.prepared.counts()
        assert counts["alternate titles"] == {"added": 602, "removed": 665}
        assert counts["O*NET occupations"] == {"added": 1_016}
        assert "reported titles" not in counts, "30.0 has none here, so those of 29.3 stay"
        await site.refresher.apply(ready, "a test")
        assert await site.refresh() is None, "304: nothing new costs nothing"
