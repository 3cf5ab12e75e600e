"""A phrase in its message: what kind of title it is, and what stands around it. What follows is standing.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal

from data.questions import cues
from data.questions.message_words import NOTHING, Word
from data.questions.phrases import Phrase
from data.text import singular

REACH = 20
"""So many words of its clause are looked at on either side."""

NEAR = 3
"""So many words before a title are looked at for its article, over what stands between."""

_FAR = cues.AFTER | cues.IS | cues.SERVED | cues.FIELD_OF | cues.DOING
"""An article before one of these belongs to something else."""


@dataclass(frozen=True, eq=False)
class Setting:
    """A phrase that is a title, and the words of its message."""

    words: Sequence[Word]
    phrase: Phrase

    @cached_property
    def before(self) -> list[Word]:
        """The words before it in its clause, the nearest first."""
        return list(islice(self._back(), REACH))

    @cached_property
    def after(self) -> list[Word]:
        """The words after it in its clause."""
        found: list[Word] = []
        for word in self.words[self.phrase.last : self.phrase.last + REACH]:
            if word.mark != NOTHING:
                break
            found.append(word)
        return found

    def _back(self) -> Iterator[Word]:
        place = self.phrase.first
        while place and self.words[place].mark == NOTHING:
            place -= 1
            yield self.words[place]

    @property
    def nearest(self) -> str:
        """The word right before it, or nothing."""
        return self.before[0].plain if self.before else ""

    @cached_property
    def article(self) -> Literal["one", "known", "some", None]:
        """Whether it is one of a kind, somebody in particular, or one of several; None where nothing says so."""
        for word in self.before[:NEAR]:
            if word.plain in cues.ONE:
                return "one"
            if word.plain in cues.KNOWN_ONE or word.possessive:
                return "known"
            if word.plain in cues.SOME or word.plain.isdigit():
                return "some"
            if word.plain in _FAR:
                return None
        return None

    @property
    def governor(self) -> str:
        """The word that "a" with its noun depends on; "is" for a contraction such as "mom's"."""
        article = next((place for place, word in enumerate(self.before) if word.plain in cues.ONE), len(self.before))
        rest = [word for word in self.before[article + 1 :] if word.plain not in cues.ADVERBS]
        if not rest:
            return ""
        return "is" if rest[0].possessive else rest[0].plain

    @property
    def first(self) -> Word:
        """The first word of the title itself."""
        return self.words[self.phrase.core]

    @property
    def last(self) -> Word:
        """The last word of the title."""
        return self.words[self.phrase.last - 1]

    @property
    def head(self) -> str:
        """The last word in the singular."""
        return singular(self.last.plain)

    @property
    def alone(self) -> bool:
        """Whether the title is one word."""
        return len(self.phrase) == 1

    @property
    def plural(self) -> bool:
        """Whether it is many of them."""
        return self.last.plain != self.head

    @property
    def people(self) -> bool:
        """Whether it names people and not a field or something that they do."""
        return self.phrase.own or are_people(self.head)

    @property
    def everyday(self) -> bool:
        """Whether it is a word of every day as well."""
        return self.alone and self.head in cues.EVERYDAY

    @property
    def in_groups(self) -> bool:
        """Whether it is what many are at school and at home: a team player, a group leader."""
        return not self.alone and self.head in cues.EVERYDAY_ENDS

    @property
    def of_school(self) -> bool:
        """Whether a school meets such people every day."""
        if self.alone:
            return self.head in cues.SCHOOL
        return self.head in cues.SCHOOL_ENDS or self.first.plain in cues.SCHOOL_BEGINNINGS

    @property
    def plain(self) -> bool:
        """Whether it is neither a name nor anything that a school hears every day."""
        return not (self.everyday or self.of_school or (self.alone and self.first.plain in cues.NAMES))

    @property
    def whole(self) -> bool:
        """Whether it does not go on to something else, as "dentist" does in "a dentist appointment"."""
        return not self.after or self.after[0].plain in cues.AFTER or self.after[0].plain.endswith("ly")

    @property
    def names_a_way(self) -> bool:
        """Whether a program, a career or the like of this name follows."""
        return bool(self.after) and self.after[0].plain in cues.JOB_NOUNS


def are_people(head: str) -> bool:
    """Tell whether a noun in the singular names people by what they do."""
    return head in cues.PEOPLE or (head.endswith(cues.PEOPLE_ENDINGS) and head not in cues.NO_PEOPLE)
