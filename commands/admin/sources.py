"""Names of the sources in words."""

from commands.languages import Language
from data.sources.registry import SOURCES


def source_name(source: str, language: Language) -> str:
    """Return the name of a source by its id; the id itself of one that a later version of the program has."""
    return language.said(SOURCES[source].name) if source in SOURCES else source
