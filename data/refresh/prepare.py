"""From a file to a candidate edition: read, checked, built, compared. Runs in the worker; changes nothing served."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from data import candidates, district, edition_file, editions, leftovers, load, pointer, snapshot, tables, titles
from data.edition_file import Edition
from data.errors import with_problems
from data.framework import Framework
from data.loaded import Load
from data.pointer import CANDIDATE
from data.refresh import compare, limits
from data.refresh.compare import TableChanges
from data.refresh.job import DoubtfulError, Job, Prepared, summary
from data.sentences import Sentence, count, say, together
from data.sources.book import open_book
from data.sources.district import WANTED
from data.sources.known import known
from data.sources.reading import NoTableError, Reading, SourceError
from data.sources.registry import SOURCES, Source, recognise


def prepare(job: Job, sha256: str, tell: Callable[[str], None]) -> Prepared:
    """Return a refresh that is ready to be applied; `tell` is told each stage.

    Raises SourceError for a file that cannot be used, DoubtfulError where an admin has to accept losses, StoreError
    where the folder cannot be written, and OSError. Whatever was built is removed again then.
    """
    with editions.standing(job.folder) as base:
        tell("reading")
        framework = snapshot.read(base.db)
        source, reading = _read(job, framework)
        if reading.problems and not job.accepted:
            raise DoubtfulError(_refusal(job.name, reading))
        found = Prepared(
            source=source.id,
            edition=reading.edition,
            sha256=sha256,
            base=pointer.served_name(job.folder) or "",
            skipped=dict(reading.skipped),
            left_out=len(reading.problems),
            rows=sum(map(len, reading.parts.values())),
        )
        if source.id == district.DISTRICT:
            return _with_district(job, found, reading, framework)
        tell("building")
        built = _built(job, found, reading, base)
        # Some 60 MB, which the index would need beside them
        del reading
        return _with_candidate(job, found, built, base, tell)


def _read(job: Job, framework: Framework) -> tuple[Source, Reading]:
    try:
        with limits.memory(), open_book(job.file, job.name) as book:
            source = recognise(book) if job.source is None else SOURCES[job.source]
            return source, source.read(book, known(framework))
    except NoTableError as error:
        if job.source in (None, district.DISTRICT):
            raise SourceError(together(error.sentence, WANTED)) from error
        raise


def _built(job: Job, found: Prepared, reading: Reading, base: Edition) -> Path:
    """Return the file of an edition with what was read."""
    noted = Load(source=found.source, edition=found.edition, origin=job.origin, sha256=found.sha256)
    loaded = load.loaded_in(base.db, tables.shipped()).with_parts(reading.parts, noted)
    return candidates.candidate(job.folder, tables.shipped(), loaded)


def _with_candidate(job: Job, found: Prepared, built: Path, base: Edition, tell: Callable[[str], None]) -> Prepared:
    with _removed_on_failure(built), contextlib.closing(edition_file.read_only(built)) as db:
        tell("comparing")
        changes = tuple(compare.editions(base.db, db))
        _check_losses(job, changes)
        ready = _compared(found, changes, built)
        if ready.changed:
            tell("indexing")
            titles.open_matcher(Edition(db, built), snapshot.read(db))
    if ready.changed:
        return ready.model_copy(update={"candidate": built})
    leftovers.discard(built)
    return ready.model_copy(update={"changes": None})


def _with_district(job: Job, found: Prepared, reading: Reading, framework: Framework) -> Prepared:
    before = district.from_json(job.district)
    after = district.of_parts(reading.parts, before)
    listing = job.folder / f"{CANDIDATE}district-{found.sha256[:16]}.db"
    # Here nobody is asked about losses: the names of a file take the place of all that there are
    changes = compare.districts(before, after, framework)
    with _removed_on_failure(listing):
        ready = _compared(found, changes, listing)
    return ready.model_copy(update={"district_before": job.district, "district": after.to_json()})


def _compared(found: Prepared, changes: Sequence[TableChanges], built: Path) -> Prepared:
    listed = built.with_suffix(".changes.csv")
    compare.write_csv(listed, changes)
    return found.model_copy(update={"tables": tuple(map(summary, changes)), "changes": listed})


def _check_losses(job: Job, changes: Sequence[TableChanges]) -> None:
    shrunk = [change for change in changes if change.shrunk]
    if shrunk and not job.accepted:
        what = together(*map(_shrinking, shrunk), by="; ")
        raise DoubtfulError(
            say("{file}: tables would shrink by more than a tenth: {tables}.", file=job.name, tables=what)
        )


def _shrinking(table: TableChanges) -> Sentence:
    before, after = f"{table.rows_before:,}", f"{table.rows_after:,}"
    return say("{table} from {before} rows to {after}", table=table.table, before=before, after=after)


def _refusal(name: str, reading: Reading) -> Sentence:
    heading = count(
        len(reading.problems),
        "{file}: {n} row is at fault; nothing was loaded.",
        "{file}: {n} rows are at fault; nothing was loaded.",
        file=name,
    )
    return with_problems(heading, reading.problems)


@contextlib.contextmanager
def _removed_on_failure(built: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        leftovers.discard(built)
        raise
