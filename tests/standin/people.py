"""Short cuts for the tests: one person does one thing."""

from __future__ import annotations

from typing import Any

from .interaction import Interaction
from .payloads import Json
from .person import Desk, Person, new_person


class People:
    """The human side of a stand-in; `person` is for somebody with special traits."""

    desk: Desk

    def person(self, where: str = "server", **traits: Any) -> Person:
        """Somebody in a "server", a "dm", "elsewhere" or a "group"; traits as in `new_person`."""
        return new_person(self.desk, where, **traits)

    async def slash(self, path: str, /, *, where: str = "server", locale: str = "en-US", **values: Any) -> Interaction:
        return await self.person(where, locale=locale).slash(path, **values)

    async def autocomplete(
        self, path: str, /, focused: str, *, where: str = "server", locale: str = "en-US", **values: Any
    ) -> Interaction:
        return await self.person(where, locale=locale).autocomplete(path, focused, **values)

    async def click(
        self,
        message: Json,
        custom_id: str | None = None,
        values: list[str] | None = None,
        *,
        label: str | None = None,
        **traits: Any,
    ) -> Interaction:
        return await self.person(**traits).click(message, custom_id, values, label=label)

    async def submit(
        self, modal: Json, values: dict[str, Any], message: Json | None = None, **traits: Any
    ) -> Interaction:
        return await self.person(**traits).submit(modal, values, message)
