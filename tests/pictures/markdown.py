"""Discord's markdown as HTML: what a card's text looks like once Discord has read it."""

import html
import re
from datetime import UTC, datetime

_HOLDER = re.compile(r"\x00(\d+)\x00")

# Read from left to right in one go, as Discord does, so that a backslash saves what follows it and code saves all in it
_ATOM = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|\\(?P<plain>&(?:amp|lt|gt|quot|#x27);|[^0-9A-Za-z\s])"
    r"|&lt;(?P<mention>/[^:\n]+?):\d+&gt;"
    r"|&lt;t:(?P<moment>-?\d+(?::[tTdDfFR])?)&gt;"
    r"|\[(?P<label>(?:\\.|[^\[\]\\\n])+)\]\((?P<target>https?://[^\s()]+)\)"
    r"|(?P<bare>https?://(?:(?!&[lg]t;)[^\s\x00])+)"
)

_EMPHASIS = (
    (re.compile(r"\*\*(.+?)\*\*(?!\*)"), r"<b>\1</b>"),
    (re.compile(r"__(.+?)__(?!_)"), r"<u>\1</u>"),
    (re.compile(r"\*(?!\s)(.+?)(?<!\s)\*"), r"<i>\1</i>"),
    (re.compile(r"(?<!\w)_(.+?)_(?!\w)"), r"<i>\1</i>"),
    (re.compile(r"~~(.+?)~~"), r"<s>\1</s>"),
)

_HEADING = re.compile(r"(#{1,3}) +(\S.*)")
_SUBTEXT = re.compile(r"-# +(\S.*)")
_ITEM = re.compile(r"( *)([-*]|\d+\.) +(\S.*)")
_QUOTE = re.compile(r"&gt; (.*)")


def plain(text: str) -> str:
    """Return a text in which Discord reads no markdown, such as a footer or a button's label."""
    return html.escape(text.replace("\x00", ""))


def inline(text: str) -> str:
    """Return a title or a field's name: one line, with emphasis, code and links."""
    return _spans(plain(text))


def blocks(text: str) -> str:
    """Return a description, a field's value or a message's content, line by line."""
    return "".join(_line(line) for line in plain(text).strip("\n").split("\n"))


def _line(line: str) -> str:
    if found := _HEADING.match(line):
        return f'<div class="heading h{len(found[1])}">{_spans(found[2])}</div>'
    if found := _SUBTEXT.match(line):
        return f'<div class="subtext">{_spans(found[1])}</div>'
    if found := _ITEM.match(line):
        return _item(depth=len(found[1]) // 2, mark=found[2], text=found[3])
    if found := _QUOTE.match(line):
        return f'<div class="quote">{_spans(found[1])}</div>'
    return f"<div>{_spans(line) or '<br>'}</div>"


def _item(depth: int, mark: str, text: str) -> str:
    bullet = mark if mark[0].isdigit() else "◦" if depth else "•"
    return f'<div class="item" style="--depth: {depth}"><span>{bullet}</span><div>{_spans(text)}</div></div>'


def _spans(escaped: str) -> str:
    """Return what is in a line; emphasis is looked for where there is no code, no link and no escaped character."""
    atoms: list[str] = []

    def hold(found: re.Match[str]) -> str:
        atoms.append(_atom(found))
        return f"\x00{len(atoms) - 1}\x00"

    held = _ATOM.sub(hold, escaped)
    for pattern, drawn in _EMPHASIS:
        held = pattern.sub(drawn, held)
    return _HOLDER.sub(lambda found: atoms[int(found[1])], held)


def _atom(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "code":
            return f"<code>{found['code']}</code>"
        case "plain":
            return found["plain"]
        case "mention":
            return f'<span class="mention">{found["mention"]}</span>'
        case "moment":
            return f'<span class="moment">{_moment(found["moment"])}</span>'
        case "bare":
            return _link(found["bare"], found["bare"])
        case _:
            return _link(found["target"], _spans(found["label"]))


def _moment(stamp: str) -> str:
    """Return a moment in words. How long ago it is depends on when one looks, so it is always the same here."""
    seconds, _, look = stamp.partition(":")
    return "2 hours ago" if look == "R" else f"{datetime.fromtimestamp(int(seconds), UTC):%B %d, %Y at %I:%M %p}"


def _link(target: str, drawn: str) -> str:
    return f'<a href="{target}">{drawn}</a>'
