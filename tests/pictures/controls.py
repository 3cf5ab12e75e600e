"""Buttons and selects as HTML: the rows below a message, drawn as they are before anybody touches them."""

from typing import Any

from tests.pictures.drawings import CHEVRON, LEAVES
from tests.pictures.markdown import plain

Json = dict[str, Any]

BUTTON, STRING_SELECT, LINK = 2, 3, 5
STYLES = {1: "primary", 2: "secondary", 3: "success", 4: "danger", LINK: "secondary"}
UNTOUCHED = "Make a selection"


def rows(components: list[Json]) -> str:
    """Return the action rows of a message. Raises KeyError for a kind of component that is not drawn here."""
    return "".join(f'<div class="row">{"".join(map(_control, row["components"]))}</div>' for row in components)


def _control(one: Json) -> str:
    return {BUTTON: _button, STRING_SELECT: _select}[one["type"]](one)


def _button(one: Json) -> str:
    style = one["style"]
    label = f'<span class="label">{plain(one["label"])}</span>' if one.get("label") else ""
    leaves = LEAVES if style == LINK else ""
    return f'<div class="button {STYLES[style]}{_off(one)}">{_emoji(one)}{label}{leaves}</div>'


def _select(one: Json) -> str:
    chosen = [option for option in one["options"] if option.get("default")]
    if chosen:
        shown = "".join(f'{_emoji(option)}<span class="label">{plain(option["label"])}</span>' for option in chosen)
    else:
        shown = f'<span class="label placeholder">{plain(one.get("placeholder") or UNTOUCHED)}</span>'
    return f'<div class="select{_off(one)}">{shown}{CHEVRON}</div>'


def _emoji(one: Json) -> str:
    emoji = one.get("emoji")
    if not emoji:
        return ""
    # A custom emoji is a picture on Discord's servers, and a page here has nothing from outside
    drawn = '<span class="custom"></span>' if emoji.get("id") else plain(emoji["name"])
    return f'<span class="emoji">{drawn}</span>'


def _off(one: Json) -> str:
    return " disabled" if one.get("disabled") else ""
