"""Titles in postings, in calls for a career day and in wishes: there the people of a school are jobs like any other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from data.questions import cues
from data.questions import sought_cues as calls
from data.questions.message_words import END, LABEL, LINE, NOTHING, Word
from data.questions.setting import Setting, are_people


def sought(one: Setting) -> bool:
    """Tell whether somebody of this job is looked for: "hiring lifeguards", "we need a nurse for career day"."""
    if one.everyday or one.in_groups or one.article == "known" or one.last.possessive or not _people(one):
        return False
    if one.article is None and one.after and one.after[0].plain in calls.OFFERED and not one.first.capital:
        return True
    if one.of_school and not one.whole:
        return False
    (near, far), labelled = _before(one)
    if near in calls.POSTING or (labelled and near in calls.LABELS):
        return True
    if near in calls.FOR and far in calls.POSTING | calls.WORKING:
        return True
    searched = near in calls.CALLING or near in calls.SEARCHING or (near == "for" and far in calls.SEARCHING)
    return searched and (far in calls.EMPLOYERS or _ranked(one) or _called(one))


def it_is(one: Setting) -> bool:
    """Tell whether it is what somebody's choice is now: "now it's game developer"."""
    return one.nearest == "its" and one.before[0].text.lower() != "its" and one.people and one.plain


def goes_on(one: Setting) -> bool:
    """Tell whether its last word says of what: "mecánico de autos"."""
    return any(word.plain in ("de", "del") for word in one.words[one.phrase.core : one.phrase.last])


def thought_of(one: Setting) -> bool:
    """Tell whether somebody thinks of it: "thinking about nursing"."""
    before = [word.plain for word in one.before[1:2]]
    return one.nearest in ("about", "of", "en") and not calls.THINKING.isdisjoint(before)


def priced(one: Setting) -> bool:
    """Tell whether its clause asks what such people need or get: "what degree a librarian needs"."""
    return one.people and not calls.PRICES.isdisjoint(word.plain for word in (*one.before, *one.after))


def wished(one: Setting) -> bool:
    """Tell whether it is one of the things that somebody wishes to be: "wants to teach, maybe a math teacher"."""
    if len(one.before) < 2 or one.before[0].plain not in cues.ONE or one.before[1].plain not in calls.UNSURE:
        return False
    return any(word.plain in calls.WISHING for word in _sentence_before(one))


def _sentence_before(one: Setting) -> Iterator[Word]:
    """Yield the words of its sentence that are before it, from the last."""
    for word in reversed(one.words[: one.phrase.first]):
        yield word
        if word.mark in (END, LINE):
            return


def _people(one: Setting) -> bool:
    """Tell whether it names people, in Spanish with the first of its words."""
    first = one.phrase.content[0]
    all_there_is = one.alone or goes_on(one) or one.head in calls.BILINGUAL
    return one.people or first.endswith(calls.ENDINGS) or (all_there_is and are_people(first))


def _before(one: Setting) -> tuple[tuple[str, str], bool]:
    """Return the word before a title with its ranks and number, and the one before that; and if a mark is between."""
    place, labelled = one.phrase.first, False
    while place and one.words[place].mark in (NOTHING, LABEL):
        labelled = labelled or one.words[place].mark == LABEL
        place -= 1
        near = one.words[place].plain
        if near not in calls.SKIPPED and not near.isdigit():
            return (near, one.words[place - 1].plain if place else ""), labelled
    return ("", ""), labelled


def _ranked(one: Setting) -> bool:
    """Tell whether it has what is asked of applicants: "a certified nurse", "secretaria bilingüe"."""
    after = [word.plain for word in one.after[:1]]
    return one.phrase.first < one.phrase.core or not calls.BILINGUAL.isdisjoint([one.head, *after])


def _called(one: Setting) -> bool:
    """Tell whether "we need a nurse" calls for one: "we need teachers to sign up for career day" does not."""
    call = _is_call(one.words)
    if not call or one.head not in cues.SCHOOL_ENDS:
        return call
    after = [word.plain for word in one.after]
    return not calls.SPEAKING.isdisjoint(after) or (after[:1] in (["for"], ["para"]) and _is_call(one.after))


def _is_call(words: Sequence[Word]) -> bool:
    plain = [word.plain for word in words]
    return not calls.OF_CALLS.isdisjoint(plain) or not calls.PAIRS_OF_CALLS.isdisjoint(pairwise(plain))
