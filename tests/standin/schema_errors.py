"""Readable messages for JSON schema errors inside Discord's unions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

MESSAGE_LENGTH = 160


class SchemaError(Protocol):
    """What is used of jsonschema's x which has no types of its own."""

    context: Sequence[Any]
    path: Sequence[Any]
    absolute_path: Sequence[Any]
    schema_path: Sequence[Any]
    message: str
    validator: Any
    validator_value: Any


def describe(error: SchemaError) -> str:
    leaf = innermost(error)
    place = "/".join(str(step) for step in leaf.absolute_path)
    return f"{place}: {leaf.message[:MESSAGE_LENGTH]}"


def innermost(error: SchemaError) -> SchemaError:
    """Follow a failed union into the branch that was meant.

    The unions have no discriminator: without this, errors say only "not valid under any ...".
    """
    while error.context:
        branches: dict[object, list[SchemaError]] = {}
        for inner in error.context:
            branches.setdefault(inner.schema_path[0], []).append(inner)
        meant = min(branches.values(), key=unlikeliness)
        error = max(meant, key=lambda inner: len(inner.path))
    return error


def unlikeliness(branch: list[SchemaError]) -> tuple[int, int]:
    """A branch whose own "type" does not match, or that allows only null, was not meant."""
    wrong_kind = sum(error.validator in ("enum", "const") and list(error.path)[-1:] == ["type"] for error in branch)
    only_null = any(error.validator == "type" and error.validator_value == "null" for error in branch)
    return wrong_kind + 2 * only_null, len(branch)
