"""Whether a phrase that is a job title stands for a job in its message: what is around it decides. Knows no titles."""

from collections.abc import Iterator, Sequence

from data.questions import cues
from data.questions.mentions import Phrase
from data.questions.message_words import COMMA, LABEL, LINE, NOTHING, Word
from data.text import singular

Words = Sequence[Word]

AROUND = 3
"""So many words before a title are looked at for what it depends on."""

SHORT = 3
"""A word of so many letters is an abbreviation, if it is a title at all, and so is written in capitals."""

GAP = 4
"""So many words may stand between two titles of a list."""


def standing(words: Words, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that stand for jobs, in order."""
    if len(phrases) == 1 and phrases[0].last - phrases[0].first == len(words):
        return [phrases[0]]
    listed = _listed(words, phrases)
    found: list[Phrase] = []
    for phrase in phrases:
        if _addressed(words, phrase) or _doubtful(words, phrase):
            continue
        if phrase in listed or (found and _joined(words, found[-1], phrase)) or _alone_means_it(words, phrase):
            found.append(phrase)
    return found


def _doubtful(words: Words, phrase: Phrase) -> bool:
    """Tell whether what is written may well be another word: "pi", "md", or "changes" for "chargers"."""
    if len(phrase) > 1 or phrase.own or _determiner(words, phrase) == "one":
        return False
    word, before = words[phrase.core], next(_before(words, phrase.first), None)
    if phrase.slip:
        return before is None or before.plain not in cues.AS
    return len(word.plain) <= SHORT and not word.abbreviation and word.plain not in cues.PEOPLE


def _alone_means_it(words: Words, phrase: Phrase) -> bool:
    """Tell whether a phrase stands for a job by what is before and after it."""
    match _determiner(words, phrase):
        case "known":
            return _names_a_way(words, phrase) and _plain(words, phrase)
        case "some":
            return False
        case "one":
            return _as_one(words, phrase)
        case _:
            return _bare(words, phrase)


def _before(words: Words, place: int) -> Iterator[Word]:
    """Yield the words before a place in its clause, the nearest first."""
    while place > 0 and words[place].mark == NOTHING:
        place -= 1
        yield words[place]


def _after(words: Words, phrase: Phrase) -> Word | None:
    """Return the word that follows at once, if one does."""
    return words[phrase.last] if phrase.last < len(words) and words[phrase.last].mark == NOTHING else None


def _determiner(words: Words, phrase: Phrase) -> str | None:
    for _, word in zip(range(AROUND), _before(words, phrase.first), strict=False):
        if word.plain in cues.ONE:
            return "one"
        if word.plain in cues.KNOWN_ONE or word.possessive:
            return "known"
        if word.plain in cues.SOME or word.plain.isdigit():
            return "some"
        if word.plain in cues.AFTER | cues.IS | cues.SERVED | cues.MEETING | cues.FIELD_OF | cues.DOING:
            return None
    return None


def _as_one(words: Words, phrase: Phrase) -> bool:
    """Tell whether "a nurse" is the job: somebody is or wants to be one, and nothing goes on to something else."""
    if _names_a_way(words, phrase):
        return True
    governor = _governor(words, phrase)
    if _everyday(words, phrase) or governor in cues.SERVED or not _ends(words, phrase):
        return False
    if _in_groups(words, phrase):
        return governor in cues.BEING
    return governor in cues.IS if _of_school(words, phrase) else True


def _governor(words: Words, phrase: Phrase) -> str:
    """Return the word that "a" with its noun depends on; "is" for a contraction such as "mom's"."""
    before = list(_before(words, phrase.first))
    place = next((number for number, word in enumerate(before) if word.plain in cues.ONE), len(before))
    rest = [word for word in before[place + 1 :] if word.plain not in cues.ADVERBS]
    if not rest:
        return ""
    return "is" if rest[0].possessive else rest[0].plain


def _bare(words: Words, phrase: Phrase) -> bool:
    """Tell whether a title without "a" or "the" stands for the job."""
    before = [word.plain for _, word in zip(range(AROUND + 1), _before(words, phrase.first), strict=False)]
    nearest = before[0] if before else ""
    if words[phrase.last - 1].possessive or _name(words, phrase):
        return False
    if nearest in cues.FIELD_OF and cues.FIELDS.intersection(before):
        return not _everyday(words, phrase) or words[phrase.core].abbreviation
    if _everyday(words, phrase):
        return False
    return (
        _asked_about(words, phrase) or _after_cue(words, phrase, nearest) or _speaks_for_itself(words, phrase, nearest)
    )


def _after_cue(words: Words, phrase: Phrase, nearest: str) -> bool:
    """Tell whether the word before or after a title says that it is one."""
    if _names_a_way(words, phrase):
        return _plain(words, phrase)
    if nearest in cues.DOING:
        return words[phrase.last - 1].plain.endswith("ing")
    if nearest in cues.AS and _ends(words, phrase):
        return not _plural(words, phrase)
    return nearest in cues.BEING and _ends(words, phrase) and (len(phrase) > 1 or _plural(words, phrase))


def _speaks_for_itself(words: Words, phrase: Phrase, nearest: str) -> bool:
    """Tell whether a title is one whatever is around it: people of a trade, of several words or many of them."""
    if phrase.own:
        return True
    if not _people(words, phrase) or _of_school(words, phrase) or _in_groups(words, phrase):
        return False
    if len(phrase) > 1 or (words[phrase.core].abbreviation and _head(words, phrase) in cues.PEOPLE):
        return True
    free = not nearest or nearest in cues.AFTER | cues.IS | cues.FIELD_OF
    return free and _plural(words, phrase) and _plain(words, phrase)


def _names_a_way(words: Words, phrase: Phrase) -> bool:
    """Tell whether a program, a career or the like of this name follows."""
    after = _after(words, phrase)
    return after is not None and after.plain in cues.JOB_NOUNS


def _ends(words: Words, phrase: Phrase) -> bool:
    """Tell whether a title is not the beginning of something else, as "dentist" is in "a dentist appointment"."""
    after = _after(words, phrase)
    return after is None or after.plain in cues.AFTER or after.plain.endswith("ly")


def _asked_about(words: Words, phrase: Phrase) -> bool:
    """Tell whether its clause asks for a cluster, or what about it."""
    place = phrase.last
    around = [word.plain for word in _before(words, phrase.first)]
    if around[:1] == ["about"] and around[1:2] in (["what"], ["how"]):
        return _plain(words, phrase)
    while place < len(words) and words[place].mark == NOTHING:
        around.append(words[place].plain)
        place += 1
    return not cues.ASKED.isdisjoint(around)


def _addressed(words: Words, phrase: Phrase) -> bool:
    """Tell whether it is how somebody is called: "Mrs. Cook", "Coach Carter"."""
    before, after = next(_before(words, phrase.first), None), _after(words, phrase)
    if not words[phrase.core].capital:
        return False
    if before is not None and before.plain in cues.HONORIFICS:
        return True
    return after is not None and after.capital and after.plain not in cues.JOB_NOUNS


def _name(words: Words, phrase: Phrase) -> bool:
    """Tell whether a word alone is written like somebody's name, or is mostly one."""
    word = words[phrase.core]
    return len(phrase) == 1 and (word.plain in cues.NAMES or (word.capital and not word.starts))


def _joined(words: Words, earlier: Phrase, phrase: Phrase) -> bool:
    """Tell whether only "or", a comma and the like stand between a title that counts and this one."""
    between = words[earlier.last : phrase.first]
    if len(between) > GAP or any(word.plain not in cues.JOINING for word in between):
        return False
    marks = {word.mark for word in words[earlier.last : phrase.first + 1]}
    if not (marks <= {NOTHING, COMMA} or _entry(words, phrase)) or (not between and marks == {NOTHING}):
        return False
    if words[phrase.last - 1].possessive or _everyday(words, phrase):
        return False
    called = words[phrase.core].capital and not words[earlier.first].capital
    return not called and (_ends(words, phrase) or _names_a_way(words, phrase))


def _listed(words: Words, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the entries of lists: lines, and what is between commas, that are a title and nothing else."""
    entries = [phrase for phrase in phrases if _entry(words, phrase) and not _everyday(words, phrase)]
    wished = [phrase for phrase in entries if _wished(words, phrase)]
    people = [phrase for phrase in entries if _people(words, phrase)]
    clear = [phrase for phrase in people if _plain(words, phrase)]
    if len(people) > 1 and clear:
        return wished + people
    return wished + [phrase for phrase in clear if words[phrase.first].mark == LABEL]


def _entry(words: Words, phrase: Phrase) -> bool:
    place = phrase.first
    while place and words[place].mark == NOTHING and words[place - 1].plain in cues.JOINING:
        place -= 1
    return words[place].mark != NOTHING and _after(words, phrase) is None


def _wished(words: Words, phrase: Phrase) -> bool:
    """Tell whether the label before a list says that it is one of jobs."""
    place = phrase.first
    while place and words[place].mark in (NOTHING, COMMA):
        place -= 1
    if words[place].mark != LABEL:
        return False
    label = [words[place - 1], *_before(words, place - 1)] if place else []
    return not cues.WISHES.isdisjoint(word.plain for word in label)


def _plain(words: Words, phrase: Phrase) -> bool:
    """Tell whether a title is no name and nobody whom a school meets every day."""
    single = len(phrase) == 1
    return not (
        _everyday(words, phrase) or _of_school(words, phrase) or (single and words[phrase.core].plain in cues.NAMES)
    )


def _head(words: Words, phrase: Phrase) -> str:
    return singular(words[phrase.last - 1].plain)


def _of_school(words: Words, phrase: Phrase) -> bool:
    if len(phrase) == 1:
        return _head(words, phrase) in cues.SCHOOL
    return _head(words, phrase) in cues.SCHOOL_ENDS or words[phrase.core].plain in cues.SCHOOL_BEGINNINGS


def _everyday(words: Words, phrase: Phrase) -> bool:
    """Tell whether a title is a word of every day as well."""
    return len(phrase) == 1 and _head(words, phrase) in cues.EVERYDAY


def _in_groups(words: Words, phrase: Phrase) -> bool:
    """Tell whether a title is what many are at school and at home: a team player, a group leader."""
    return len(phrase) > 1 and _head(words, phrase) in cues.EVERYDAY_ENDS


def _plural(words: Words, phrase: Phrase) -> bool:
    return words[phrase.last - 1].plain != _head(words, phrase)


def _people(words: Words, phrase: Phrase) -> bool:
    """Tell whether a title names people and not a field or something that they do."""
    head = _head(words, phrase)
    return head in cues.PEOPLE or (head.endswith(cues.PEOPLE_ENDINGS) and head not in cues.NO_PEOPLE)
