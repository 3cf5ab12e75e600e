"""A refresh from first to last: nothing counts until it is applied, and everything can be undone."""

import asyncio
from functools import partial
from pathlib import Path

import pytest
from tenacity import wait_none

from data import pointer
from data.errors import DataError
from data.local_store import LocalStore
from data.refresh.apply import StaleError, change_names
from data.refresh.fetch import fetch
from data.refresh.job import DoubtfulError
from data.refresh.process import WorkerError
from data.refresh.refresher import Refresher
from data.refresh.request import Progress, Ready, Request
from data.refresh.turn import BusyError, taken
from data.roles import SHELL
from data.sentences import say
from data.serving import Serving
from tests.data.refresh.server import publishing
from tests.data.sources.making import ALTERNATES, tabbed, zipped

NAMES = "name,means\nHealth Academy,Healthcare & Human Services\n"
DOUBTFUL = "name,means\nHealth Academy,Healthcare & Human Services\nMoon Academy,Moon\n"
ONET_ZIP = {"db_30_9_text/Alternate Titles.txt": tabbed(ALTERNATES, ("35-3011.00", "Zymurgy Whisperer", "n/a", "08"))}


def quiet(_: Progress) -> None:
    """Nobody watches."""


@pytest.fixture
def refresher(home: Path, store: LocalStore) -> Refresher:
    return Refresher(home, store, {})


def written(folder: Path, text: str, name: str = "names.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


async def prepared(refresher: Refresher, file: Path, *, accepted: bool = False) -> Ready:
    ready = await refresher.prepare(Request("a test", None, file, accepted=accepted), quiet)
    assert ready is not None
    return ready


def files(home: Path) -> list[str]:
    """Return the names of all files but those of local.db and the lock, which nobody serves from."""
    return sorted(path.name for path in home.iterdir() if not path.name.startswith(("local.db", "refresh.lock")))


async def test_names_count_once_applied_and_no_longer_once_undone(
    refresher: Refresher, store: LocalStore, home: Path, tmp_path: Path
) -> None:
    before = files(home)
    serving = Serving(home, store)
    ready = await prepared(refresher, written(tmp_path, NAMES))
    assert ready.prepared.counts() == {"names of the district": {"added": 1}}
    assert store.district().names == ()
    assert not serving.catch_up()
    await refresher.apply(ready, "a test")
    assert serving.catch_up()
    assert serving.guide.describe_cluster("health academy").outcome == "match"
    event = await refresher.undo("a test")
    assert event.change.source == "district"
    assert serving.catch_up()
    assert store.district().names == ()
    assert [one.state for one in store.history()] == ["undone"]
    assert files(home) == before
    with pytest.raises(StaleError, match="nothing to undo"):
        await refresher.undo("a test")


async def test_an_edition_from_a_publisher_is_fetched_applied_and_undone(
    store: LocalStore, home: Path, tmp_path: Path
) -> None:
    stages: list[str] = []
    first = pointer.served_name(home)
    serving = Serving(home, store)
    async with publishing(zipped(tmp_path / "onet.zip", ONET_ZIP).read_bytes()) as publisher:
        address = publisher.address("/db_30_9_text.zip")
        get = partial(fetch, allow_http=True, wait=wait_none())
        refresher = Refresher(home, store, {"onet": address}, fetch=get)
        ready = await refresher.prepare(Request("a test", "onet"), lambda progress: stages.append(progress.stage))
        assert ready is not None
        assert ready.prepared.edition == "O*NET 30.9"
        assert ready.prepared.counts() == {"alternate titles": {"added": 1}}
        assert pointer.served_name(home) == first
        assert list(dict.fromkeys(stages)) == ["fetching", "reading", "building", "comparing", "indexing"]
        await refresher.apply(ready, "a test")
        assert serving.catch_up()
        assert serving.guide.find_job("zymurgy whisperer").matches[0].matched_title == "Zymurgy Whisperer"
        assert serving.guide.framework.sources["onet"].edition == "O*NET 30.9"
        # The publisher is asked again whether it has another version, and has not
        assert await refresher.prepare(Request("a test", "onet"), quiet) is None
    await refresher.undo("a test")
    assert pointer.served_name(home) == first
    assert serving.catch_up()
    assert serving.guide.find_job("zymurgy whisperer").matches[0].matched_title != "Zymurgy Whisperer"
    assert not [name for name in files(home) if name.startswith(("candidate", "fetched", "building"))]


async def test_rows_at_fault_are_refused_until_their_loss_is_accepted(refresher: Refresher, tmp_path: Path) -> None:
    file = written(tmp_path, DOUBTFUL)
    with pytest.raises(DoubtfulError, match=r'names.csv, row 3, column "means", value \'Moon\''):
        await prepared(refresher, file)
    ready = await prepared(refresher, file, accepted=True)
    assert ready.prepared.left_out == 1
    assert ready.prepared.counts() == {"names of the district": {"added": 1}}


async def test_a_table_that_shrinks_is_refused_until_that_is_accepted(
    refresher: Refresher, store: LocalStore, tmp_path: Path
) -> None:
    titles = [("35-3011.00", f"Zymurgy Whisperer {number}", "n/a", "08") for number in range(10)]
    many = zipped(tmp_path / "many.zip", {"Alternate Titles.txt": tabbed(ALTERNATES, *titles)})
    few = zipped(tmp_path / "few.zip", {"Alternate Titles.txt": tabbed(ALTERNATES, *titles[:8])})
    await refresher.apply(await prepared(refresher, many), "a test")
    with pytest.raises(DoubtfulError, match="alternate titles from 10 rows to 8"):
        await prepared(refresher, few)
    ready = await prepared(refresher, few, accepted=True)
    assert ready.prepared.counts() == {"alternate titles": {"removed": 2}}
    await refresher.discard(ready)


async def test_a_shorter_list_of_a_district_is_shown_and_nobody_is_asked_to_accept_it(
    refresher: Refresher, store: LocalStore, tmp_path: Path
) -> None:
    many = "name,means\n" + "".join(f"Academy {number},Education\n" for number in range(10))
    await refresher.apply(await prepared(refresher, written(tmp_path, many)), "a test")
    ready = await prepared(refresher, written(tmp_path, many[: many.index("Academy 1")]))
    assert ready.prepared.counts() == {"names of the district": {"removed": 9}}
    await refresher.apply(ready, "a test")
    assert [one.name for one in store.district().names] == ["Academy 0"]


async def test_a_file_of_which_every_row_is_left_out_takes_nothing_away(
    refresher: Refresher, store: LocalStore, tmp_path: Path
) -> None:
    await refresher.apply(await prepared(refresher, written(tmp_path, NAMES)), "a test")
    bad = written(tmp_path, "name,means\nMoon Academy,Moon\nMars Academy,Mars\n")
    ready = await prepared(refresher, bad, accepted=True)
    assert (ready.prepared.changed, ready.prepared.rows, ready.prepared.left_out) == (False, 0, 2)
    await refresher.discard(ready)


async def test_rows_with_the_same_fault_are_told_once_with_the_name_that_is_meant(
    refresher: Refresher, tmp_path: Path
) -> None:
    rows = "".join(f"Academy {number},Health Scinece\n" for number in range(300))
    with pytest.raises(DoubtfulError) as caught:
        await prepared(refresher, written(tmp_path, "name,means\n" + rows))
    assert str(caught.value).splitlines() == [
        "names.csv: 300 rows are at fault; nothing was loaded.",
        "names.csv, rows 2, 3, 4 and 297 more, column \"means\", value 'Health Scinece': "
        "nothing in the framework has this name; write “Health Science” if you mean that.",
    ]


@pytest.mark.parametrize(("source", "told"), [(None, True), ("district", True), ("onet", False)])
async def test_a_picture_is_told_with_what_a_district_can_load(
    refresher: Refresher, tmp_path: Path, source: str | None, told: bool
) -> None:
    (tmp_path / "list.csv").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF")
    with pytest.raises(DataError, match=r"list\.csv: a picture, not a table;") as caught:
        await refresher.prepare(Request("a test", source, tmp_path / "list.csv"), quiet)
    assert ("/admin names template" in str(caught.value)) is told


async def test_what_changed_meanwhile_makes_a_refresh_stale(
    refresher: Refresher, store: LocalStore, tmp_path: Path
) -> None:
    ready = await prepared(refresher, written(tmp_path, NAMES))
    change_names(store, "somebody else", lambda before: before.without("nothing"))
    other = await prepared(refresher, written(tmp_path, NAMES.replace("Health ", "Care "), "other.csv"))
    await refresher.apply(other, "a test")
    with pytest.raises(StaleError, match="Run it again"):
        await refresher.apply(ready, "a test")
    assert [one.name for one in store.district().names] == ["Care Academy"]


async def test_the_second_is_told_who_is_first(refresher: Refresher, home: Path, tmp_path: Path) -> None:
    file = written(tmp_path, NAMES)
    with (
        taken(home, SHELL, say("a refresh of {source}", source="onet")),
        pytest.raises(BusyError, match="a refresh of onet, started by the shell"),
    ):
        await prepared(refresher, file)
    assert (await prepared(refresher, file)).prepared.changed


async def test_the_same_file_twice_changes_nothing(refresher: Refresher, home: Path, tmp_path: Path) -> None:
    file = written(tmp_path, NAMES)
    await refresher.apply(await prepared(refresher, file), "a test")
    again = await prepared(refresher, file)
    assert not again.prepared.changed
    await refresher.discard(again)
    assert not [name for name in files(home) if name.startswith("candidate")]


@pytest.mark.parametrize("text", ["", "<html>", "a,b\n1,2\n", "title,cluster\n\x00,Education\n"])
async def test_a_bad_file_is_a_sentence_and_changes_nothing(
    refresher: Refresher, store: LocalStore, home: Path, tmp_path: Path, text: str
) -> None:
    before = files(home)
    with pytest.raises(DataError, match=r"names\.csv"):
        await prepared(refresher, written(tmp_path, text))
    assert files(home) == before
    assert store.history() == []


async def test_a_worker_that_takes_too_long_is_given_up(
    refresher: Refresher, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.refresh.refresher.in_worker", partial(_hurried, seconds=0.01))
    with pytest.raises(WorkerError, match="given up"):
        await prepared(refresher, written(tmp_path, NAMES))
    monkeypatch.undo()
    assert (await prepared(refresher, written(tmp_path, NAMES))).prepared.changed, "the turn was given back"


async def _hurried(*arguments: object, seconds: float) -> object:
    from data.refresh.process import in_worker

    return await in_worker(*arguments, seconds=seconds)  # type: ignore[arg-type]


async def test_a_refresh_that_is_cancelled_leaves_nothing(refresher: Refresher, home: Path, tmp_path: Path) -> None:
    before = files(home)
    task = asyncio.create_task(prepared(refresher, written(tmp_path, NAMES)))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert files(home) == before
