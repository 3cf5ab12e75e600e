"""Every interaction that was sent to the bot, by its token, with Discord's deadlines."""

from __future__ import annotations

from collections.abc import Callable

from .interaction import Interaction
from .payloads import Json


class Interactions:
    """`on_answer` is called with each interaction that was answered for the first time."""

    def __init__(self, answer_window: float, token_lifetime: float) -> None:
        self.answer_window = answer_window
        self.token_lifetime = token_lifetime
        self.by_token: dict[str, Interaction] = {}
        self.on_answer: Callable[[Interaction], object] = lambda _: None

    def add(self, payload: Json) -> Interaction:
        interaction = Interaction(payload["id"], payload["token"], payload["type"], payload)
        self.by_token[interaction.token] = interaction
        return interaction

    def refuse(self, interaction: Interaction, code: int, detail: str) -> None:
        interaction.rejected.append((code, detail))
        interaction.changes.announce()

    def forget(self, interaction: Interaction) -> None:
        """Drop it, as Discord does in time; what comes for it from now on has an unknown token."""
        self.by_token.pop(interaction.token, None)
