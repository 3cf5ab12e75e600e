"""Titles in the lists of a message: entries that are nothing else, and titles that go on from one that counts."""

from collections.abc import Sequence

from data.questions import cues, sought_cues
from data.questions.message_words import COMMA, LABEL, NOTHING, QUOTE, Word
from data.questions.setting import Setting

GAP = 4
"""So many words may stand between two titles of a list."""

LONGEST_LIST = 40
"""So many words behind a label are still in its list."""

BETWEEN = cues.JOINING | cues.NUMBERS | {"instead", "rather", "of", "than", "bilingue", "bilingues"}
"""What may stand between two titles of a list."""


def entries(settings: Sequence[Setting]) -> set[Setting]:
    """Return those that are entries of a list: of jobs by its label, or of several of which one is surely a job."""
    alone = [one for one in settings if _is_entry(one) and not one.everyday]
    wished = {one for one in alone if _wished(one)}
    people = {one for one in alone if one.people}
    clear = {one for one in people if one.plain}
    if len(people) > 1 and clear:
        return wished | people
    return wished | {one for one in clear if _labelled(one)}


def joined(earlier: Setting, one: Setting) -> bool:
    """Tell whether only "or", a comma and the like stand between a title that counts and this one."""
    words = one.words
    between = words[earlier.phrase.last : one.phrase.first]
    several = cues.KNOWN_ONE if one.plain and not one.alone else frozenset()
    if len(between) > GAP or any(word.plain not in BETWEEN | several for word in between):
        return False
    marks = {word.mark for word in words[earlier.phrase.last : one.phrase.first + 1]}
    in_list = marks <= {NOTHING, COMMA} and (between or COMMA in marks)
    if not in_list and not _is_entry(one):
        return False
    called = one.first.capital and not earlier.first.capital
    return not (called or one.last.possessive or one.everyday) and (one.whole or one.names_a_way)


def leads_to(one: Setting, later: Setting) -> bool:
    """Tell whether a title without "a" begins a list that goes on to one that counts: "cook or a welder"."""
    return one.article is None and one.plain and one.people and one.whole and joined(one, later)


def _is_entry(one: Setting) -> bool:
    """Tell whether it is all that stands between two marks, or between a mark and "or", but for numbers and hours."""
    ends = all(word.plain.isdigit() for word in one.after) or one.after[0].plain in cues.AND
    return ends and _opening(one) is not None


def _opening(one: Setting) -> Word | None:
    """Return the word that its entry begins with; None where something else stands before it."""
    word = one.words[one.phrase.first]
    for before in one.before:
        if before.plain in cues.AND:
            return before
        numbered = word.plain[0].isdigit() and before.plain in sought_cues.PLACES
        if not (numbered or before.plain in cues.JOINING or before.plain[0].isdigit()):
            return None
        word = before
    return word


def _labelled(one: Setting) -> bool:
    opening = _opening(one)
    return opening is not None and opening.mark in (LABEL, QUOTE)


def _wished(one: Setting) -> bool:
    """Tell whether the label before a list says that it is one of jobs."""
    for place in range(one.phrase.first, max(one.phrase.first - LONGEST_LIST, 0), -1):
        if one.words[place].mark == LABEL:
            label = one.words[max(place - GAP, 0) : place]
            return not cues.WISHES.isdisjoint(word.plain for word in label)
        if one.words[place].mark not in (NOTHING, COMMA):
            return False
    return False
