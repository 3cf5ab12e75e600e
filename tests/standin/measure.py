"""Small measurements that every limit needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from .payloads import Json

MAX_STRING_CHOICE = 100


def length_problems(text: Any, least: int, most: int, place: str) -> list[str]:
    """A text that must be there, with a length within limits."""
    length = len(text) if isinstance(text, str) else 0
    return [] if least <= length <= most else [f"{place}: {length} characters, not {least}-{most}"]


def too_long(text: Any, most: int, place: str) -> list[str]:
    """A text that may be missing."""
    return length_problems(text, 0, most, place)


def repeated(values: Iterable[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]


def choice_problems(choice: Json, place: str) -> list[str]:
    problems = length_problems(choice.get("name"), 1, 100, f"{place}/name")
    if isinstance(choice.get("value"), str):
        # The documentation says 100, the OpenAPI document 6000.
        problems += length_problems(choice["value"], 1, MAX_STRING_CHOICE, f"{place}/value")
    return problems
