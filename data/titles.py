"""From the framework's titles to a matcher: what goes into the index, and where the index is kept."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from data.edition_file import Edition
from data.framework import Framework, Occupation, SubCluster
from data.matching import JobMatcher, Origin, Target, TitleRecord
from data.matching.arrays import VERSION, TitleArrays, load, save
from data.matching.build import build
from data.matching.language import Language
from data.matching.matcher import TitleMatcher
from data.text import LONGEST_VALUE
from data.text import words as spelt

UNRELATED = {"chat", "name", "feeling", "insult"}
"""Kinds of what is no job that no job has to do with; a pizza at least is made by somebody."""

RESTRICTED = 0.3
"""The weight of a title that its list reads so in some industries only."""

log = logging.getLogger(__name__)


def open_matcher(edition: Edition, framework: Framework) -> JobMatcher:
    """Return a matcher of an edition's titles. Its index is mapped from beside the edition, built if need be."""
    arrays = _kept(edition.db, framework, edition.path) if edition.path else build_index(edition.db, framework)
    return TitleMatcher(arrays, targets(framework), language(framework), framework.not_jobs, unrelated(framework))


def language(framework: Framework) -> Language:
    """Return the words that are read in a special way in titles."""
    words = framework.words
    named = frozenset(word for name in _names(framework) for word in spelt(name))
    return Language(
        words.title_abbreviations,
        words.stop,
        words.filler,
        words.level,
        words.masculine,
        words.subject,
        words.predicate,
        words.common | words.question | named,
    )


def unrelated(framework: Framework) -> Iterator[str]:
    """Yield what people type that is no job and has to do with none: talk, names, feelings."""
    return (word for word, kind in framework.not_jobs.items() if kind in UNRELATED)


def _names(framework: Framework) -> Iterator[str]:
    for table in (framework.clusters, framework.old_clusters, framework.sub_clusters, framework.old_pathways):
        yield from (named.name for named in table.values())


def index_folder(edition: Path) -> Path:
    """Return where the index of an edition is kept. Another version of the index has another folder."""
    return edition.with_suffix(f".titles-{VERSION}")


def _kept(db: Database, framework: Framework, edition: Path) -> TitleArrays:
    folder = index_folder(edition)
    if folder.is_dir():
        try:
            return load(folder)
        except (OSError, ValueError):
            log.warning("The index of titles in %s is damaged; it is built again.", folder)
            shutil.rmtree(folder, ignore_errors=True)
    arrays = build_index(db, framework)
    try:
        save(arrays, folder)
        _remove_others(folder)
        return load(folder)
    except (OSError, ValueError) as error:
        log.warning("The index of titles could not be stored (%s); the next start builds it again.", error)
        return arrays


def _remove_others(folder: Path) -> None:
    """Remove the edition's indexes of other versions. Who has one mapped keeps it until it lets go."""
    for other in folder.parent.glob(f"{folder.stem}.titles-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


def build_index(db: Database, framework: Framework) -> TitleArrays:
    """Return the index of an edition's titles, built anew."""
    return build(records(db, framework), targets(framework), list(framework.clusters), language(framework))


def targets(framework: Framework) -> list[Target]:
    """Return everything that a title may stand for: all occupations, and sub-clusters that have none."""
    placed = {place.id for occupation in framework.occupations.values() for place in occupation.placements}
    empty = [place for place in framework.sub_clusters.values() if place.id not in placed]
    return [*map(_of_occupation, framework.occupations.values()), *map(_of_place, empty)]


def records(db: Database, framework: Framework) -> Iterator[TitleRecord]:
    """Yield every title that goes into the index: official ones, our own, and those that a source brought."""
    occupations = {code: _of_occupation(occupation) for code, occupation in framework.occupations.items()}
    for code, occupation in framework.occupations.items():
        yield TitleRecord(occupation.title, occupations[code], 1.0, Origin.OFFICIAL)
        if len(occupation.title) > LONGEST_VALUE:
            # As far as Discord lets people type it
            yield TitleRecord(occupation.title[:LONGEST_VALUE], occupations[code], 1.0, Origin.OFFICIAL)
    for title, code, place, weight, tongue in db.execute(
        "select title, onet_soc, sub_cluster, weight, language from titles"
    ):
        target = occupations[code] if code else _of_place(framework.sub_clusters[place])
        yield TitleRecord(title, target, weight, Origin.OWN, head_first=tongue == "es")
    for title, code, industry in db.execute("select title, onet_soc, industry from loaded_titles"):
        yield TitleRecord(title, occupations[code], RESTRICTED if industry else 1.0, Origin.LOADED)


def _of_occupation(occupation: Occupation) -> Target:
    clusters = dict.fromkeys(place.cluster.id for place in occupation.placements)
    return Target(occupation.onet_soc, occupation.placements[0].id, tuple(clusters))


def _of_place(place: SubCluster) -> Target:
    return Target(None, place.id, (place.cluster.id,))
