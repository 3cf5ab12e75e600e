"""Builds an edition: checked tables and what was loaded, into SQLite, all rows or none. Where it lives: editions.py."""

import hashlib
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from sqlite_utils import Database

from data import checks, schema, tables
from data.loaded import Loaded, LoadRow, Part
from data.overlay import overlaid
from data.rows import Row

NOTHING = Loaded()


def build(db: Database, folder: Traversable, loaded: Loaded = NOTHING) -> None:
    """Fill the empty database `db` with the tables of `folder`, what was loaded laid over them, in one transaction.

    Raises TableError, and leaves `db` as it was, when any row is wrong.
    """
    read = tables.read(folder)
    checks.check(read)
    if loaded.loads:
        read = overlaid(read, loaded)
        checks.check(read)
    db.execute("pragma foreign_keys = on")
    with db.atomic():
        schema.create(db)
        for table in schema.TABLES:
            db.table(table.name).insert_all(line.row.model_dump() for line in read[table.name])
        for table in schema.LOADED:
            found = loaded.loads if table.name == "loads" else loaded.table(table.name)
            db.table(table.name).insert_all(row.model_dump() for row in found)
        db.table("edition").insert_all(_about(folder, loaded))


def loaded_in(db: Database, folder: Traversable) -> Loaded:
    """Return what was loaded into an edition, without rows of which the tables of `folder` no longer know the code."""
    known = {
        "onet_soc": tables.column(folder, "occupations", "onet_soc"),
        "related": tables.column(folder, "occupations", "onet_soc"),
        "sub_cluster": tables.column(folder, "sub_clusters", "id"),
    }
    parts: dict[Part, list[Row]] = {}
    for table in schema.LOADED[1:]:
        for row in db.table(table.name).rows:
            if all(row[column] in known[column] for column in table.refs):
                # It was checked when it was loaded
                parts.setdefault((table.name, row.get("kind", "")), []).append(table.row.model_construct(**row))
    loads = tuple(LoadRow.model_construct(**row) for row in db.table("loads").rows)
    return Loaded({part: tuple(rows) for part, rows in parts.items()}, loads)


def content_hash(folder: Traversable, loaded: Loaded = NOTHING) -> str:
    """Return 16 hex digits that stand for the tables of `folder` and what was loaded beside them."""
    shipped = tables.content_hash(folder)
    return hashlib.sha256(f"{shipped} {loaded.digest}".encode()).hexdigest()[:16] if loaded.loads else shipped


def counts(db: Database) -> Mapping[str, int]:
    """Return the number of rows of every table, in the order in which they are loaded."""
    return {table.name: db.table(table.name).count for table in (*schema.TABLES, *schema.LOADED)}


def _about(folder: Traversable, loaded: Loaded) -> list[dict[str, str]]:
    about = {
        "content": content_hash(folder, loaded),
        "shipped": tables.content_hash(folder),
        "schema": str(schema.VERSION),
    }
    return [{"key": key, "value": value} for key, value in about.items()]
