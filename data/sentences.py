"""Sentences for people: English text that remembers what it was made of, so that it can be said in another language.

Which languages there are, and the catalogues, is the business of the floors above.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class Catalogue(Protocol):
    """What says a message of this program in a language; gettext's translations are such."""

    def gettext(self, message: str, /) -> str:
        """Return a message in this language, itself where there is no translation."""

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """Return the form of a message that fits a number."""


class Sentence(str):
    """A text in English with its template and what was filled in, for `said` to say it in another language."""

    template: str
    many: str | None
    number: int
    values: Mapping[str, object]

    def __new__(
        cls, template: str, values: Mapping[str, object] | None = None, many: str | None = None, number: int = 1
    ) -> "Sentence":
        """Return the sentence; `many` is its form for numbers other than one."""
        text = template if many is None or number == 1 else many
        sentence = super().__new__(cls, text.format(**values) if values else text)
        sentence.template, sentence.many, sentence.number, sentence.values = template, many, number, values or {}
        return sentence

    def filled(self, **values: object) -> "Sentence":
        """Return the sentence with `values` in the places that its template names."""
        return Sentence(self.template, values)


def say(template: str, /, **values: object) -> Sentence:
    """Return a sentence with `values` in the places that its template names."""
    return Sentence(template, values)


def count(number: int, one: str, many: str, /, **values: object) -> Sentence:
    """Return a number with its noun: `{n}` in both forms stands for it."""
    return Sentence(one, {"n": f"{number:,}", **values}, many, number)


def together(*sentences: str, by: str = " ") -> Sentence:
    """Return sentences one after the other, with `by` between them; empty ones are left out."""
    found = {f"s{place}": sentence for place, sentence in enumerate(filter(None, sentences))}
    return Sentence(by.join(f"{{{name}}}" for name in found), found)


def listed(names: Sequence[str]) -> str:
    """Return names as they are said in a sentence: "a", "a and b", "a; b; and c" where they hold commas."""
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return say("{first} and {last}", first=names[0], last=names[1])
    if any("," in name for name in names):
        return say("{first}; and {last}", first="; ".join(names[:-1]), last=names[-1])
    return say("{first}, and {last}", first=", ".join(names[:-1]), last=names[-1])


def cut(text: str, limit: int) -> str:
    """Return `text`, shortened to `limit` characters where it is longer: whole words and an ellipsis.

    A word that would be more than half of what is kept is cut inside.
    """
    if len(text) <= limit:
        return text
    kept = text[:limit].rpartition(" ")[0].rstrip(" ,;:·›")
    return f"{kept if 2 * len(kept) >= limit else text[: limit - 1]}…"


def said(text: object, catalogue: Catalogue) -> str:
    """Return a text in a language: a sentence with everything in it, or any other text as the catalogue has it."""
    if not isinstance(text, Sentence):
        return catalogue.gettext(str(text)) if text else ""
    if text.many is None:
        message = catalogue.gettext(text.template)
    else:
        message = catalogue.ngettext(text.template, text.many, text.number)
    if not text.values:
        return message
    # What is filled in is a name or a figure, which stays as it is, unless it is a sentence itself
    filled = {
        name: said(value, catalogue) if isinstance(value, Sentence) else value for name, value in text.values.items()
    }
    return message.format(**filled)


def packed(text: object) -> object:
    """Return a text as what JSON can hold, for `unpacked` in another process; a number or a name stays as it is."""
    if not isinstance(text, Sentence):
        return text if isinstance(text, int | float) else str(text)
    values = {name: packed(value) for name, value in text.values.items()}
    return {"template": text.template, "many": text.many, "number": text.number, "values": values}


def unpacked(found: object) -> Any:
    """Return what was packed. Raises ValueError for what `packed` did not make."""
    if not isinstance(found, dict):
        return found
    try:
        values = {name: unpacked(value) for name, value in found["values"].items()}
        return Sentence(found["template"], values, found["many"], found["number"])
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError(f"no packed sentence: {error!r}") from error
