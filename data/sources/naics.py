"""Industries as the full crosswalk writes them: the codes and titles of two in one cell, divided again."""

import re


def divided_codes(cell: str) -> list[str]:
    """Return the codes in a cell: "42, 48-49" has two."""
    return re.split(r"\s*,\s*", cell)


def divided_titles(cell: str, number: int) -> list[str]:
    """Return the titles of `number` codes; the whole cell for each where it cannot be divided in one way alone.

    A title may itself be a list, as "Hunting, Trapping, and Fishing": then its last piece, and no other, has an "and".
    """
    pieces = cell.split(", ")
    ways = [(pieces[:cut], pieces[cut:]) for cut in range(1, len(pieces))] if number == 2 else []
    whole = [way for way in ways if all(map(_is_title, way))]
    return [", ".join(title) for title in whole[0]] if len(whole) == 1 else [cell] * number


def _is_title(pieces: list[str]) -> bool:
    *before, last = pieces
    if not before:
        return not last.startswith("and ")
    return " and " in f" {last}" and not any(" and " in f" {piece}" for piece in before)
