"""Markdown is read as Discord reads it, and nothing in a text becomes HTML of its own."""

import pytest

from tests.pictures.markdown import blocks, inline, plain

READ = {
    "**bold** and *slanted* and _slanted_": "<b>bold</b> and <i>slanted</i> and <i>slanted</i>",
    "***both***": "<b><i>both</i></b>",
    "__under__ and ~~gone~~": "<u>under</u> and <s>gone</s>",
    "snake_case_name and 2 * 3 * 4": "snake_case_name and 2 * 3 * 4",
    "`██░░ *x* \\`": "<code>██░░ *x* \\</code>",
    "[**O\\*NET** \\] page](https://example.org/a?b=1&c=_2_)": (
        '<a href="https://example.org/a?b=1&amp;c=_2_"><b>O*NET</b> ] page</a>'
    ),
    "see https://example.org/a_b_c": 'see <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>',
    "ask </job find:123>": 'ask <span class="mention">/job find</span>',
    "up since <t:0:R>": 'up since <span class="moment">2 hours ago</span>',
    "on <t:0>": 'on <span class="moment">January 01, 1970 at 12:00 AM</span>',
}


@pytest.mark.parametrize("text", READ)
def test_what_is_in_a_line_is_read(text: str) -> None:
    assert inline(text) == READ[text]


@pytest.mark.parametrize("character", "\\*_~|`<>@[]#-&\"'")
def test_a_backslash_saves_what_follows_it(character: str) -> None:
    assert inline(f"\\{character}a\\{character}") == f"{plain(character)}a{plain(character)}"


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '[x](javascript:alert)"', "a\x000\x00b", "</job>", '"quoted" & <b>']
)
def test_nothing_else_becomes_html(text: str) -> None:
    assert blocks(text) == f"<div>{plain(text)}</div>"


def test_an_address_cannot_leave_its_attribute() -> None:
    assert inline('[a](https://b.org/"onclick="x)') == '<a href="https://b.org/&quot;onclick=&quot;x">a</a>'


def test_lines_stay_lines() -> None:
    assert blocks("one\n\ntwo\n") == "<div>one</div><div><br></div><div>two</div>"


def test_headings_subtext_and_quotes_take_a_whole_line() -> None:
    assert blocks("## *Two*") == '<div class="heading h2"><i>Two</i></div>'
    assert blocks("-# small") == '<div class="subtext">small</div>'
    assert blocks("> said") == '<div class="quote">said</div>'
    assert blocks("#no heading") == "<div>#no heading</div>"
    assert blocks("\\# no heading") == "<div># no heading</div>"


def test_lists_have_bullets_by_their_depth() -> None:
    first, second, third, other = (
        f'<div class="item" style="--depth: {depth}"><span>{mark}</span><div>{text}</div></div>'
        for depth, mark, text in ((0, "•", "<b>a</b>"), (1, "◦", "b"), (0, "2.", "c"), (0, "•", "d"))
    )
    assert blocks("- **a**\n  - b\n2. c\n* d") == first + second + third + other
    assert blocks("\\- no item") == "<div>- no item</div>"
