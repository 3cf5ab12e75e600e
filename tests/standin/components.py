"""Message components: walking the tree, finding one, giving each the integer id that Discord gives it."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator
from typing import Any

from .payloads import Json

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SECTION, TEXT_DISPLAY, CONTAINER, LABEL, FILE_UPLOAD = 9, 10, 17, 18, 19
LINK_STYLE, PREMIUM_STYLE = 5, 6


def walk(components: Any) -> Iterator[Json]:
    """Every component, also those nested in rows, sections, containers and labels."""
    for component in components or []:
        yield component
        yield from walk(component.get("components"))
        for key in ("accessory", "component"):
            if component.get(key):
                yield from walk([component[key]])


def numbered(components: Any) -> list[Json]:
    """A copy in which every component has an id, unique within the message."""
    result: list[Json] = copy.deepcopy(list(components or []))
    used = {component["id"] for component in walk(result) if component.get("id")}
    free = (number for number in itertools.count(1) if number not in used)
    for component in walk(result):
        if not component.get("id"):
            component["id"] = next(free)
    return result


def find(message: Json, custom_id: str | None = None, label: str | None = None) -> Json:
    """The one component that a person would click, by custom id or by the text on it."""
    for component in walk(message["components"]):
        if custom_id is not None and component.get("custom_id") != custom_id:
            continue
        if label is not None and component.get("label") != label:
            continue
        if component.get("custom_id"):
            return component
    raise LookupError(f"nothing to click: custom_id={custom_id!r}, label={label!r}")


def texts(message: Json) -> list[str]:
    """Every text a person reads in a message: content, embeds, text displays, labels."""
    found = [message.get("content")]
    for embed in message.get("embeds") or []:
        found += [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
        found.append((embed.get("author") or {}).get("name"))
        for field in embed.get("fields") or []:
            found += [field["name"], field["value"]]
    for component in walk(message.get("components")):
        found += [component.get("content"), component.get("label"), component.get("placeholder")]
    return [text for text in found if text]
