"""Kinds of changes in words: one beside an example, or many with their numbers."""

from collections.abc import Mapping

from commands.languages import Language
from data.sentences import say

KINDS = {
    "added": say("added"),
    "removed": say("removed"),
    "moved": say("moved"),
    "renamed": say("renamed"),
    "changed": say("changed"),
}


def kind_of(kind: str, language: Language) -> str:
    """Return a kind of change in words."""
    return language.said(KINDS.get(kind, kind))


def counted(counts: Mapping[str, int], language: Language) -> str:
    """Return numbers of changes in words: 602 added, 665 removed."""
    return ", ".join(_of_kind(number, kind, language) for kind, number in counts.items()) or language.say("no change")


def _of_kind(number: int, kind: str, language: Language) -> str:
    # Both forms are the same in English alone
    match kind:
        case "added":
            return language.count(number, "{n} added", "{n} added")
        case "removed":
            return language.count(number, "{n} removed", "{n} removed")
        case "moved":
            return language.count(number, "{n} moved", "{n} moved")
        case "renamed":
            return language.count(number, "{n} renamed", "{n} renamed")
        case "changed":
            return language.count(number, "{n} changed", "{n} changed")
        case _:
            # The history of a later version may have other kinds
            return f"{number:,} {kind}"
