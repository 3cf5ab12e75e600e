"""All languages of the bot, read once at start, and which of them a locale of Discord is answered in."""

import gettext
import io
from collections.abc import Mapping
from pathlib import Path

from commands.languages.language import ENGLISH, Language

FOLDER = Path(__file__).parent

LOCALES: Mapping[str, str] = {"es-ES": "es", "es-419": "es"}
"""Locales of Discord and the catalogues for them; every other locale is answered in English.

One Spanish serves both: that of schools in the US, which is understood in Spain.
"""


class Languages:
    """The languages that there are. Immutable once read."""

    def __init__(self, folder: Path = FOLDER) -> None:
        codes = sorted(set(LOCALES.values()))
        self._by_code = {ENGLISH.code: ENGLISH, **{code: _read(folder, code) for code in codes}}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages, English first."""
        return tuple(self._by_code)

    def by_code(self, code: str) -> Language:
        """Return a language by its code. Raises KeyError."""
        return self._by_code[code]

    def of(self, locale: str) -> Language:
        """Return the language that a locale of Discord is answered in."""
        return self._by_code[LOCALES.get(locale, ENGLISH.code)]


def _read(folder: Path, code: str) -> Language:
    # Only here, so that a question on an English terminal does not wait for it
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with (folder / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Language(code, gettext.GNUTranslations(compiled))
