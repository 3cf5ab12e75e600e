"""When a phrase that is a job title may be none: how somebody is called, a name, another word, somebody at school."""

from collections.abc import Sequence

from data.questions import cues
from data.questions.message_words import Word
from data.questions.phrases import Phrase
from data.questions.setting import Setting, are_people
from data.text import singular

SHORT = 3
"""A word of so many letters is an abbreviation, if it is a title at all, and so is written in capitals."""

LONG = 10
"""Letters of a word that stands for nothing else even with a slip in it, whatever is before it."""


def spoken_of(words: Sequence[Word], phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that are people of a trade, though they may be somebody's own: "the bus driver"."""
    settings = [Setting(words, phrase) for phrase in phrases if not phrase.slip]
    people = [one for one in settings if one.people and (one.whole or one.article == "known")]
    common = [one for one in people if not (one.everyday or one.in_groups or one.last.possessive)]
    return [one.phrase for one in common if not (addressed(one) or doubtful(one) or named(one))]


def addressed(one: Setting) -> bool:
    """Tell whether it is how somebody is called: "Mrs. Cook", "Coach Carter"."""
    if not one.first.capital:
        return False
    if one.nearest in cues.HONORIFICS:
        return True
    return bool(one.after) and one.after[0].capital and one.after[0].plain not in cues.JOB_NOUNS


def doubtful(one: Setting) -> bool:
    """Tell whether what is written may well be another word: "pi", "md", or "changes" for "chargers"."""
    if not one.alone or one.phrase.own:
        return False
    if one.phrase.slip:
        read = one.phrase.content[-1]
        announced = one.article == "one" or one.nearest in cues.AS or len(read) >= LONG
        return not (announced and are_people(read) and read[-1] == singular(one.first.plain)[-1])
    short = len(one.first.plain) <= SHORT and one.first.plain not in cues.PEOPLE
    return short and one.article != "one" and not one.first.abbreviation


def named(one: Setting) -> bool:
    """Tell whether a word alone is written like somebody's name, or is mostly one."""
    return one.alone and (one.first.plain in cues.NAMES or (one.first.capital and not one.first.starts))
