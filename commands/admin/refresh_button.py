"""The two buttons under a refresh: Apply and Discard. Which refresh and whose is in the button, so nothing is kept."""

import asyncio
import re
from typing import Any

import discord

from commands.admin.desk import Desk, desk_of, holder_of
from commands.admin.permission import Interaction
from commands.cards.parts import MESSAGE, cut, escaped
from data.errors import DataError
from data.refresh.refresher import Ready
from data.refresh.turn import BusyError

EXPIRED = "This comparison is no longer kept, and nothing was changed. Run /admin refresh again."
NOT_YOURS = "Only the admin who prepared this refresh can apply or discard it. Nothing was changed."
APPLIED = "Applied: {what}. Answers come from it from now on; /admin rollback undoes it."
DISCARDED = "Discarded. Nothing was changed."
LABELS = {"apply": "Apply", "discard": "Discard"}
STYLES = {"apply": discord.ButtonStyle.success, "discard": discord.ButtonStyle.secondary}


class RefreshButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"refresh:(?P<word>apply|discard):(?P<key>[0-9a-f]{16}):(?P<asker>[0-9]{1,20})",
):
    """Applies or discards the refresh with a key, for its asker."""

    def __init__(self, word: str, key: str, asker: int) -> None:
        self.word, self.key, self.asker = word, key, asker
        custom_id = f"refresh:{word}:{key}:{asker}"
        super().__init__(discord.ui.Button(label=LABELS[word], style=STYLES[word], custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "RefreshButton":
        """Return the button that was pressed."""
        return cls(match["word"], match["key"], int(match["asker"]))

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
            await interaction.response.send_message(NOT_YOURS, ephemeral=True)
            return
        waiting = desk.pending.take(self.key, self.asker)
        if waiting is None:
            await interaction.response.edit_message(content=EXPIRED, embed=None, attachments=[], view=None)
            return
        try:
            await interaction.response.edit_message(content=f"{LABELS[self.word]} …", view=None)
            said = await self._applied(desk, waiting.ready, who) if self.word == "apply" else DISCARDED
        except (BusyError, discord.HTTPException):
            # Nothing happened to it, so it waits on
            desk.pending.put_back(self.key, waiting)
            raise
        except DataError as error:
            said = str(error)
        await desk.refresher.discard(waiting.ready)
        await interaction.edit_original_response(content=cut(escaped(said), MESSAGE))

    async def _applied(self, desk: Desk, ready: Ready, who: str) -> str:
        await desk.refresher.apply(ready, who)
        await asyncio.to_thread(desk.serving.catch_up)
        return APPLIED.format(what=ready.prepared.edition)


def word_view(key: str, asker: int) -> discord.ui.View:
    """Return the two buttons for a refresh that waits."""
    view = discord.ui.View(timeout=None)
    for word in LABELS:
        view.add_item(RefreshButton(word, key, asker))
    return view
