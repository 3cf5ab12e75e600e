"""Limits of buttons, selects, rows, sections and containers."""

from __future__ import annotations

from .components import (
    ACTION_ROW,
    BUTTON,
    CONTAINER,
    LABEL,
    LINK_STYLE,
    PREMIUM_STYLE,
    SECTION,
    STRING_SELECT,
    TEXT_INPUT,
    walk,
)
from .measure import length_problems, repeated, too_long
from .payloads import Json


def components_problems(components: list[Json]) -> list[str]:
    everything = list(walk(components))
    problems = [
        f"components: custom_id {custom_id!r} is used twice"
        for custom_id in repeated(part["custom_id"] for part in everything if part.get("custom_id"))
    ]
    for part in everything:
        check = CHECKS.get(part.get("type", 0))
        if part.get("custom_id") is not None:
            problems += length_problems(part["custom_id"], 1, 100, "custom_id")
        if check is not None:
            problems += check(part)
    return problems


def row_problems(row: Json) -> list[str]:
    parts = row.get("components") or []
    problems = [] if 1 <= len(parts) <= 5 else [f"action row: {len(parts)} components, not 1-5"]
    if len(parts) > 1 and any(part.get("type") != BUTTON for part in parts):
        problems.append("action row: a select or text input must be alone")
    return problems


def button_problems(button: Json) -> list[str]:
    style, problems = button.get("style"), too_long(button.get("label"), 80, "button label")
    if style == PREMIUM_STYLE:
        return problems
    if style == LINK_STYLE:
        if not button.get("url") or button.get("custom_id"):
            problems.append("a link button needs a url and no custom_id")
        elif button["url"].split(":", 1)[0].lower() not in ("http", "https", "discord"):
            problems.append("a link button needs a web address")
        problems += too_long(button.get("url"), 512, "button url")
    elif not button.get("custom_id") or button.get("url"):
        problems.append("a button needs a custom_id and no url")
    if not button.get("label") and not button.get("emoji"):
        problems.append("a button needs a label or an emoji")
    return problems


def select_problems(select: Json) -> list[str]:
    options = select.get("options") or []
    least, most = select.get("min_values"), select.get("max_values") or 1
    problems = [] if 1 <= len(options) <= 25 else [f"select: {len(options)} options, not 1-25"]
    problems += [f"select: option value {value!r} twice" for value in repeated(one.get("value") for one in options)]
    if (1 if least is None else least) > most:
        problems.append("select: min_values > max_values")
    if most > len(options):
        problems.append("select: max_values > number of options")
    problems += too_long(select.get("placeholder"), 150, "select placeholder")
    for option in options:
        problems += length_problems(option.get("label"), 1, 100, "select option label")
        problems += length_problems(option.get("value"), 1, 100, "select option value")
        problems += too_long(option.get("description"), 100, "select option description")
    return problems


def section_problems(section: Json) -> list[str]:
    texts = section.get("components") or []
    problems = [] if 1 <= len(texts) <= 3 else [f"section: {len(texts)} texts, not 1-3"]
    if not section.get("accessory"):
        problems.append("section: needs an accessory")
    return problems


def container_problems(container: Json) -> list[str]:
    parts = container.get("components") or []
    problems = [] if parts else ["container: empty"]
    if any(part.get("type") == CONTAINER for part in parts):
        problems.append("container: containers cannot be nested")
    return problems


def text_input_problems(field: Json) -> list[str]:
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    problems = ["text input: min_length > max_length"] if least > most else []
    problems += too_long(field.get("placeholder"), 100, "text input placeholder")
    return problems + too_long(field.get("label"), 45, "text input label")


def label_problems(label: Json) -> list[str]:
    problems = length_problems(label.get("label"), 1, 45, "label")
    return problems + too_long(label.get("description"), 100, "label description")


CHECKS = {
    ACTION_ROW: row_problems,
    BUTTON: button_problems,
    STRING_SELECT: select_problems,
    SECTION: section_problems,
    CONTAINER: container_problems,
    TEXT_INPUT: text_input_problems,
    LABEL: label_problems,
}
