"""A change of the history in words."""

from commands.admin.counts import counted
from commands.languages import Language
from data.local_history import Event, moment
from data.sentences import say

STATES = {
    "applying": say("being applied"),
    "applied": say("applied"),
    "interrupted": say("interrupted, not applied"),
    "failed": say("failed, not applied"),
}


def event_line(event: Event, language: Language) -> str:
    """Return a change of the history in one line."""
    change = event.change
    counts: dict[str, int] = {}
    for kinds in change.counts.values():
        for kind, number in kinds.items():
            counts[kind] = counts.get(kind, 0) + number
    told = f": {counted(counts, language)}" if counts else ""
    what = f"{change.source}, {language.said(change.edition)}{told}"
    by = language.say("by {who}", who=language.said(change.who))
    return f"#{event.id} {moment(event.happened)} · {what} · {by} · {_state(event, language)}"


def _state(event: Event, language: Language) -> str:
    if event.state != "undone":
        return language.said(STATES[event.state])
    when, _, who = event.undone.partition(" by ")
    return language.say("undone {when} by {who}", when=moment(when), who=language.said(who))
