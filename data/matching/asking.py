"""What people ask about a job beside its name: "what does a nurse do", "salary of a welder". Words come from tables."""

from collections.abc import Callable

from data.matching.language import Language
from data.text import words

WIDEST = 3
"""So many neighbouring words are looked at for a title that a word of asking belongs to: "career counselor"."""


def job_words(
    content: tuple[str, ...], text: str, language: Language, has_title: Callable[[tuple[str, ...]], bool]
) -> tuple[str, ...]:
    """Return the words of a question that name a job; none where all of them ask.

    `content` are those of `text` that count. A word that is part of a title stays: "job coach", "school nurse".
    """
    if language.asking.isdisjoint(content) or has_title(content):
        return content
    asks = not language.subject.isdisjoint(words(text))
    dropped = language.asking if asks else language.subject
    left = tuple(
        word
        for place, word in enumerate(content)
        if word not in dropped or _in_title(place, content, language, has_title)
    )
    return () if language.asking.issuperset(left) else left


def _in_title(
    place: int, content: tuple[str, ...], language: Language, has_title: Callable[[tuple[str, ...]], bool]
) -> bool:
    """Tell whether the word at a place makes a title with words beside it that are not all words of asking."""
    for width in range(2, WIDEST + 1):
        for start in range(max(place - width + 1, 0), min(place, len(content) - width) + 1):
            together = content[start : start + width]
            if not language.asking.issuperset(together) and has_title(together):
                return True
    return False
