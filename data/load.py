"""Builds an edition: checked tables into SQLite, all rows or none. Where editions live is editions.py."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from sqlite_utils import Database

from data import checks, schema, tables


def build(db: Database, folder: Traversable) -> None:
    """Fill the empty database `db` with the tables of `folder`, in one transaction.

    Raises TableError, and leaves `db` as it was, when any row is wrong.
    """
    read = tables.read(folder)
    checks.check(read)
    db.execute("pragma foreign_keys = on")
    with db.atomic():
        schema.create(db)
        for table in schema.TABLES:
            db.table(table.name).insert_all(line.row.model_dump() for line in read[table.name])
        db.table("edition").insert_all(_about(tables.content_hash(folder)))


def counts(db: Database) -> Mapping[str, int]:
    """Return the number of rows of every table, in the order in which they are loaded."""
    return {table.name: db.table(table.name).count for table in schema.TABLES}


def _about(content_hash: str) -> list[dict[str, str]]:
    about = {"content": content_hash, "origin": "shipped", "schema": str(schema.VERSION)}
    return [{"key": key, "value": value} for key, value in about.items()]
