"""Builds an edition: checked tables into SQLite, all rows or none. Where editions live is editions.py."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.resources.abc import Traversable

from sqlite_utils import Database

from data import checks, schema, tables
from data.sources.onet import LoadedTitle


def build(db: Database, folder: Traversable, loaded: Sequence[LoadedTitle] = ()) -> None:
    """Fill the empty database `db` with the tables of `folder` and titles from a source, in one transaction.

    Raises TableError, and leaves `db` as it was, when any row is wrong.
    """
    read = tables.read(folder)
    checks.check(read)
    db.execute("pragma foreign_keys = on")
    with db.atomic():
        schema.create(db)
        for table in schema.TABLES:
            db.table(table.name).insert_all(line.row.model_dump() for line in read[table.name])
        db.table("loaded_titles").insert_all(map(asdict, loaded))
        db.table("edition").insert_all(_about(folder, loaded))


def content_hash(folder: Traversable, loaded: Sequence[LoadedTitle] = ()) -> str:
    """Return 16 hex digits that stand for the tables of `folder` and the titles loaded beside them."""
    shipped = tables.content_hash(folder)
    if not loaded:
        return shipped
    digest = hashlib.sha256(shipped.encode())
    for title in loaded:
        digest.update(f"\n{title.onet_soc}\t{title.title}".encode())
    return digest.hexdigest()[:16]


def counts(db: Database) -> Mapping[str, int]:
    """Return the number of rows of every table, in the order in which they are loaded."""
    return {name: db.table(name).count for name in (*(table.name for table in schema.TABLES), "loaded_titles")}


def _about(folder: Traversable, loaded: Sequence[LoadedTitle]) -> list[dict[str, str]]:
    about = {
        "content": content_hash(folder, loaded),
        "shipped": tables.content_hash(folder),
        "schema": str(schema.VERSION),
    }
    return [{"key": key, "value": value} for key, value in about.items()]
