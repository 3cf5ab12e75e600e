"""The languages that people are answered in. English is in the code; the others are catalogues in this folder."""

from commands.languages.language import ENGLISH, Language
from commands.languages.languages import Languages

__all__ = ["ENGLISH", "Language", "Languages"]
