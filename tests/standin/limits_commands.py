"""Limits of command registration."""

from __future__ import annotations

import re
from collections import Counter

from .commands import CHAT_INPUT, key_of
from .measure import choice_problems, length_problems, repeated
from .options import SUB_COMMAND, SUB_COMMAND_GROUP
from .payloads import Json

MAX_OF_TYPE = {1: 100, 2: 15, 3: 15}
MAX_CHARACTERS = 8000
NAME = re.compile(r"^[-_'\w\u0900-\u097F\u0E00-\u0E7F]{1,32}$")


def commands_problems(commands: list[Json]) -> list[str]:
    problems = [f"{name}: duplicate name" for name, _ in repeated(key_of(command) for command in commands)]
    for kind, count in Counter(command.get("type") or CHAT_INPUT for command in commands).items():
        if count > MAX_OF_TYPE.get(kind, 1):
            problems.append(f"{count} commands of type {kind} > {MAX_OF_TYPE.get(kind, 1)}")
    for command in commands:
        problems += command_problems(command)
    return problems


def command_problems(command: Json) -> list[str]:
    name = command["name"]
    if (command.get("type") or CHAT_INPUT) != CHAT_INPUT:
        described = [f"{name}: a context menu has no description"] if command.get("description") else []
        return length_problems(name, 1, 32, f"{name}/name") + described
    problems = option_problems(command, name, depth=0)
    total = characters(command)
    if total > MAX_CHARACTERS:
        problems.append(f"{name}: {total} characters in total > {MAX_CHARACTERS}")
    return problems


def option_problems(option: Json, place: str, depth: int) -> list[str]:
    """The rules that a command, a group, a subcommand and an option share, and those of everything below."""
    inner = option.get("options") or []
    problems = name_problems(option, place)
    problems += length_problems(option.get("description"), 1, 100, f"{place}/description")
    problems += [f"{place}: option {name!r} twice" for name in repeated(one.get("name") for one in inner)]
    if len(inner) > 25:
        problems.append(f"{place}: {len(inner)} options > 25")
    problems += nesting_problems(option, inner, place, depth) + order_problems(inner, place)
    problems += value_problems(option, place)
    for one in inner:
        problems += option_problems(one, f"{place}/{one.get('name')}", depth + 1)
    return problems


def name_problems(option: Json, place: str) -> list[str]:
    names = [option.get("name") or "", *(option.get("name_localizations") or {}).values()]
    return [
        f"{place}: the name {name!r} is not 1-32 lower case letters, digits, - or _"
        for name in names
        if not NAME.match(name) or name != name.lower()
    ]


def nesting_problems(option: Json, inner: list[Json], place: str, depth: int) -> list[str]:
    kinds = {one.get("type") for one in inner}
    groups, subcommands = SUB_COMMAND_GROUP in kinds, SUB_COMMAND in kinds
    problems = []
    if (groups or subcommands) and kinds - {SUB_COMMAND, SUB_COMMAND_GROUP}:
        problems.append(f"{place}: subcommands mixed with options")
    if groups and depth > 0:
        problems.append(f"{place}: a group may only be directly in a command")
    if subcommands and depth > 0 and option.get("type") != SUB_COMMAND_GROUP:
        problems.append(f"{place}: a subcommand cannot hold subcommands")
    return problems


def order_problems(inner: list[Json], place: str) -> list[str]:
    required = [bool(one.get("required")) for one in inner]
    in_order = required == sorted(required, reverse=True)
    return [] if in_order else [f"{place}: a required option after an optional one"]


def value_problems(option: Json, place: str) -> list[str]:
    choices, problems = option.get("choices") or [], []
    if option.get("autocomplete") and choices:
        problems.append(f"{place}: autocomplete together with choices")
    if len(choices) > 25:
        problems.append(f"{place}: {len(choices)} choices > 25")
    problems += [f"{place}: choice {name!r} twice" for name in repeated(choice.get("name") for choice in choices)]
    for choice in choices:
        problems += choice_problems(choice, f"{place}/choices")
    for least, most in (("min_value", "max_value"), ("min_length", "max_length")):
        if option.get(least) is not None and option.get(most) is not None and option[least] > option[most]:
            problems.append(f"{place}: {least} > {most}")
    return problems


def characters(option: Json) -> int:
    """Names, descriptions and choices, options included; of translations the longest counts."""
    own = longest(option, "name") + longest(option, "description")
    choices = option.get("choices") or []
    own += sum(longest(choice, "name") + len(str(choice.get("value"))) for choice in choices)
    return own + sum(characters(one) for one in option.get("options") or [])


def longest(thing: Json, key: str) -> int:
    texts = [thing.get(key), *(thing.get(f"{key}_localizations") or {}).values()]
    return max(len(text or "") for text in texts)
