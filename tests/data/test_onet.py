"""O*NET's text files: read as they are published, refused with file, row and reason where they are not."""

from pathlib import Path

import pytest

from data import editions, tables, titles
from data.guide import open_guide
from data.matching import Origin
from data.sources.onet import ALTERNATE_TITLES, OCCUPATION_DATA, LoadedTitle, SourceError, alternate_titles
from tests.data.folders import append, copied

KNOWN = {"29-1141.00", "51-4121.00"}
OCCUPATIONS = "O*NET-SOC Code\tTitle\tDescription\n29-1141.00\tRegistered Nurses\tx\n99-9999.00\tOther\tx\n"
TITLES = (
    "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
    "29-1141.00\tCharge Nurse\tn/a\t02\n"
    "29-1141.00\tCertified  Diabetes Educator (CDE)\tCDE\t01,02\n"
    "99-9999.00\tSomething of another edition\tn/a\t02\n"
    "29-1141.00\tCharge Nurse\tn/a\t04\n"
    '51-4121.00\tWelder "A"\tn/a\t04\n'
)


def written(folder: Path, occupations: str = OCCUPATIONS, alternates: str = TITLES) -> Path:
    (folder / OCCUPATION_DATA).write_text(occupations, "utf-8")
    (folder / ALTERNATE_TITLES).write_text(alternates, "utf-8")
    return folder


def test_titles_and_short_titles_are_read_once(tmp_path: Path) -> None:
    assert alternate_titles(written(tmp_path), KNOWN) == [
        LoadedTitle("Charge Nurse", "29-1141.00"),
        LoadedTitle("Certified Diabetes Educator (CDE)", "29-1141.00"),
        LoadedTitle("CDE", "29-1141.00"),
        LoadedTitle('Welder "A"', "51-4121.00"),
    ]


@pytest.mark.parametrize(
    ("alternates", "said"),
    [
        (
            TITLES.replace("51-4121.00", "12-3456.00"),
            "Alternate Titles.txt, row 6, column \"O*NET-SOC Code\", value '12-3456.00'",
        ),
        (TITLES.replace("Alternate Title", "Title"), "Alternate Titles.txt: the column 'Alternate Title' is missing"),
        ("", "Alternate Titles.txt: the column 'O*NET-SOC Code' is missing"),
        ("<html>not found</html>", "Alternate Titles.txt: the column"),
        (TITLES + "29-1141.00\tcut", "Alternate Titles.txt, row 7: the row is cut off"),
        (TITLES.replace("Charge", "x" * 5000), "Alternate Titles.txt, row 2: the row is cut off or too long"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, alternates: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        alternate_titles(written(tmp_path, alternates=alternates), KNOWN)
    assert said in str(caught.value)


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"Occupation Data\.txt cannot be read"):
        alternate_titles(tmp_path, KNOWN)
    written(tmp_path)
    (tmp_path / ALTERNATE_TITLES).write_bytes(b"O*NET-SOC Code\tAlternate Title\tShort Title\n\xff\xfe")
    with pytest.raises(SourceError, match="not tab-separated UTF-8"):
        alternate_titles(tmp_path, KNOWN)


def test_loaded_titles_become_an_edition_of_their_own(tmp_path: Path) -> None:
    loaded = [LoadedTitle("Zymurgy Whisperer", "35-3011.00")]
    edition = editions.build(tmp_path, tables.shipped(), loaded=loaded)
    try:
        guide = open_guide(edition)
        found = [r for r in titles.records(edition.db, guide.framework) if r.origin == Origin.LOADED]
    finally:
        edition.db.close()
    assert [record.title for record in found] == ["Zymurgy Whisperer"]
    assert guide.find_job("zymurgy whisperer").matches[0].title == "Bartenders"
    with editions.opened(tmp_path) as again:
        assert again.path == edition.path, "what was loaded stays while the shipped tables are the same"


def test_loaded_titles_are_carried_over_to_newer_tables(tmp_path: Path) -> None:
    older, newer = copied(tmp_path / "older"), copied(tmp_path / "newer")
    append(newer, "words", "wkr,title_abbreviation,worker")
    loaded = [LoadedTitle("Zymurgy Whisperer", "35-3011.00")]
    editions.build(tmp_path / "home", older, loaded=loaded).db.close()
    with editions.opened(tmp_path / "home", newer) as edition:
        assert edition.db.execute("select title, onet_soc from loaded_titles").fetchall() == [
            ("Zymurgy Whisperer", "35-3011.00")
        ]


def test_the_published_files_load(shared: Path) -> None:
    folder = shared / "official" / "onet_30_0"
    if not folder.is_dir():
        pytest.skip("O*NET's files are not in the shared folder")
    found = alternate_titles(folder, tables.codes(tables.shipped()))
    assert len(found) == 60_220
    assert LoadedTitle("Charge Nurse", "29-1141.00") in found
    assert len({title.onet_soc for title in found}) > 900
