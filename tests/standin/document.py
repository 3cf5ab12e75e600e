"""Validation against Discord's own OpenAPI document, where that document is at hand."""

from __future__ import annotations

import functools
import importlib.util
import json
import os
import re
from pathlib import Path
from typing import Any

from .payloads import Json
from .schema_errors import describe

URN = "urn:discord"
BODY = "requestBody/content/application~1json/schema"


def path() -> Path:
    """The shared folder lies beside the repository, unless SHARED says where it is."""
    beside = Path(__file__).resolve().parents[2].parent / "shared"
    return Path(os.environ.get("SHARED") or beside) / "discord" / "openapi.json"


def available() -> bool:
    return importlib.util.find_spec("jsonschema") is not None and path().is_file()


def body_errors(method: str, template: str, body: Any) -> list[str]:
    """What the document has against the body of this request; nothing if it is not available."""
    if not available():
        return []
    document = load(path())
    documented = document.template(method, template)
    if documented is None:
        return [f"the document knows no body for {method} {template}"]
    return document.errors(f"/paths/{escaped(documented)}/{method.lower()}/{BODY}", body)


def schema_errors(name: str, data: Any) -> list[str]:
    """What a named schema of the document has against `data`."""
    return load(path()).errors(f"/components/schemas/{name}", data)


@functools.cache
def load(file: Path) -> Document:
    return Document(json.loads(file.read_text(encoding="utf-8")))


class Document:
    """The parsed document with one validator per place in it."""

    def __init__(self, content: Json) -> None:
        # The document says "string", but the live API takes the integers that discord.py sends.
        content["components"]["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]
        self._content = content
        self._validators: dict[str, Any] = {}
        self._templates = {
            (method.upper(), shape(template)): template
            for template, item in content["paths"].items()
            for method, operation in item.items()
            if takes_json(operation)
        }

    def template(self, method: str, template: str) -> str | None:
        """The document's own name for a path, whose parameters may be called differently."""
        wanted = shape(template)
        found = self._templates.get((method, wanted))
        if found is None and wanted.endswith("/messages/{}"):
            found = self._templates.get((method, wanted.removesuffix("{}") + "@original"))
        return found

    def errors(self, pointer: str, data: Any) -> list[str]:
        return [describe(error) for error in self._validator(pointer).iter_errors(data)]

    def _validator(self, pointer: str) -> Any:
        if pointer not in self._validators:
            self._validators[pointer] = self._new_validator(pointer)
        return self._validators[pointer]

    def _new_validator(self, pointer: str) -> Any:
        # Imported late: without these packages the stand-in still works, with limits.py alone.
        jsonschema = importlib.import_module("jsonschema")
        referencing = importlib.import_module("referencing")
        draft = importlib.import_module("referencing.jsonschema").DRAFT202012
        registry = referencing.Registry().with_resource(URN, referencing.Resource(self._content, draft))
        checker = jsonschema.FormatChecker()
        schema = {"$ref": f"{URN}#{pointer}"}
        return jsonschema.Draft202012Validator(schema, registry=registry, format_checker=checker)


def takes_json(operation: Any) -> bool:
    content = operation.get("requestBody", {}).get("content", {}) if isinstance(operation, dict) else {}
    return "application/json" in content


def shape(template: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", template)


def escaped(template: str) -> str:
    return template.replace("~", "~0").replace("/", "~1")
