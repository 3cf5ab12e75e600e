"""Broken tables: each kind of fault is named by file, row, column and value, and nothing is loaded."""

import re
from pathlib import Path

import pytest
from sqlite_utils import Database

from data import checks, load, tables
from data.errors import SHOWN, TableError
from tests.data.folders import append, change, copied


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copied(tmp_path / "tables")


def fault(folder: Path) -> str:
    """Return what loading says, having loaded nothing."""
    db = Database(memory=True)
    try:
        with pytest.raises(TableError) as caught:
            load.build(db, folder)
        assert db.table_names() == []
        return str(caught.value)
    finally:
        db.close()


def test_the_shipped_tables_fit_together() -> None:
    checks.check(tables.read(tables.shipped()))


@pytest.mark.parametrize(
    ("table", "row", "column", "value", "said"),
    [
        ("clusters", 2, "name", "", "clusters.csv, row 2, column \"name\", value '': the cell is empty"),
        ("clusters", 3, "grouping", "nowhere", "clusters.csv, row 3, column \"grouping\", value 'nowhere': not in"),
        ("clusters", 3, "cross_cutting", "perhaps", "value 'perhaps': must be yes or no"),
        ("clusters", 3, "code", "12", "value '12': not in the expected form"),
        ("clusters", 3, "code", "990200", "the code must start with 01, the grouping's"),
        ("clusters", 15, "cross_cutting", "no", "2 clusters are cross-cutting; the framework has 3"),
        (
            "sub_clusters",
            5,
            "id",
            "engineering",
            "sub_clusters.csv, row 5, column \"id\", value 'engineering': the same id",
        ),
        ("sub_clusters", 5, "description", "no stop", "value 'no stop': "),
        ("moves", 2, "share", "1.7", "moves.csv, row 2, column \"share\", value '1.7': "),
        ("moves", 2, "share", "much", "value 'much': "),
        ("moves", 2, "share", "0.1", "the shares of agriculture-food-and-natural-resources add to 0.4915, not to 1"),
        ("moves", 2, "share", "", "share and counts must be empty where the basis is inferred, and only there"),
        ("moves", 2, "basis", "guessed", "value 'guessed': must be one of 'stated', 'derived' or 'inferred'"),
        (
            "moves",
            200,
            "sub_cluster",
            "accounting",
            "moves.csv, row 200, column \"sub_cluster\", value 'accounting': belongs to",
        ),
        (
            "occupations",
            9,
            "onet_soc",
            "11-1011",
            "occupations.csv, row 9, column \"onet_soc\", value '11-1011': not in the",
        ),
        ("placements", 2, "rank", "3", "the ranks of 11-1011.00 are [2, 3]"),
        ("placements", 2, "rank", "0", "value '0': "),
        ("old_placements", 2, "old_pathway", "gone", "value 'gone': not in old_pathways.csv"),
        ("names", 2, "id", "gone", "names.csv, row 2, column \"id\", value 'gone': not in old_clusters.csv"),
        ("names", 2, "kind", "planet", "value 'planet': must be one of"),
        ("skills", 2, "cluster", "gone", "value 'gone': not in clusters.csv"),
        ("titles", 2, "weight", "0", "titles.csv, row 2, column \"weight\", value '0': "),
        ("titles", 2, "onet_soc", "29-1141.00", "a title has either an occupation or a sub-cluster"),
        (
            "not_jobs",
            2,
            "word",
            "cop",
            "not_jobs.csv, row 2, column \"word\", value 'cop': is a title in titles.csv as well",
        ),
    ],
)
def test_a_wrong_cell_is_named(folder: Path, table: str, row: int, column: str, value: str, said: str) -> None:
    change(folder, table, row, column, value)
    assert said in fault(folder)


def test_a_wrong_count_is_named(folder: Path) -> None:
    append(folder, "groupings", "more,09,More,A grouping that the framework does not have.")
    assert "groupings.csv: 7 rows where the framework has 6" in fault(folder)


def test_an_old_name_without_a_destination_is_named(folder: Path) -> None:
    path = folder / "moves.csv"
    kept = [line for line in path.read_text("utf-8").splitlines() if ",foreign-service," not in line]
    path.write_text("\n".join(kept) + "\n", "utf-8")
    assert "moves.csv: no row says where foreign-service went" in fault(folder)


def test_an_occupation_without_a_place_is_named(folder: Path) -> None:
    path = folder / "placements.csv"
    lines = path.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("11-1011.00,")]
    # The count must stay, so the place is given to another occupation
    moved = [f"11-1021.00,{rank},{place}" for rank, place in ((9, "insurance"), (10, "real-estate"))]
    assert len(kept) + 2 == len(lines)
    path.write_text("\n".join([*kept, *moved]) + "\n", "utf-8")
    assert "occupations.csv, row 2, column \"onet_soc\", value '11-1011.00': has no row in placements.csv" in fault(
        folder
    )


def test_too_few_skills_are_named(folder: Path) -> None:
    path = folder / "skills.csv"
    lines = path.read_text("utf-8").splitlines()
    few = [line for line in lines if not (",agriculture,," in line and line.startswith(("web-", "data-", "unmanned-")))]
    assert len(few) < len(lines)
    path.write_text("\n".join(few) + "\n", "utf-8")
    assert "digital-technology offers" in fault(folder)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the header must be id,code,name,description; it is "),
        (b"id,name\n", "the header must be id,code,name,description; it is id,name"),
        (b"id,code,name,description\nx,01,Y\n", "groupings.csv, row 2: 3 cells where the header has 4"),
        (b"id,code,name,description\nx,01,\xff\xfe,Z\n", "groupings.csv, row 2: not UTF-8; save the file as CSV UTF-8"),
        (b'id,code,name,description\nx,01,"open\n', "groupings.csv, row 2: not readable as CSV"),
        (b"id,code,name,description\n", "groupings.csv: 0 rows where the framework has 6"),
    ],
)
def test_a_file_that_is_no_table_is_named(folder: Path, content: bytes, said: str) -> None:
    (folder / "groupings.csv").write_bytes(content)
    assert said in fault(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "clusters.csv").unlink()
    assert "clusters.csv: the file cannot be read" in fault(folder)


def test_a_spreadsheet_may_save_a_byte_order_mark(folder: Path) -> None:
    path = folder / "groupings.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    checks.check(tables.read(folder))


def test_many_faults_are_counted_and_cut(folder: Path) -> None:
    path = folder / "titles.csv"
    lines = path.read_text("utf-8").splitlines()
    lines[1:] = [line.replace(",common,", f",usual {number},") for number, line in enumerate(lines[1:])]
    path.write_text("\n".join(lines), "utf-8")
    said = fault(folder)
    assert said.startswith("Nothing was loaded: ")
    assert said.count("\n") == SHOWN + 1
    assert " more" in said.splitlines()[-1]


def test_rows_with_the_same_fault_are_told_in_one_line(folder: Path) -> None:
    path = folder / "titles.csv"
    path.write_text(path.read_text("utf-8").replace(",common,", ",usual,"), "utf-8")
    heading, line = fault(folder).splitlines()
    assert heading.endswith("problems in the tables.")
    assert re.match(r"titles\.csv, rows \d+, \d+, \d+ and [\d,]+ more, column \"kind\", value 'usual': must be", line)
    assert line.endswith(".")


def test_the_hash_changes_with_any_table(folder: Path) -> None:
    before = tables.content_hash(folder)
    change(folder, "words", 2, "means", "something else")
    assert tables.content_hash(folder) != before
