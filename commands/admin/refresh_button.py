"""The two buttons under a refresh: Apply and Discard. Which refresh and whose is in the button, so nothing is kept."""

import asyncio
import re
from typing import Any

import discord

from commands.admin.cards import prepared_card
from commands.admin.desk import Desk, desk_of
from commands.admin.wording import headline
from commands.cards.parts import MESSAGE, cut, escaped
from commands.holder import Interaction, holder_of, language_of
from commands.languages import Language
from data.errors import DataError
from data.refresh.request import Ready
from data.refresh.turn import BusyError
from data.sentences import say

EXPIRED = say("This comparison is no longer kept, and nothing was changed. Run /admin refresh again.")
NOT_YOURS = say("Only the admin who prepared this refresh can apply or discard it. Nothing was changed.")
DISCARDED = say("Discarded. Nothing was changed.")
LABELS = {"apply": say("Apply"), "discard": say("Discard")}
STYLES = {"apply": discord.ButtonStyle.success, "discard": discord.ButtonStyle.secondary}


class RefreshButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"refresh:(?P<word>apply|discard):(?P<key>[0-9a-f]{16}):(?P<asker>[0-9]{1,20})",
):
    """Applies or discards the refresh with a key, for its asker."""

    def __init__(self, word: str, key: str, asker: int, language: Language) -> None:
        self.word, self.key, self.asker, self.language = word, key, asker, language
        label, custom_id = language.said(LABELS[word]), f"refresh:{word}:{key}:{asker}"
        super().__init__(discord.ui.Button(label=label, style=STYLES[word], custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "RefreshButton":
        """Return the button that was pressed."""
        return cls(match["word"], match["key"], int(match["asker"]), language_of(interaction))

    async def callback(self, interaction: Interaction) -> None:
        """Do what the button says, if its asker, still an admin, pressed it and the refresh still waits."""
        try:
            await self._pressed(interaction)
        except Exception as error:
            await holder_of(interaction).report(interaction, error)

    async def _pressed(self, interaction: Interaction) -> None:
        desk = desk_of(interaction)
        who = desk.admit(interaction)
        if interaction.user.id != self.asker:
            desk.refused += 1
            await interaction.response.send_message(self.language.said(NOT_YOURS), ephemeral=True)
            return
        waiting = desk.pending.take(self.key, self.asker)
        if waiting is None:
            expired = self.language.said(EXPIRED)
            await interaction.response.edit_message(content=expired, embed=None, attachments=[], view=None)
            return
        card: dict[str, Any] = {"embed": None, "attachments": []}
        try:
            await interaction.response.edit_message(content=f"{self.item.label} …", view=None)
            said = await self._done(desk, waiting.ready, who)
            if self.word == "apply":
                card = {"embed": prepared_card(waiting.ready.prepared, self.language, applied=True)}
        except (BusyError, discord.HTTPException):
            # Nothing happened to it, so it waits on
            desk.pending.put_back(self.key, waiting)
            raise
        except DataError as error:
            said = self.language.said(error.sentence)
        await desk.refresher.discard(waiting.ready)
        await interaction.edit_original_response(content=cut(escaped(said), MESSAGE), **card)

    async def _done(self, desk: Desk, ready: Ready, who: str) -> str:
        if self.word != "apply":
            return self.language.said(DISCARDED)
        await desk.refresher.apply(ready, who)
        await asyncio.to_thread(desk.serving.catch_up)
        return self.language.say(
            "Applied: {what}. Answers come from it from now on; /admin rollback undoes it.",
            what=headline(ready.prepared, self.language),
        )


def word_view(key: str, asker: int, language: Language) -> discord.ui.View:
    """Return the two buttons for a refresh that waits."""
    view = discord.ui.View(timeout=None)
    for word in LABELS:
        view.add_item(RefreshButton(word, key, asker, language))
    return view
