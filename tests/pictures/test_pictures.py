"""Messages are drawn whole, and no card is wider than a phone."""

import re
import struct
from pathlib import Path
from typing import Any

import pytest

from data.guide import CareerGuide
from tests.pictures import chromium
from tests.pictures.gallery import cards_to_photograph
from tests.pictures.page import document, message, page
from tests.pictures.style import THEMES

PHONE = 360
LONG = "abcdefghij" * 10

needs_chromium = pytest.mark.skipif(chromium.path() is None, reason="chromium is not here")


def row(*controls: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(controls)}


def test_a_message_stands_below_the_command_it_answers() -> None:
    asked = {"name": "job", "user": {"username": "counselor"}}
    drawn = message({"content": "**Hello**", "author": {"username": "Guide"}, "interaction": asked})
    words = re.sub(r"<[^>]+>", " ", drawn).split()
    assert words == ["counselor", "used", "/job", "Guide", "APP", "Today", "at", "9:41", "AM", "Hello"]
    assert "Only you can see this" not in drawn


def test_a_private_message_says_so() -> None:
    assert "Only you can see this" in message({"content": "x", "flags": 64})


def test_an_embed_has_its_colour_title_texts_and_footer() -> None:
    embed = {
        "title": "A & B", "url": "https://example.org/?a=1&b=2", "color": 0x0B434E, "description": "**d**",
        "author": {"name": "Who"}, "footer": {"text": "*source*"},
    }  # fmt: skip
    drawn = message({"embeds": [embed]})
    for part in (
        "border-color: #0b434e",
        '<div class="title"><a href="https://example.org/?a=1&amp;b=2">A &amp; B</a></div>',
        '<div class="author">Who</div>',
        '<div class="description"><div><b>d</b></div></div>',
        '<div class="footer">*source*</div>',
    ):
        assert part in drawn


def test_inline_fields_stand_three_in_a_row() -> None:
    beside = [True, True, True, True, False, True, True]
    fields = [{"name": str(number), "value": "x", "inline": one} for number, one in enumerate(beside)]
    spans = re.findall(r"span (\d+)", message({"embeds": [{"fields": fields}]}))
    assert spans == ["4", "4", "4", "12", "12", "6", "6"]


def test_buttons_have_their_style_emoji_and_label() -> None:
    buttons = [{"type": 2, "style": style, "label": f"<{style}>", "disabled": style == 4} for style in range(1, 6)]
    drawn = message({"components": [row(*buttons, {"type": 2, "style": 2, "emoji": {"name": "🔁"}})]})
    styles = ["primary", "secondary", "success", "danger disabled", "secondary", "secondary"]
    assert re.findall(r'class="button ([^"]+)"', drawn) == styles
    assert re.findall(r'class="label">([^<]*)', drawn) == [f"&lt;{style}&gt;" for style in range(1, 6)]
    assert '<span class="emoji">🔁</span>' in drawn
    assert drawn.count("leaves") == 1


def test_a_select_shows_what_is_chosen_or_else_its_placeholder() -> None:
    options = [{"label": "One", "emoji": {"name": "1", "id": "5"}}, {"label": "Two"}]
    select = {"type": 3, "placeholder": "Pick one", "options": options}
    assert ">Pick one<" in message({"components": [row(select)]})
    chosen = message({"components": [row({**select, "options": [{**options[0], "default": True}, options[1]]})]})
    assert "Pick one" not in chosen
    assert '<span class="custom"></span></span><span class="label">One<' in chosen
    assert "Two" not in chosen


def test_a_kind_of_component_that_is_not_drawn_is_told() -> None:
    with pytest.raises(KeyError):
        message({"components": [row({"type": 5})]})


@pytest.mark.parametrize("theme", THEMES)
def test_a_page_needs_nothing_from_outside(theme: str, guide: CareerGuide) -> None:
    drawn = page(cards_to_photograph(guide).values(), theme, PHONE)
    assert not re.search(r"<link|<script|<img|src=|@import|url\(", drawn)
    assert set(re.findall(r"var\(--([a-z-]+)\)", drawn)) - {"depth"} <= set(THEMES[theme])


@needs_chromium
@pytest.mark.parametrize("theme", THEMES)
def test_no_card_is_wider_than_a_phone(theme: str, guide: CareerGuide) -> None:
    assert chromium.overflows(page(cards_to_photograph(guide).values(), theme, PHONE), PHONE) == []


@needs_chromium
def test_what_does_not_fit_is_reported() -> None:
    boxes = {
        "white-space: nowrap": LONG,
        "overflow: hidden; white-space: nowrap; text-overflow: ellipsis": LONG,
        "overflow: auto; white-space: nowrap": LONG,
        "overflow: hidden; height: 1em; line-height: 1": "two words " * 20,
        "position: absolute; left: 300px; width: 100px": "aside",
        "width: 100px; margin-left: -50px": "before",
        "overflow-wrap: anywhere": LONG,
    }
    drawn = "".join(f'<p class="box{n}" style="{style}">{text}</p>' for n, (style, text) in enumerate(boxes.items()))
    found = chromium.overflows(document(drawn, "dark"), PHONE)
    assert [line.split()[0] for line in found] == [f"p.box{number}" for number in range(6)]
    assert found[0].startswith("p.box0 needs ")
    assert found[4] == "p.box4 ends at 400 of 360 px: aside"


@needs_chromium
def test_a_label_that_is_cut_short_is_reported() -> None:
    buttons = row({"type": 2, "style": 1, "label": "Fits"}, {"type": 2, "style": 1, "label": LONG[:80]})
    (found,) = chromium.overflows(page([{"components": [buttons]}], "light", PHONE), PHONE)
    assert found.startswith("span.label needs ")


@needs_chromium
def test_a_photograph_is_a_picture_of_the_wanted_size(tmp_path: Path) -> None:
    png = tmp_path / "picture.png"
    chromium.photograph(page([{"content": "x"}], "dark", PHONE), png, PHONE, 200)
    data = png.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (2 * PHONE, 2 * 200)
