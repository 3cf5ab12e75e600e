"""Filling in a modal: what the client sends when the person presses "Submit"."""

from __future__ import annotations

from typing import Any

from .cdn import Cdn, Upload
from .components import FILE_UPLOAD, LABEL, TEXT_DISPLAY, TEXT_INPUT, walk
from .options import ClientRefusesError
from .payloads import Json

ACTION_ROW, RADIO_GROUP, CHECKBOX = 1, 21, 23


def modal_data(modal: Json, values: Json, cdn: Cdn) -> Json:
    """`values` maps custom ids to a text, a list of chosen values, or uploads."""
    known = {component["custom_id"] for component in walk(modal["components"]) if "custom_id" in component}
    if set(values) - known:
        raise LookupError(f"no such field: {sorted(set(values) - known)}; there are {sorted(known)}")
    resolved: Json = {}
    components = [submitted(component, values, resolved, cdn) for component in modal["components"]]
    return {"custom_id": modal["custom_id"], "components": components, "resolved": resolved}


def submitted(component: Json, values: Json, resolved: Json, cdn: Cdn) -> Json:
    kind, sent = component["type"], {"type": component["type"], "id": component.get("id") or 1}
    if kind == LABEL:
        return {**sent, "component": submitted(component["component"], values, resolved, cdn)}
    if kind == ACTION_ROW:
        return {
            **sent,
            "components": [submitted(inner, values, resolved, cdn) for inner in component["components"]],
        }
    if kind == TEXT_DISPLAY:
        return sent
    value = values.get(component["custom_id"])
    check_field(component, value)
    sent["custom_id"] = component["custom_id"]
    if kind in (TEXT_INPUT, RADIO_GROUP, CHECKBOX):
        return {**sent, "value": value if value is not None else blank(kind, component)}
    if kind == FILE_UPLOAD:
        value = [stored(upload, resolved, cdn) for upload in value or []]
    return {**sent, "values": list(value or [])}


def check_field(component: Json, value: Any) -> None:
    name, needed = component["custom_id"], component.get("required", True)
    if component["type"] == TEXT_INPUT:
        text = component.get("value", "") if value is None else value
        if needed and not text:
            raise ClientRefusesError(f"{name} is required")
        if text and not component.get("min_length", 0) <= len(text) <= component.get("max_length", 4000):
            raise ClientRefusesError(f"{name}: bad length {len(text)}")
    elif needed and component["type"] != CHECKBOX and not value:
        raise ClientRefusesError(f"{name} is required")


def blank(kind: int, component: Json) -> Any:
    """The value of a field that the person did not touch."""
    return {TEXT_INPUT: component.get("value") or "", CHECKBOX: False}.get(kind)


def stored(upload: Upload, resolved: Json, cdn: Cdn) -> str:
    attachment = cdn.store(upload)
    resolved.setdefault("attachments", {})[attachment["id"]] = attachment
    return str(attachment["id"])
