"""Messages as one page of HTML in Discord's look. Nothing on it comes from outside."""

from collections.abc import Iterable
from typing import Any

from tests.pictures.controls import rows
from tests.pictures.drawings import BOT, EYE, PERSON
from tests.pictures.embeds import embed
from tests.pictures.markdown import blocks, plain
from tests.pictures.style import style

Json = dict[str, Any]

NARROWEST_DESKTOP = 480
EPHEMERAL = 1 << 6
NAME, TIME = "Career Clusters", "Today at 9:41 AM"


def page(messages: Iterable[Json], theme: str, width: int) -> str:
    """Return the messages, as the API has them, one below the other; below 480 pixels as on a phone."""
    return document(screen(messages, width), theme)


def document(body: str, theme: str, more: str = "") -> str:
    """Return a page around what is drawn, `more` being its own rules of style."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Discord</title>'
        f"<style>{style(theme)}{more}</style></head><body>{body}</body></html>"
    )


def screen(messages: Iterable[Json], width: int) -> str:
    """Return a column of messages, to be put into a document."""
    device = "phone" if width < NARROWEST_DESKTOP else "desktop"
    return f'<main class="screen {device}" style="width: {width}px">{"".join(map(message, messages))}</main>'


def message(one: Json) -> str:
    """Return one message, below the command it answers if it has an `interaction`."""
    private = bool((one.get("flags") or 0) & EPHEMERAL)
    parts = [_header(one)]
    if one.get("content"):
        parts.append(f'<div class="content">{blocks(one["content"])}</div>')
    parts += map(embed, one.get("embeds") or [])
    parts.append(rows(one.get("components") or []))
    if private:
        parts.append(f'<div class="dismiss">{EYE}<span>Only you can see this · <a>Dismiss message</a></span></div>')
    body = f'<div class="body">{"".join(parts)}</div>'
    return f'<article class="message{" private" if private else ""}">{_asked(one)}{BOT}{body}</article>'


def _header(one: Json) -> str:
    name = (one.get("author") or {}).get("username") or NAME
    return (
        f'<header><span class="name">{plain(name)}</span><span class="badge">APP</span>'
        f'<span class="time">{TIME}</span></header>'
    )


def _asked(one: Json) -> str:
    asked = one.get("interaction")
    if not asked:
        return ""
    user = asked["user"].get("global_name") or asked["user"]["username"]
    return (
        f'<div class="asked"><span class="spine"></span>{PERSON}<span class="asker">{plain(user)}</span>'
        f'<span>used</span><span class="command">/{plain(asked["name"])}</span></div>'
    )
