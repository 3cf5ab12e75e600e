"""What people ask the bot, at random and seeded: titles and names being typed, commands, taps on answers of before."""

import random
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.slips import edited
from data import tables
from tests.standin import Interaction, Person, StandIn
from tests.standin.components import STRING_SELECT, walk
from tests.standin.payloads import Json

TYPING, COMMAND, TAP = KINDS = ("autocomplete", "command", "tap")

PEOPLE = 400
WHERE = {"server": 70, "dm": 15, "elsewhere": 10, "group": 5}
LOCALES = {"en-US": 60, "es-419": 25, "es-ES": 15}
COMMANDS = {
    "job": 40, "rename": 10, "skills": 12, "cluster": 10, "compare": 10, "browse": 5, "message": 5, "help": 4,
    "about": 4,
}  # fmt: skip
"""How often each is chosen, beside the others."""

OPTIONS = {
    "job": ("title",), "rename": ("name",), "skills": ("topic",), "cluster": ("name",), "compare": ("first", "second"),
}  # fmt: skip
"""The options that people type into."""

TO_TAP, KEPT = 400, 2000
"""How many of the newest answers are tapped on, and how many the stand-in keeps, for taps under way."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a person did, and the texts in it."""

    kind: str
    interaction: Interaction
    person: Person
    texts: tuple[str, ...] = ()


class Conversation:
    """Many people in many places, who tap on what they see: on their own answers, and on those of others."""

    def __init__(self, standin: StandIn, chance: random.Random) -> None:
        self._messages = standin.messages
        self._chance = chance
        self._people = [
            standin.person(self._one(WHERE), locale=self._one(LOCALES), user_id=standin.ids.new())
            for _ in range(PEOPLE)
        ]
        folder = tables.shipped()
        self._titles = sorted(tables.column(folder, "titles", "title"))
        self._names = sorted(
            name
            for table in ("clusters", "sub_clusters", "old_clusters", "old_pathways", "names")
            for name in tables.column(folder, table, "name")
        )
        self._shown: deque[tuple[Json, Person]] = deque(maxlen=TO_TAP)
        self._kept: deque[str] = deque()

    async def say(self) -> Said:
        """Let somebody do something."""
        kind, person = self._chance.choice(KINDS), self._chance.choice(self._people)
        if kind == TYPING:
            return await self._type(person)
        if kind == TAP and (component := self._something_to_tap()) is not None:
            return await self._tap(*component)
        return await self._ask(person)

    def heard(self, said: Said) -> None:
        """Note an answer, so that it can be tapped on; those of long ago are dropped from the stand-in."""
        message = said.interaction.message
        if message is None or ("message" in said.interaction.payload and message["edited_timestamp"]):
            return
        self._kept.append(message["id"])
        self._shown.append((message, said.person))
        if len(self._kept) > KEPT:
            self._messages.by_id.pop(self._kept.popleft(), None)

    async def _type(self, person: Person) -> Said:
        command = self._one({name: COMMANDS[name] for name in OPTIONS})
        focused = self._chance.choice(OPTIONS[command])
        text = self._text(command)
        typed = text[: self._chance.randint(0, len(text))]
        values = {name: self._text(command) for name in OPTIONS[command] if name < focused} | {focused: typed}
        return Said(TYPING, await person.autocomplete(command, focused, **values), person, tuple(values.values()))

    async def _ask(self, person: Person) -> Said:
        command = self._one(COMMANDS)
        if command == "message":
            text = self._message()
            return Said(COMMAND, await person.on_message("Find cluster", text), person, (text,))
        values = {name: self._text(command) for name in OPTIONS.get(command, ())}
        return Said(COMMAND, await person.slash(command, **values, **self._privacy()), person, tuple(values.values()))

    async def _tap(self, message: Json, asker: Person, component: Json) -> Said:
        person, values = asker, None
        if asker.where != "dm" and not message["flags"] & 64 and self._chance.random() < 0.25:
            person = replace(asker, user=self._chance.choice(self._people).user)
        if component["type"] == STRING_SELECT:
            values = [self._chance.choice(component["options"])["value"]]
        return Said(TAP, await person.click(message, component["custom_id"], values), person)

    def _something_to_tap(self) -> tuple[Json, Person, Json] | None:
        while self._shown:
            at = self._chance.randrange(len(self._shown))
            message, asker = self._shown[at]
            if components := [one for one in walk(message["components"]) if "custom_id" in one]:
                return message, asker, self._chance.choice(components)
            del self._shown[at]
        return None

    def _text(self, command: str) -> str:
        by_name = command in ("rename", "cluster") or (command != "job" and self._chance.random() < 0.5)
        text = self._chance.choice(self._names) if by_name else self._title()
        match self._chance.randrange(10):
            case 0 | 1:
                text = edited(text, self._chance) or text
            case 2:
                text = f"senior {text} at a company near Springfield"
            case 3:
                text = "".join(self._chance.choices("abcdefghijklmnopqrstuvwxyz ", k=self._chance.randint(4, 24)))
        return text.strip()[:100] or "x"

    def _message(self) -> str:
        """Mostly a few sentences; one in twenty is as long as Discord lets most people write."""
        sentences = 60 if self._chance.random() < 0.05 else self._chance.randint(1, 6)
        told = (f"My sister is a {self._title()}, and I want to become {self._title()}." for _ in range(sentences))
        return " ".join(told)[:2000]

    def _title(self) -> str:
        return self._chance.choice(self._titles)

    def _privacy(self) -> dict[str, Any]:
        chosen = self._chance.choice((None, None, True, False))
        return {} if chosen is None else {"private": chosen}

    def _one(self, weights: Mapping[str, int]) -> str:
        return self._chance.choices(list(weights), list(weights.values()))[0]
