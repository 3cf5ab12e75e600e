"""The one question a test asks about a body: what would Discord have against it?"""

from __future__ import annotations

from typing import Any

from . import document, limits


def violations(method: str, template: str, body: Any) -> list[str]:
    """Everything wrong with a request body: first its form (the document), then the limits beyond it."""
    return document.body_errors(method, template, body) or limits.violations(template, body)
