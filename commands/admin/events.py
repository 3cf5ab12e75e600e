"""A change of the history in words."""

from collections import Counter
from collections.abc import Iterator

from commands.admin.counts import counted
from commands.admin.sources import source_name
from commands.languages import Language
from data.district import DISTRICT, from_json
from data.framework import Framework
from data.local_history import Change, Event, moment
from data.refresh import compare
from data.sentences import say

STATES = {
    "applying": say("being applied"),
    "applied": say("applied"),
    "interrupted": say("interrupted, not applied"),
    "failed": say("failed, not applied"),
}
MOST_NAMED = 3
"""Names of a district that a line tells of one by one; of more it tells how many."""


def event_line(event: Event, language: Language, framework: Framework) -> str:
    """Return a change of the history in one line, and what became of it."""
    return f"{change_line(event, language, framework)} · {_state(event, language)}"


def change_line(event: Event, language: Language, framework: Framework) -> str:
    """Return a change of the history in one line."""
    change = event.change
    named = [*_named(change, language, framework)] if change.source == DISTRICT else []
    told = "; ".join(named) if 0 < len(named) <= MOST_NAMED else _counted(change, language)
    what = f"{source_name(change.source, language)}, {language.said(change.edition)}{told and f': {told}'}"
    by = language.say("by {who}", who=language.said(change.who))
    return f"#{event.id} {moment(event.happened)} · {what} · {by}"


def _named(change: Change, language: Language, framework: Framework) -> Iterator[str]:
    """Yield what happened to each name and title of the district."""
    for table in compare.districts(from_json(change.before), from_json(change.after), framework):
        for one in table.changes:
            match one.kind:
                case "added":
                    yield language.say("added “{name}” = {means}", name=one.row, means=one.after)
                case "removed":
                    yield language.say("removed “{name}” = {means}", name=one.row, means=one.before)
                case _:
                    yield language.say(
                        "“{name}” = {means}, before {meant}", name=one.row, means=one.after, meant=one.before
                    )


def _counted(change: Change, language: Language) -> str:
    counts: Counter[str] = Counter()
    for kinds in change.counts.values():
        counts.update(kinds)
    return counted(counts, language) if counts else ""


def _state(event: Event, language: Language) -> str:
    if event.state != "undone":
        return language.said(STATES[event.state])
    when, _, who = event.undone.partition(" by ")
    return language.say("undone {when} by {who}", when=moment(when), who=language.said(who))
