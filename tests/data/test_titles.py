"""The index beside an edition: built once, mapped afterwards, built again when damaged or of another version."""

from pathlib import Path

import pytest

from data import editions, tables, titles
from data.guide import CareerGuide, open_guide
from data.titles import index_folder
from tests.data.folders import copied


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with few titles, so that an index is quickly built."""
    home = tmp_path_factory.mktemp("few")
    lines = tables.shipped().joinpath("titles.csv").read_text("utf-8").splitlines()
    (copied(home / "tables") / "titles.csv").write_text("\n".join([lines[0], *lines[1::40]]) + "\n", "utf-8")
    return home


def opened(home: Path) -> tuple[CareerGuide, Path]:
    with editions.opened(home / "data", home / "tables") as edition:
        assert edition.path is not None
        return open_guide(edition), index_folder(edition.path)


def test_the_index_is_built_once(home: Path) -> None:
    guide, folder = opened(home)
    built = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    again, _ = opened(home)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == built
    for title in ("electrician", "registered nurse", "zzz"):
        assert guide.find_job(title) == again.find_job(title)


def test_a_damaged_index_is_built_again(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    guide, folder = opened(home)
    for damage in (b"", b"nonsense"):
        # A new file: the old one is still mapped by the guide above
        (folder / "weights.npy").unlink()
        (folder / "weights.npy").write_bytes(damage)
        again, _ = opened(home)
        assert again.find_job("electrician") == guide.find_job("electrician")
        assert "is damaged; it is built again" in caplog.text
        assert (folder / "weights.npy").stat().st_size > 1000
    (folder / "idf.npy").unlink()
    assert opened(home)[0].find_job("electrician") == guide.find_job("electrician")


def test_an_index_of_another_version_is_replaced(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, folder = opened(home)
    monkeypatch.setattr(titles, "VERSION", 999)
    _, other = opened(home)
    assert other != folder
    assert other.is_dir()
    assert not folder.exists()


def test_an_index_that_cannot_be_stored_is_used_from_memory(
    home: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(titles, "VERSION", 998)
    monkeypatch.setattr(titles, "save", full)
    assert opened(home)[0].find_job("electrician").outcome == "match"
    assert "could not be stored" in caplog.text
