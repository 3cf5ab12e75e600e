"""What the bot does by itself: tells of newer data once, and applies it only where it is told to."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from tenacity import wait_none

from bot import chores
from bot.settings import SettingsError, load
from commands.admin.desk import Desk
from commands.admin.permission import Admins
from commands.languages import ENGLISH
from data import local, pointer
from data.local_store import LocalStore
from data.refresh.fetch import fetch
from data.refresh.refresher import Refresher
from data.roles import CLOCK
from data.serving import Serving
from tests.data.refresh.server import Publisher, publishing
from tests.data.sources.making import ALTERNATES, tabbed, zipped

NEWER = "https://publisher.example/dl_files/database/db_31_0_text.zip"


def named(address: str | None) -> Callable[[str], Awaitable[str | None]]:
    """Return a landing page that names an address."""

    async def newest(_: str) -> str | None:
        return address

    return newest


def desk_with(home: Path, store: LocalStore, address: str | None, publisher: Publisher | None = None) -> Desk:
    addresses = {"onet": publisher.address("/db_31_0_text.zip")} if publisher else {}
    get = partial(fetch, allow_http=True, wait=wait_none())
    refresher = Refresher(home, store, addresses, "the landing page", get, named(address))
    return Desk(refresher, Serving(home, store), Admins(None, None))


async def test_newer_data_is_told_once_and_not_applied(home: Path) -> None:
    told: list[str] = []

    async def tell(wording: chores.Wording) -> bool:
        told.append(wording(ENGLISH))
        return True

    with local.opened(home) as store:
        before = pointer.served_name(home)
        for _ in range(2):
            await chores.look(desk_with(home, store, NEWER), False, tell)
        assert len(told) == 1
        assert "O*NET 31.0 is out" in told[0]
        assert pointer.served_name(home) == before
        await chores.look(desk_with(home, store, None), False, tell)
        assert len(told) == 1, "nobody can tell whether there is something newer"


async def test_newer_data_is_applied_where_the_settings_say_so(home: Path, tmp_path: Path) -> None:
    told: list[str] = []

    async def tell(wording: chores.Wording) -> bool:
        told.append(wording(ENGLISH))
        return True

    row = ("35-3011.00", "Zymurgy Whisperer", "n/a", "08")
    content = zipped(tmp_path / "z.zip", {"db_31_0_text/Alternate Titles.txt": tabbed(ALTERNATES, row)}).read_bytes()
    with local.opened(home) as store:
        async with publishing(content) as publisher:
            desk = desk_with(home, store, publisher.address("/db_31_0_text.zip"), publisher)
            await chores.look(desk, True, tell)
            assert "O*NET 31.0 was loaded" in told[0]
            assert desk.serving.guide.find_job("zymurgy whisperer").matches[0].matched_title == "Zymurgy Whisperer"
            assert [event.change.who for event in store.history()] == [CLOCK]
            await chores.look(desk, True, tell)
            assert len(told) == 1, "what is loaded is the newest"


async def test_a_failure_is_told_and_the_old_data_stays(home: Path, tmp_path: Path) -> None:
    told: list[str] = []

    async def tell(wording: chores.Wording) -> bool:
        told.append(wording(ENGLISH))
        return True

    with local.opened(home) as store:
        before = pointer.served_name(home)
        async with publishing(b"<!doctype html><p>Moved") as publisher:
            await chores.look(desk_with(home, store, NEWER, publisher), True, tell)
        assert "could not be loaded by itself" in told[0]
        assert pointer.served_name(home) == before


@pytest.mark.parametrize(("text", "span"), [("12h", timedelta(hours=12)), (" 7D ", timedelta(days=7))])
def test_how_often_is_hours_or_days(monkeypatch: pytest.MonkeyPatch, text: str, span: timedelta) -> None:
    monkeypatch.setenv("REFRESH_EVERY", text)
    assert load().refresh_every == span


@pytest.mark.parametrize("text", ["0h", "12", "soon", "-1d", "1e9d"])
def test_any_other_span_is_one_sentence(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("REFRESH_EVERY", text)
    with pytest.raises(SettingsError, match=r"REFRESH_EVERY.*12h or 7d"):
        load()
