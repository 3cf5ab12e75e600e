"""Limits of messages and embeds."""

from __future__ import annotations

from typing import Any

from .components import ACTION_ROW, TEXT_DISPLAY, walk
from .limits_components import components_problems
from .measure import length_problems, too_long
from .payloads import Json

COMPONENTS_V2 = 1 << 15
WEB = ("http", "https")
WEB_OR_FILE = (*WEB, "attachment")


def message_problems(message: Json) -> list[str]:
    embeds = message.get("embeds") or []
    problems = too_long(message.get("content"), 2000, "content")
    if len(embeds) > 10:
        problems.append(f"embeds: {len(embeds)} > 10")
    total = sum(embed_length(embed) for embed in embeds)
    if total > 6000:
        problems.append(f"embeds: {total} characters in total > 6000")
    for index, embed in enumerate(embeds):
        problems += embed_problems(embed, f"embeds/{index}")
    return problems + layout_problems(message) + components_problems(message.get("components") or [])


def layout_problems(message: Json) -> list[str]:
    if (message.get("flags") or 0) & COMPONENTS_V2:
        return v2_problems(message)
    rows = message.get("components") or []
    problems = [f"components: {len(rows)} rows > 5"] if len(rows) > 5 else []
    if any(row.get("type") != ACTION_ROW for row in rows):
        problems.append("components: v2 components without the flag IS_COMPONENTS_V2")
    return problems


def v2_problems(message: Json) -> list[str]:
    everything = list(walk(message.get("components")))
    problems = [
        f"{key}: not allowed with IS_COMPONENTS_V2" for key in ("content", "embeds", "poll") if message.get(key)
    ]
    if len(everything) > 40:
        problems.append(f"components: {len(everything)} in total > 40")
    shown = sum(len(part.get("content") or "") for part in everything if part.get("type") == TEXT_DISPLAY)
    if shown > 4000:
        problems.append(f"components: {shown} characters of text in total > 4000")
    return problems


def embed_length(embed: Json) -> int:
    texts = [
        embed.get("title"),
        embed.get("description"),
        inner(embed, "footer", "text"),
        inner(embed, "author", "name"),
    ]
    for field in embed.get("fields") or []:
        texts += [field.get("name"), field.get("value")]
    return sum(len(text or "") for text in texts)


def embed_problems(embed: Json, place: str) -> list[str]:
    problems = too_long(embed.get("title"), 256, f"{place}/title")
    problems += too_long(embed.get("description"), 4096, f"{place}/description")
    problems += too_long(inner(embed, "footer", "text"), 2048, f"{place}/footer")
    problems += too_long(inner(embed, "author", "name"), 256, f"{place}/author")
    if not any(embed.get(key) for key in ("title", "description", "fields", "image", "thumbnail", "author", "footer")):
        problems.append(f"{place}: empty")
    colour = embed.get("color")
    if colour is not None and not 0 <= colour <= 0xFFFFFF:
        problems.append(f"{place}/color: {colour} is not a colour")
    return problems + field_problems(embed.get("fields") or [], place) + url_problems(embed, place)


def field_problems(fields: list[Json], place: str) -> list[str]:
    problems = [f"{place}/fields: {len(fields)} > 25"] if len(fields) > 25 else []
    for index, field in enumerate(fields):
        where = f"{place}/fields/{index}"
        # Discord strips white space first, so a blank text counts as empty.
        problems += length_problems((field.get("name") or "").strip(), 1, 256, f"{where}/name")
        problems += length_problems((field.get("value") or "").strip(), 1, 1024, f"{where}/value")
    return problems


def url_problems(embed: Json, place: str) -> list[str]:
    checks = [
        ("url", embed.get("url"), WEB),
        ("author/url", inner(embed, "author", "url"), WEB),
        ("author/icon_url", inner(embed, "author", "icon_url"), WEB_OR_FILE),
        ("footer/icon_url", inner(embed, "footer", "icon_url"), WEB_OR_FILE),
        ("image/url", inner(embed, "image", "url"), WEB_OR_FILE),
        ("thumbnail/url", inner(embed, "thumbnail", "url"), WEB_OR_FILE),
    ]
    return [
        f"{place}/{name}: the scheme must be one of {schemes}"
        for name, url, schemes in checks
        if url and url.split(":", 1)[0].lower() not in schemes
    ]


def inner(embed: Json, part: str, key: str) -> Any:
    return (embed.get(part) or {}).get(key)
