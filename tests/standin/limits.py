"""Discord's limits that its OpenAPI document does not state, and the commonest of those that it does."""

from __future__ import annotations

from typing import Any

from .interaction import CHOICES, MESSAGE, MODAL, UPDATE
from .limits_commands import commands_problems
from .limits_components import components_problems
from .limits_messages import message_problems
from .measure import choice_problems, length_problems
from .messages import is_empty
from .payloads import Json

MAX_CHOICES = 25
MAX_MODAL_ROWS = 5


def violations(template: str, body: Any) -> list[str]:
    if template.endswith("/commands"):
        return commands_problems(body if isinstance(body, list) else [body])
    if template.endswith("/callback"):
        return callback_problems(body)
    if template.startswith(("/webhooks/", "/channels/")):
        return message_problems(body)
    return []


def callback_problems(body: Json) -> list[str]:
    kind, data = body.get("type"), body.get("data") or {}
    if kind == MESSAGE and is_empty(data, {}):
        return ["data: empty message"]
    if kind in (MESSAGE, UPDATE):
        return message_problems(data)
    if kind == CHOICES:
        return choices_problems(data.get("choices") or [])
    if kind == MODAL:
        return modal_problems(data)
    return []


def choices_problems(choices: list[Json]) -> list[str]:
    """The suggestions of an autocomplete answer; discord.py lets all of these mistakes through."""
    problems = [f"choices: {len(choices)} > {MAX_CHOICES}"] if len(choices) > MAX_CHOICES else []
    for index, choice in enumerate(choices):
        problems += choice_problems(choice, f"choices/{index}")
    return problems


def modal_problems(modal: Json) -> list[str]:
    rows = modal.get("components") or []
    problems = length_problems(modal.get("title"), 1, 45, "title")
    problems += length_problems(modal.get("custom_id"), 1, 100, "custom_id")
    if not 1 <= len(rows) <= MAX_MODAL_ROWS:
        problems.append(f"components: {len(rows)} in a modal, not 1-{MAX_MODAL_ROWS}")
    return problems + components_problems(rows)
