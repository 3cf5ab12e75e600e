"""A district's own file: read whatever its shape, and told row by row what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from data.district import MOST_NAMES, MOST_TITLES, NAMES, TITLES, of_parts
from data.framework import Framework
from data.guide import CareerGuide
from data.sources import district
from data.sources.book import open_book
from data.sources.known import known
from data.sources.reading import Known, Reading, SourceError
from data.sources.registry import SOURCES, recognise
from data.text import words

Read = Callable[[str | bytes], Reading]

SUPPORT = "learner-support-and-community-engagement"


@pytest.fixture(scope="module")
def knowledge(framework: Framework) -> Known:
    return known(framework)


@pytest.fixture
def read(tmp_path: Path, knowledge: Known) -> Read:
    def reading(text: str | bytes) -> Reading:
        path = tmp_path / "ours.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with open_book(path) as book:
            return recognise(book).read(book, knowledge)

    return reading


def titles(reading: Reading) -> list[tuple[str, str, str | None]]:
    return [(row.title, row.cluster, row.sub_cluster) for row in of_parts(reading.parts).titles]


def names(reading: Reading) -> list[tuple[str, str, str]]:
    return [(row.name, row.kind, row.id) for row in of_parts(reading.parts).names]


def faults(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def test_the_template_loads_without_a_fault_and_answers(read: Read, guide: CareerGuide) -> None:
    reading = read(district.TEMPLATE)
    assert (reading.edition, faults(reading), dict(reading.skipped)) == ("your own file", [], {})
    assert titles(reading) == [("Robotics Mentor", "education", SUPPORT), ("Campus Anchor", "education", None)]
    assert names(reading) == [("Health Academy", "cluster", "healthcare-and-human-services")]
    ours = guide.with_district(of_parts(reading.parts))
    assert ours.find_job("campus anchor").to_json()["cluster"] == "Education"
    assert ours.describe_cluster("health academy").to_json()["cluster"]["name"] == "Healthcare & Human Services"


def test_the_source_is_among_those_that_can_be_loaded() -> None:
    assert SOURCES["district"].read is district.read


@pytest.mark.parametrize(
    "text",
    [
        "title,cluster\nShop Host,Construction\n",
        "\ufeffTitle , CLUSTER\n  Shop   Host ,construction\n",
        "notes,cluster,title\nold,Construction,Shop Host\n",
        "title\tcluster\nShop Host\tConstruction\n",
        "Our own list of titles,,\n,,\ntitle,sub-cluster,cluster\nShop Host,,Construction\n",
        "title,cluster,name,means\nShop Host,Build House,,\n,,Build House,CONSTRUCTION!\n",
        "title;cluster\nShop Host;Construction\n",
        '\ufeffOur titles, as of 2026;;\ntitle;cluster;notes\n"Shop Host";Construction;old, but good\n',
        'title,cluster,notes\nShop Host,Construction,"old; good"\n',
        "Puesto,Grupo\nShop Host,Construction\n",
        "TÍTULO;Grupo;Subgrupo;Nombre;Significa\nShop Host;Build House;;;\n;;;Build House;Construction\n",
    ],
)
def test_columns_are_found_by_name_wherever_they_stand(read: Read, text: str) -> None:
    reading = read(text)
    assert titles(reading) == [("Shop Host", "construction", None)]
    assert reading.problems == ()


def test_letters_of_a_windows_spreadsheet_are_read_where_no_other_can_be_meant(read: Read) -> None:
    assert titles(read("puesto;grupo\nMecánico de Autobús;Education\nNiñera;Education\n".encode("cp1252"))) == [
        ("Mecánico de Autobús", "education", None),
        ("Niñera", "education", None),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "title,cluster\nNiñera y mecánico,Education\n".encode("mac_roman"),
        "title,cluster\nNiñera,Education\n".encode("cp850"),
        "title,cluster\nChef — Pastry,Education\n".encode("mac_roman"),
        "title,cluster\nNiñera,Education\n".encode() + "Mecánico,Education\n".encode("cp1252"),
        "title,cluster\nMecánico,Education\n".encode("cp1252") + "Niñera,Education\n".encode(),
    ],
)
def test_letters_that_may_be_others_are_refused(read: Read, content: bytes) -> None:
    with pytest.raises(SourceError, match="not UTF-8; save the file as CSV UTF-8"):
        read(content)


def test_a_part_without_a_row_is_left_out_so_that_what_was_loaded_stays(read: Read) -> None:
    header = "title,cluster,sub_cluster,name,means\n"
    assert read(header + "Shop Host,Construction,,Our Wing,Moon\n").parts.keys() == {TITLES}
    assert read(header + "Shop Host,Construction,,,\n").parts.keys() == {TITLES}
    assert read(header + ",,,Build House,Construction\n").parts.keys() == {NAMES}
    assert read("name,means\nBuild House,Construction\n").parts.keys() == {NAMES}


def test_a_workbook_may_hold_both_on_sheets_of_their_own(tmp_path: Path, knowledge: Known) -> None:
    book = openpyxl.Workbook()
    first, second = book.active, book.create_sheet("Names we use")
    assert first is not None
    first.title = "Jobs"
    for row in (("cluster", "title", "year"), ("Maker House", "Shop Host", 2026), ("Nowhere", "Shop Aide", 2026)):
        first.append(row)
    for row in (("name", "means"), ("Maker House", "Advanced Manufacturing"), (101, "Education")):
        second.append(row)
    path = tmp_path / "ours.xlsx"
    book.save(path)
    with open_book(path) as opened:
        reading = district.read(opened, knowledge)
    assert titles(reading) == [("Shop Host", "advanced-manufacturing", None)]
    assert names(reading) == [("Maker House", "cluster", "advanced-manufacturing"), ("101", "cluster", "education")]
    assert faults(reading) == [
        'ours.xlsx, sheet "Jobs", row 3, column "cluster", value \'Nowhere\':'
        " nothing in the framework has this name, or several things have; write it in full."
    ]


@pytest.mark.parametrize(
    ("means", "kind", "id_"),
    [
        ("Healthcare and Human Services", "cluster", "healthcare-and-human-services"),
        ("health science", "old_cluster", "health-science"),
        ("S.T.E.M.", "old_cluster", "science-technology-engineering-and-mathematics"),
        ("Therapeutic Services", "old_pathway", "therapeutic-services"),
        ("physical HEALTH", "sub_cluster", "physical-health"),
        ("Building & Moving", "grouping", "building-and-moving"),
        ("Second Wing", "sub_cluster", "physical-health"),
    ],
)
def test_a_name_may_mean_anything_that_has_one(read: Read, means: str, kind: str, id_: str) -> None:
    text = f'name,means\nOur Wing,"{means}"\nSecond Wing,Third Wing\nThird Wing,Physical Health\n'
    assert names(read(text))[0] == ("Our Wing", kind, id_)


def test_names_of_the_file_count_where_titles_stand(read: Read) -> None:
    text = (
        "title,cluster,subcluster,name,means\n"
        'Shop Host,Teach House,"Helping Hands",Teach House,Education\n'
        f",,,Helping Hands,{SUPPORT.replace('-', ' ')}\n"
    )
    assert titles(read(text)) == [("Shop Host", "education", SUPPORT)]


def test_the_same_said_twice_is_skipped_and_counted(read: Read) -> None:
    text = (
        "title,cluster,name,means\n"
        "Shop Host,Construction,Build House,Construction\n"
        + "shop  HOST,construction,,\n" * 7
        + ",,build house,Construction\n,,STEM,S.T.E.M.\n,,Construction,Construction\n,,,\n"
    )
    reading = read(text)
    assert (len(titles(reading)), len(names(reading)), reading.problems) == (1, 1, ())
    assert reading.skipped == {"the same said twice": 8, "already a name of the same": 2}


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            "Shop Host,Constructoin,,,",
            "row 2, column \"cluster\", value 'Constructoin': nothing in the framework has this name; "
            "write “Construction” if you mean that.",
        ),
        (",,,Our Wing,Health Scinece", "write “Health Science” if you mean that."),
        (",,,Our Wing,Marketing and Sale", "write “Marketing & Sales” if you mean that."),
        ("Shop Host,Moon,,,", "nothing in the framework has this name, or several things have; write it in full."),
        (
            "Shop Host,Physical Health,,,",
            "row 2, column \"cluster\", value 'Physical Health': it names something else (sub-cluster)",
        ),
        (
            "Shop Host,Health Science,,,",
            "column \"cluster\", value 'Health Science': it names something else (old cluster)",
        ),
        ("Shop Host,,,,", "row 2, column \"cluster\", value '': the cell is empty"),
        (",Construction,,,", "row 2, column \"title\", value '': the cell is empty"),
        (
            "Shop Host,Construction,Physical Health,,",
            "column \"sub_cluster\", value 'Physical Health': that cluster has",
        ),
        ("Shop Host,Construction,Nonsense,,", "column \"sub_cluster\", value 'Nonsense': that cluster has no such"),
        ("健康,Construction,,,", "column \"title\", value '健康': it has no Latin letter or digit"),
        (f"{'x' * 101},Construction,,,", "it is longer than 100 characters"),
        ("Shop\x1bHost,Construction,,,", "it holds a control character"),
        ("Shop · Host,Construction,,,", "between spaces cannot stand in a name"),
        ("Shop Host,Construction", "row 2: the row is cut off: 2 cells where the header has 5"),
        ("Shop Host,Construction,,,,,x", "row 2: 7 cells where the header has 5"),
        (",,,Our Wing,Nonsense", "row 2, column \"means\", value 'Nonsense': nothing in the framework has this name"),
        (",,,Our Wing,", "row 2, column \"means\", value '': the cell is empty"),
        (",,,,Construction", "row 2, column \"name\", value '': the cell is empty"),
        (",,,Our Wing,our wing", "row 2, column \"means\", value 'our wing': nothing in the framework has this name"),
        (",,,Health Science,Education", "row 2, column \"name\", value 'Health Science': it is the official name of"),
        (",,,!!!,Education", "row 2, column \"name\", value '!!!': it has no Latin letter or digit"),
    ],
)
def test_a_row_at_fault_is_named(read: Read, rows: str, wanted: str) -> None:
    reading = read(f"title,cluster,sub_cluster,name,means\n{rows}\nGood Host,Education,,Good Wing,Education\n")
    (fault,) = faults(reading)
    assert fault.startswith("ours.csv, row 2")
    assert wanted in fault
    assert titles(reading) == [("Good Host", "education", None)]
    assert names(reading) == [("Good Wing", "cluster", "education")]


def test_rows_that_contradict_are_named_with_each_other(read: Read) -> None:
    reading = read(
        "title,cluster,sub_cluster,name,means\n"
        "Shop Host,Construction,,Our Wing,Education\n"
        "SHOP HOST,Construction,Skilled Trades,our wing,Construction\n"
    )
    told = "ours.csv, row 2 says something else; keep one of the two."
    assert faults(reading) == [
        f"ours.csv, row 3, column \"name\", value 'our wing': {told}",
        f"ours.csv, row 3, column \"title\", value 'SHOP HOST': {told}",
    ]
    assert titles(reading) == [("Shop Host", "construction", None)]


def test_names_that_go_in_a_circle_are_each_named(read: Read) -> None:
    reading = read("name,means\nA Wing,B Wing\nB Wing,C Wing\nC Wing,B Wing\nD Wing,Education\n")
    assert [(problem.row, problem.column, problem.value) for problem in reading.problems] == [
        (2, "means", "B Wing"),
        (3, "means", "C Wing"),
        (4, "means", "B Wing"),
    ]
    assert {problem.what.partition(";")[0] for problem in reading.problems} == {"it leads back to itself"}
    assert names(reading) == [("D Wing", "cluster", "education")]


def test_a_long_chain_of_names_is_followed_to_its_end(read: Read) -> None:
    links = [f"Wing {number},Wing {number + 1}" for number in range(500)]
    reading = read("\n".join(["name,means", *links, "Wing 500,Education"]))
    assert {id_ for _, _, id_ in names(reading)} == {"education"}
    assert len(names(reading)) == 501


def test_an_official_name_cannot_be_bent(read: Read) -> None:
    reading = read("title,cluster,name,means\nShop Host,Construction,Construction,Education\n")
    assert titles(reading) == [("Shop Host", "construction", None)]
    assert [problem.column for problem in reading.problems] == ["name"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("title,cluster\n", "no rows under the header; add your titles or names"),
        ("title,cluster,notes\n,,later\n", "no rows under the header"),
        ("title,cluster,title\nA Host,Education,x\n", 'the column "title" stands there twice'),
        (
            "name,means\n" + "Our Wing,Education\n" * (MOST_NAMES + 1),
            "2,001 names are too many; at most 2,000 are kept",
        ),
        ("title,cluster\n" + "A Host,Education\n" * (MOST_TITLES + 1), "5,001 titles are too many; at most 5,000"),
        ("first,second\nA Host,Education\n", 'no row has the columns "title" and "cluster", or "name" and "means"'),
        ("first,second\nA Host,Education\n", r"/admin names template, .* gives one to fill in\.$"),
        ("Health Academy,Education\n", 'no row has the columns "title" and "cluster", or "name" and "means"'),
    ],
)
def test_a_file_without_use_is_refused_as_a_whole(tmp_path: Path, knowledge: Known, text: str, what: str) -> None:
    path = tmp_path / "ours.csv"
    path.write_text(text, "utf-8")
    with open_book(path) as book, pytest.raises(SourceError, match=what):
        district.read(book, knowledge)


def test_a_formula_stays_text(read: Read) -> None:
    assert titles(read("title,cluster\n=cmd|'/C calc'!A0,Education\n")) == [("=cmd|'/C calc'!A0", "education", None)]


def test_ids_are_the_words_of_official_names(framework: Framework) -> None:
    """By this, an official name is told from another name of the same."""
    for things in (
        framework.groupings,
        framework.clusters,
        framework.sub_clusters,
        framework.old_clusters,
        framework.old_pathways,
    ):
        for thing in things.values():
            assert "-".join(words(thing.name)) == thing.id
