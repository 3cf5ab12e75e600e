"""What follows from where occupations stand: the shipped figures come out again from the shipped places."""

from pathlib import Path

from data import editions, overlay, snapshot, tables
from data.loaded import CrosswalkRow, Load, Loaded, OnetOccupationRow
from data.sources import advance_cte
from data.sources.book import open_book
from data.sources.known import known

READ = tables.read(tables.shipped())
LOAD = Load(source="advance_cte", edition="2031-01-01", origin="a file", sha256="0" * 64)


def crosswalk(without: str = "") -> tuple[CrosswalkRow, ...]:
    """Return a crosswalk that places every occupation where the shipped tables have it, `without` one place."""
    code = {line.row.onet_soc: line.row.crosswalk_soc for line in READ["occupations"]}  # type: ignore[attr-defined]
    places = {(code[line.row.onet_soc], line.row.sub_cluster) for line in READ["placements"]}  # type: ignore[attr-defined]
    return tuple(
        CrosswalkRow(kind="occupation", code=soc, title=f"Title of {soc}", sub_cluster=place)
        for soc, place in sorted(places)
        if place != without or soc != "11-1011"
    )


def rows(found: tables.Tables, name: str) -> set[str]:
    return {line.row.model_dump_json() for line in found[name]}


def test_the_same_places_give_the_same_placements_and_moves() -> None:
    loaded = Loaded().with_parts({("crosswalk", "occupation"): crosswalk()}, LOAD)
    found = overlay.overlaid(READ, loaded)
    for table in ("occupations", "placements", "moves", "old_clusters", "skills"):
        assert rows(found, table) == rows(READ, table), table
    editions = {line.row.id: line.row.edition for line in found["sources"]}  # type: ignore[attr-defined]
    assert editions["advance-cte-crosswalk"] == "2031-01-01"


def test_a_place_that_is_gone_moves_the_occupation_and_the_shares() -> None:
    changed = crosswalk(without="entrepreneurship-and-small-business")
    found = overlay.overlaid(READ, Loaded().with_parts({("crosswalk", "occupation"): changed}, LOAD))
    placed = [
        line.row.sub_cluster  # type: ignore[attr-defined]
        for line in found["placements"]
        if line.row.onet_soc == "11-1011.00"  # type: ignore[attr-defined]
    ]
    assert placed == ["leadership-and-operations"]
    assert rows(found, "moves") != rows(READ, "moves")


def test_an_occupation_takes_the_title_that_is_loaded() -> None:
    row = OnetOccupationRow(onet_soc="11-1011.00", title="Heads of Everything", description="They decide.")
    found = overlay.overlaid(READ, Loaded().with_parts({("onet_occupations", ""): (row,)}, LOAD))
    titles = {line.row.onet_soc: line.row.title for line in found["occupations"]}  # type: ignore[attr-defined]
    assert titles["11-1011.00"] == "Heads of Everything"
    assert rows(found, "placements") == rows(READ, "placements")


def test_the_real_workbooks_give_the_shipped_places_moves_and_overlaps(shared: Path) -> None:
    edition = editions.in_memory(tables.shipped())
    framework = known(snapshot.read(edition.db))
    edition.db.close()
    folder = shared / "official" / "advance_cte"
    both = (
        ["SOC_Career_Clusters_Crosswalk.xlsx", "CIP_Career_Clusters_Crosswalk.xlsx"],
        ["Full_Framework_Crosswalk.xlsx"],
    )
    for names in both:
        loaded = Loaded()
        for name in names:
            with open_book(folder / name) as book:
                loaded = loaded.with_parts(advance_cte.read(book, framework).parts, LOAD)
        found = overlay.overlaid(READ, loaded)
        for table in ("occupations", "placements", "moves", "overlaps"):
            assert rows(found, table) == rows(READ, table), (names, table)
