"""The district's part of local.db: its names and titles, replaced as a whole. Who opens the file is local.py."""

from collections.abc import Callable

from sqlite_utils import Database

from data.district import MOST_NAMES, MOST_TITLES, District, DistrictName, DistrictTitle
from data.errors import StoreError
from data.sentences import Sentence, count, say

VERSION = "district_version"
"""The setting that counts the changes, so that another process can notice one."""

_COUNT = "insert into settings (name, value) values (?, 1) on conflict (name) do update set value = value + 1"


def create(db: Database) -> None:
    """Create the two tables."""
    db.table("district_names").create({"name": str, "kind": str, "id": str}, pk="name", not_null={"kind", "id"})
    columns = {"title": str, "cluster": str, "sub_cluster": str}
    db.table("district_titles").create(columns, pk="title", not_null={"cluster"})


def read(db: Database) -> District:
    """Return the names and titles in the order in which they were given."""
    # They were checked when they were written
    names = db.table("district_names").rows_where(order_by="rowid")
    titles = db.table("district_titles").rows_where(order_by="rowid")
    return District(
        tuple(DistrictName.model_construct(**row) for row in names),
        tuple(DistrictTitle.model_construct(**row) for row in titles),
    )


def change(db: Database, changed: Callable[[District], District]) -> tuple[District, District]:
    """Put what `changed` makes of the names and titles in their place, all or nothing, and count the change.

    Returns those of before and those of now. Raises StoreError where they are too many.
    """
    with db.atomic():
        # Counted first: from then on no other process can change what is read here
        db.execute(_COUNT, [VERSION])
        before = read(db)
        district = changed(before)
        if len(district.names) > MOST_NAMES or len(district.titles) > MOST_TITLES:
            raise StoreError(_too_many(district))
        for table, rows in (("district_names", district.names), ("district_titles", district.titles)):
            db.table(table).delete_where()
            db.table(table).insert_all(row.model_dump() for row in rows)
    return before, district


def _too_many(district: District) -> Sentence:
    return say(
        "{names} and {titles} are too many; at most {most_names} names and {most_titles} titles are kept. "
        "Remove some first.",
        names=count(len(district.names), "{n} name", "{n} names"),
        titles=count(len(district.titles), "{n} title", "{n} titles"),
        most_names=f"{MOST_NAMES:,}",
        most_titles=f"{MOST_TITLES:,}",
    )
