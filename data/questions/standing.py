"""Whether a phrase that is a job title stands for a job in its message: what is around it decides."""

from collections.abc import Sequence

from data.questions import cues, listing
from data.questions.doubts import addressed, doubtful, named
from data.questions.message_words import Word
from data.questions.phrases import Phrase
from data.questions.setting import Setting
from data.questions.sought import goes_on, it_is, priced, sought, thought_of, wished


def standing(words: Sequence[Word], phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that stand for jobs, in order."""
    settings = [Setting(words, phrase) for phrase in phrases]
    if len(settings) == 1 and _all_there_is(settings[0]):
        return [settings[0].phrase]
    candidates = [one for one in settings if not addressed(one) and not doubtful(one)]
    return [one.phrase for one in _with_those_before(candidates, _counted(candidates))]


def _counted(candidates: Sequence[Setting]) -> set[Setting]:
    """Return the titles that count by themselves, as entries of a list, or as they go on from one that counts."""
    found = listing.entries(candidates)
    earlier: Setting | None = None
    for one in candidates:
        if one in found or (earlier and listing.joined(earlier, one)) or _speaks(one):
            found.add(one)
            earlier = one
    return found


def _with_those_before(candidates: Sequence[Setting], counted: set[Setting]) -> list[Setting]:
    """Return the titles that count, and those that begin a list that goes on to one, in order."""
    found: list[Setting] = []
    for one in reversed(candidates):
        if one in counted or (found and listing.leads_to(one, found[-1])):
            found.append(one)
    return found[::-1]


def _all_there_is(one: Setting) -> bool:
    """Tell whether a message is a title and nothing else, or asks what about it."""
    others = [*one.words[: one.phrase.first], *one.words[one.phrase.last :]]
    return all(word.plain in cues.ASIDE for word in others)


def _speaks(one: Setting) -> bool:
    """Tell whether a title stands for the job by what is before and after it."""
    if sought(one):
        return True
    match one.article:
        case "known":
            return (one.names_a_way and one.plain) or it_is(one)
        case "some":
            return _asked_about(one) and one.plain
        case "one":
            return _as_one(one)
        case _:
            return _bare(one)


def _as_one(one: Setting) -> bool:
    """Tell whether "a nurse" is the job: somebody is or wants to be one, and it does not go on to something else."""
    if one.names_a_way or (_asked_about(one) and one.plain):
        return True
    trade = one.people and not one.of_school
    if one.everyday or one.governor in cues.SERVED or not (one.whole or (trade and not one.alone)):
        return False
    if one.in_groups:
        return one.governor in cues.BEING
    return one.governor in cues.IS or trade or wished(one) or priced(one)


def _bare(one: Setting) -> bool:
    """Tell whether a title without "a" or "the" stands for the job."""
    if one.last.possessive or named(one):
        return False
    before = {word.plain for word in one.before[:4]}
    if one.nearest in cues.FIELD_OF and before & cues.FIELDS and one.whole:
        return not one.everyday or one.first.abbreviation
    if one.everyday:
        return False
    return _asked_about(one) or _after_cue(one) or _many_or_long(one)


def _asked_about(one: Setting) -> bool:
    """Tell whether its clause asks for a cluster, or what about it."""
    before = [word.plain for word in one.before]
    if before[:1] == ["about"] and before[1:2] in (["what"], ["how"]):
        return one.plain
    return not cues.ASKED.isdisjoint([*before, *(word.plain for word in one.after)])


def _after_cue(one: Setting) -> bool:
    """Tell whether the word before or after a title says that it is one."""
    before = {word.plain for word in one.before}
    if one.names_a_way:
        return one.plain
    if one.nearest in cues.DOING or thought_of(one) or (one.nearest in cues.DOING_WANTED and before & cues.WANTING):
        return one.last.plain.endswith("ing") or one.first.abbreviation
    if one.nearest in cues.AS and one.whole:
        return not one.plural or goes_on(one)
    return one.nearest in cues.BEING and one.whole and (not one.alone or one.plural)


def _many_or_long(one: Setting) -> bool:
    """Tell whether a title is one whatever is around it: people of a trade, of several words or many of them."""
    if not one.people or one.of_school or one.in_groups:
        return one.phrase.own
    if not one.alone or (one.first.abbreviation and one.head in cues.PEOPLE):
        return True
    free = not one.nearest or one.nearest in cues.AFTER | cues.IS | cues.FIELD_OF
    return free and one.plural and one.plain
