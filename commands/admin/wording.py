"""A refresh in words, wherever it is shown: what changes, what was left out, what is served.

What the worker and the history noted is English there; a language says it where it is no name.
"""

from collections.abc import Iterator

from commands.admin.counts import counted
from commands.admin.events import event_line
from commands.admin.sources import source_name
from commands.languages import Language
from data.framework import Framework
from data.local_history import moment
from data.refresh.job import Prepared, TableSummary
from data.refresh.origins import ONET
from data.refresh.request import Progress
from data.refresh.status import Status, is_newer
from data.sentences import Sentence, count, say, together

STAGES = {
    "fetching": say("Fetching the file"),
    "reading": say("Reading the file"),
    "building": say("Building the new edition"),
    "comparing": say("Comparing it with the one that is served"),
    "indexing": say("Building the index of titles"),
}
"""The stages of a refresh, in order."""

NOTHING_NEWER = say("Its publisher has nothing newer than what is loaded.")
UNCHANGED = say("Nothing in the file differs from what is loaded.")
NO_HISTORY = say("Nothing was refreshed or changed yet.")
NOT_KNOWN = say("Whether O*NET has something newer could not be asked.")
NOT_ASKED = say("Newer data was not asked for.")


def headline(prepared: Prepared, language: Language) -> str:
    """Return what was prepared: the source and its edition."""
    return f"{source_name(prepared.source, language)}, {language.said(prepared.edition)}"


def unchanged(prepared: Prepared) -> Sentence:
    """Return why a refresh would change nothing."""
    left = prepared.left_out
    if not left:
        return UNCHANGED
    if not prepared.rows:
        return count(
            left,
            "The only row was left out; nothing would change.",
            "All {n} rows were left out; nothing would change.",
        )
    rest = count(left, "{n} row at fault was left out.", "{n} rows at fault were left out.")
    return together(rest, say("Nothing in the rest differs from what is loaded."))


def changes_of(table: TableSummary, language: Language) -> str:
    """Return how much changes in a table, with its name."""
    return f"{language.said(table.table)}: {counted(table.counts, language)}"


def table_line(table: TableSummary, language: Language) -> str:
    """Return what changes in a table, with its rows before and after."""
    after = language.count(table.rows_after, "{n} row", "{n} rows")
    return f"{counted(table.counts, language)} ({table.rows_before:,} → {after})"


def left_out(prepared: Prepared, language: Language) -> Iterator[str]:
    """Yield what of the file is not loaded, and why."""
    for reason, number in prepared.skipped.items():
        yield language.count(number, "{n} left out: {reason}", "{n} left out: {reason}", reason=language.said(reason))
    if number := prepared.left_out:
        yield language.count(
            number, "{n} row at fault left out, as accepted", "{n} rows at fault left out, as accepted"
        )


def progress_line(progress: Progress, language: Language) -> str:
    """Return the stage that a refresh is in, with how much of a file has come."""
    stage, done = language.said(STAGES.get(progress.stage, progress.stage)), f"{progress.done / 1e6:.1f}"
    if not progress.done:
        return f"{stage} …"
    if not progress.total:
        return f"{stage}: {done} MB …"
    return language.say("{stage}: {done} of {total} MB …", stage=stage, done=done, total=f"{progress.total / 1e6:.1f}")


def applied_line(prepared: Prepared, language: Language) -> str:
    """Return what a refresh changed, once it counts."""
    tables = "; ".join(changes_of(table, language) for table in prepared.tables if table.counts)
    edition = language.said(prepared.edition)
    return language.say("{edition} was loaded. {tables}. /admin rollback undoes it.", edition=edition, tables=tables)


def status_facts(status: Status, language: Language, framework: Framework) -> Iterator[tuple[str, str]]:
    """Yield what is served, as names and what there is to say about them."""
    yield language.say("Edition"), _edition(status, language)
    loads = dict.fromkeys(
        f"{source_name(load.source, language)}, {language.said(load.edition)}" for load in status.loads
    )
    yield language.say("Loaded"), "; ".join(loads) or language.say("the shipped tables only")
    names = language.count(status.names, "{n} name", "{n} names")
    yield language.say("District"), f"{names}, {language.count(status.titles, '{n} title', '{n} titles')}"
    last = event_line(status.last, language, framework) if status.last else language.said(NO_HISTORY)
    yield language.say("Last change"), last
    yield language.say("Kept editions"), f"{len(status.kept)}"


def newest_line(status: Status, newest: str | None, language: Language, *, asked: bool = True) -> str:
    """Return whether O*NET has something newer than what is loaded; `newest` is the edition its publisher names."""
    if newest is None:
        return language.said(NOT_KNOWN if asked else NOT_ASKED)
    loaded = status.onet
    if loaded is None:
        return language.say(
            "{newest} is out; none is loaded. Load it: /admin refresh in Discord, or in a shell: refresh {source}",
            newest=newest,
            source=ONET,
        )
    if not is_newer(newest, loaded):
        return language.say("{loaded} is loaded; the newest is {newest}.", loaded=loaded, newest=newest)
    return language.say(
        "{newest} is out; {loaded} is loaded. Load it: /admin refresh in Discord, or in a shell: refresh {source}",
        newest=newest,
        loaded=loaded,
        source=ONET,
    )


def _edition(status: Status, language: Language) -> str:
    if not status.since:
        return language.say("in memory only")
    return language.say("{edition}, since {moment}", edition=status.edition, moment=moment(status.since))
