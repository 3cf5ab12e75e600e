"""One language: what says texts in it. Where a catalogue has no translation, the text stays English."""

import gettext

from data.sentences import Sentence, count, said


class Language:
    """Says texts of this program, and of its tables, in one language. `code` is that of its catalogue: en, es."""

    def __init__(self, code: str, catalogue: gettext.NullTranslations) -> None:
        self.code = code
        self._catalogue = catalogue

    def say(self, template: str, /, **values: object) -> str:
        """Return a text with `values` in the places that its template names."""
        return said(Sentence(template, values), self._catalogue)

    def count(self, number: int, one: str, many: str, /, **values: object) -> str:
        """Return a number with its noun; `{n}` in both forms stands for the number."""
        return said(count(number, one, many, **values), self._catalogue)

    def said(self, text: str | None) -> str:
        """Return a sentence of an answer, or a text of the tables; nothing for None."""
        return said(text, self._catalogue) if text else ""

    def gloss(self, name: str) -> str | None:
        """Return what an official name means in this language, None where that is the name itself."""
        meaning = self._catalogue.gettext(name)
        return None if meaning == name else meaning

    def command(self, part: str, message: str) -> str | None:
        """Return a name or description of a slash command; `part` is which of them, None where there is no other."""
        meaning = self._catalogue.pgettext(part, message)
        return None if meaning == message else meaning


ENGLISH = Language("en", gettext.NullTranslations())
