"""What the Discord client makes of a typed command: options, checked as the client checks them."""

from __future__ import annotations

from typing import Any

from .cdn import Cdn, Upload
from .payloads import Json

SUB_COMMAND, SUB_COMMAND_GROUP, STRING, INTEGER, BOOLEAN, NUMBER, ATTACHMENT = 1, 2, 3, 4, 5, 10, 11


class ClientRefusesError(ValueError):
    """The client would not let the person send this."""


def command_data(command: Json, subcommands: list[str], values: Json, focused: str | None, cdn: Cdn) -> Json:
    """The `data` of an interaction for a registered command; `focused` names the option being typed."""
    data: Json = {"id": command["id"], "name": command["name"], "type": 1, "resolved": {}}
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    holder, declared = descend(data, command.get("options") or [], subcommands)
    names = [option["name"] for option in declared]
    unknown = set(values) - set(names)
    if unknown:
        raise LookupError(f"no such option: {sorted(unknown)}; there are {names}")
    holder["options"] = []
    for option in declared:
        if option["name"] in values:
            value = values[option["name"]]
            holder["options"].append(filled(option, value, focused, data["resolved"], cdn))
        elif option.get("required") and focused is None:
            raise ClientRefusesError(f"{option['name']} is required")
    return data


def descend(data: Json, declared: list[Json], subcommands: list[str]) -> tuple[Json, list[Json]]:
    """Follow the subcommand names; returns the innermost holder and the options declared there."""
    holder = data
    for name in subcommands:
        step = next((option for option in declared if option["name"] == name and option["type"] <= 2), None)
        if step is None:
            raise LookupError(f"no subcommand {name!r} in {holder['name']!r}")
        inner: Json = {"name": name, "type": step["type"]}
        holder["options"] = [inner]
        holder, declared = inner, step.get("options") or []
    if any(option["type"] <= SUB_COMMAND_GROUP for option in declared):
        raise ClientRefusesError(f"{holder['name']} needs a subcommand")
    return holder, declared


def filled(option: Json, value: Any, focused: str | None, resolved: Json, cdn: Cdn) -> Json:
    sent: Json = {"name": option["name"], "type": option["type"], "value": value}
    if focused == option["name"]:
        if not option.get("autocomplete"):
            raise ClientRefusesError(f"{focused} has no autocomplete")
        # Partial input arrives as text, even for numbers.
        return {**sent, "value": str(value), "focused": True}
    if option["type"] == ATTACHMENT:
        assert isinstance(value, Upload)
        attachment = cdn.store(value)
        resolved.setdefault("attachments", {})[attachment["id"]] = attachment
        return {**sent, "value": attachment["id"]}
    if focused is None:
        check_value(option, value)
    return sent


def check_value(option: Json, value: Any) -> None:
    name, kind = option["name"], option["type"]
    choices = option.get("choices")
    if choices and value not in [choice["value"] for choice in choices]:
        raise ClientRefusesError(f"{name}: {value!r} is not one of the choices")
    if kind == STRING and not option.get("min_length", 0) <= len(value) <= option.get("max_length", 6000):
        raise ClientRefusesError(f"{name}: bad length {len(value)}")
    if kind in (INTEGER, NUMBER) and not option.get("min_value", value) <= value <= option.get("max_value", value):
        raise ClientRefusesError(f"{name}: {value} is out of range")
    if kind == BOOLEAN and not isinstance(value, bool):
        raise ClientRefusesError(f"{name}: not a boolean")
