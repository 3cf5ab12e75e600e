"""An embed as HTML: the coloured bar, the texts, the fields in rows of up to three."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from tests.pictures.markdown import blocks, inline, plain

Json = dict[str, Any]

COLUMNS = 12
MOST_IN_A_ROW = 3


def embed(one: Json) -> str:
    """Return one embed of a message."""
    parts = [_author(one), _title(one)]
    if one.get("description"):
        parts.append(f'<div class="description">{blocks(one["description"])}</div>')
    if one.get("fields"):
        parts.append(f'<div class="fields">{"".join(_fields(one["fields"]))}</div>')
    if one.get("footer"):
        parts.append(f'<div class="footer">{plain(one["footer"]["text"])}</div>')
    bar = "" if one.get("color") is None else f' style="border-color: #{one["color"]:06x}"'
    return f'<section class="embed"{bar}>{"".join(parts)}</section>'


def _author(one: Json) -> str:
    author = one.get("author")
    return f'<div class="author">{plain(author["name"])}</div>' if author else ""


def _title(one: Json) -> str:
    if not one.get("title"):
        return ""
    title = inline(one["title"])
    if one.get("url"):
        title = f'<a href="{plain(one["url"])}">{title}</a>'
    return f'<div class="title">{title}</div>'


def _fields(fields: list[Json]) -> Iterator[str]:
    for row in _rows(fields):
        for field in row:
            yield (
                f'<div class="field" style="grid-column: span {COLUMNS // len(row)}">'
                f'<div class="field-name">{inline(field["name"])}</div>'
                f'<div class="field-value">{blocks(field["value"])}</div></div>'
            )


def _rows(fields: list[Json]) -> Iterator[list[Json]]:
    for beside, group in groupby(fields, key=lambda field: bool(field.get("inline"))):
        found = list(group)
        size = MOST_IN_A_ROW if beside else 1
        yield from (found[start : start + size] for start in range(0, len(found), size))
