"""What the benchmarks measure: the titles of an edition, and a matcher of them or of others."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from data import editions, snapshot, tables, titles
from data.framework import Framework
from data.load import NOTHING
from data.loaded import Load, Loaded
from data.matching import TitleRecord
from data.matching.build import build
from data.matching.matcher import TitleMatcher
from data.sources import onet
from data.sources.book import open_book
from data.sources.known import known


class Edition(NamedTuple):
    """What is needed to build a matcher: the titles, and what they may stand for."""

    name: str
    records: list[TitleRecord]
    framework: Framework


def read(name: str, loaded: Loaded = NOTHING) -> Edition:
    """Return an edition's titles and framework."""
    edition = editions.in_memory(tables.shipped(), loaded=loaded)
    framework = snapshot.read(edition.db)
    records = list(titles.records(edition.db, framework))
    edition.db.close()
    return Edition(name, records, framework)


def with_onet(folder: Path) -> Loaded:
    """Return what a refresh from a folder of O*NET's text files would load."""
    edition = editions.in_memory(tables.shipped())
    framework = snapshot.read(edition.db)
    edition.db.close()
    with open_book(folder) as book:
        reading = onet.read(book, known(framework))
    return NOTHING.with_parts(
        reading.parts, Load(source="onet", edition=reading.edition, origin=folder.name, sha256="0" * 64)
    )


def matcher(edition: Edition, records: Sequence[TitleRecord] | None = None) -> TitleMatcher:
    """Return a matcher of an edition's titles, or of the given ones."""
    framework = edition.framework
    targets, language = titles.targets(framework), titles.language(framework)
    arrays = build(edition.records if records is None else records, targets, list(framework.clusters), language)
    return TitleMatcher(arrays, targets, language, framework.not_jobs)
