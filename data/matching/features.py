"""What two titles are compared by: their words, and the beginnings of their words."""

from collections.abc import Iterable

PREFIXES = (3, 5)
"""Lengths of the beginnings that count: they join cook and cooking, welder and welding."""


def features(content: Iterable[str]) -> list[str]:
    """Return the features of a title's words, each once: "w:welder", "3:wel", "5:welde"."""
    found: dict[str, None] = {}
    for word in content:
        found[f"w:{word}"] = None
        for length in PREFIXES:
            if len(word) > length:
                found[f"{length}:{word[:length]}"] = None
    return list(found)
