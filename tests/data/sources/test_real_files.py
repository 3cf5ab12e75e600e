"""The files as their publishers offer them, where the shared folder is present: each loads, and to the last row."""

import csv
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

import pytest

from data.framework import Framework
from data.loaded import CrosswalkRow, LoadedTitleRow
from data.overlay import resolve
from data.sources.reading import Known, Reading
from data.text import words
from tests.data.sources.making import read

CTE, ONET_30, ONET_29 = "advance_cte", "onet_30_0", "onet_29_3"


@pytest.fixture(scope="module")
def official(shared: Path) -> Path:
    folder = shared / "official"
    if not folder.is_dir():
        pytest.skip("the publishers' files are not in the shared folder")
    return folder


def counts(reading: Reading) -> dict[str, int]:
    return {kind or table: len(rows) for (table, kind), rows in reading.parts.items()}


FILES: Mapping[str, tuple[str, dict[str, int], dict[str, int]]] = {
    f"{CTE}/SOC_Career_Clusters_Crosswalk.xlsx": ("2025-09-02", {"occupation": 1203}, {}),
    f"{CTE}/CIP_Career_Clusters_Crosswalk.xlsx": ("2025-09-02", {"program": 4725}, {}),
    f"{CTE}/NAICS_Subclusters_Crosswalk.xlsx": ("2025-06-26", {"industry": 112}, {}),
    f"{CTE}/Full_Framework_Crosswalk.xlsx": (
        "2025-06-26",
        {"occupation": 1203, "program": 4725, "industry": 112},
        {"a heading": 14, "the same row twice": 2},
    ),
    ONET_30: (
        "O*NET 30.0",
        {"alternate": 56_495, "short": 3_725, "onet_occupations": 1_016},
        {},
    ),
    ONET_29: (
        "O*NET 29.3",
        {
            "alternate": 56_558,
            "short": 3_442,
            "reported": 7_796,
            "job_zones": 923,
            "interests": 5_538,
            "related_occupations": 18_460,
        },
        {"a rank of interests, not a score": 2_769, "the same row twice": 2},
    ),
    "bls/soc_2018_direct_match_title_file.xlsx": ("2018 SOC", {"direct match": 6_520}, {}),
    "census/Census-2022-Occupation-Index_Final.xlsx": (
        "2024-09-12",
        {"census": 22_225},
        {
            "an aggregate SOC code": 11_548,
            "refers to another title": 282,
            "a title with a condition": 266,
            "the same title twice": 98,
            "a title for what is not listed": 73,
            "a code that the 2018 SOC does not have": 37,
            "the same row twice": 7,
            "no SOC code": 2,
            "no title": 1,
        },
    ),
}


@pytest.mark.parametrize("file", FILES)
def test_a_published_file_loads_whole(official: Path, known: Known, file: str) -> None:
    edition, parts, skipped = FILES[file]
    reading = read(official / file, known)
    assert (reading.edition, reading.problems) == (edition, ())
    assert counts(reading) == parts
    assert reading.skipped == skipped


@pytest.mark.parametrize("file", ["SOC_Career_Clusters_Crosswalk.xlsx", "Full_Framework_Crosswalk.xlsx"])
def test_the_crosswalk_places_every_occupation_where_the_facts_do(
    official: Path, shared: Path, known: Known, framework: Framework, file: str
) -> None:
    found: dict[str, set[str]] = {}
    for row in crosswalk(read(official / CTE / file, known), "occupation"):
        found.setdefault(row.code, set()).add(row.sub_cluster)
    ids = {(words(one.cluster.name), words(one.name)): one.id for one in framework.sub_clusters.values()}
    facts: dict[str, set[str]] = {}
    with (shared / "facts" / "onet1016_to_cluster.csv").open(encoding="utf-8", newline="") as lines:
        for fact in csv.DictReader(lines):
            place = ids[words(fact["career_cluster"]), words(fact["sub_cluster"])]
            facts.setdefault(fact["onetsoc_code"], set()).add(place)
    codes = {code: resolve(code, known.crosswalk[code], found) for code in known.occupations}
    assert {occupation: found[code] for occupation, code in codes.items() if code} == facts


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("occupation", "SOC_Career_Clusters_Crosswalk.xlsx"),
        ("program", "CIP_Career_Clusters_Crosswalk.xlsx"),
        ("industry", "NAICS_Subclusters_Crosswalk.xlsx"),
    ],
)
def test_the_full_workbook_says_what_each_of_the_others_does(
    official: Path, known: Known, kind: str, file: str
) -> None:
    full = read(official / CTE / "Full_Framework_Crosswalk.xlsx", known)
    assert set(crosswalk(full, kind)) == set(crosswalk(read(official / CTE / file, known), kind))


def test_between_two_releases_titles_come_and_go(official: Path, known: Known) -> None:
    before, after = (
        {
            (row.onet_soc, row.title)
            for row in cast(
                "Iterable[LoadedTitleRow]", read(official / release, known).parts["loaded_titles", "alternate"]
            )
        }
        for release in (ONET_29, ONET_30)
    )
    assert (len(after - before), len(before - after)) == (602, 665)


def test_the_release_as_one_zip_names_its_edition(official: Path, known: Known, tmp_path: Path) -> None:
    made = tmp_path / "download"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted((official / ONET_30).iterdir()):
            archive.write(file, f"db_30_0_text/{file.name}")
    reading = read(made, known)
    assert reading.edition == "O*NET 30.0"
    assert counts(reading) == FILES[ONET_30][1]


def crosswalk(reading: Reading, kind: str) -> tuple[CrosswalkRow, ...]:
    return cast("tuple[CrosswalkRow, ...]", reading.parts["crosswalk", kind])
