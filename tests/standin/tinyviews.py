"""Buttons, a select, a dynamic item and a form for the tiny bot."""

from __future__ import annotations

import re
from typing import Any

import discord


class Panel(discord.ui.View):
    """Persistent: its buttons work after a restart too."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="More", custom_id="panel:more")
    async def more(self, interaction: discord.Interaction[Any], _: discord.ui.Button[Panel]) -> None:
        await interaction.response.edit_message(content="page 2")

    @discord.ui.button(label="Edit", custom_id="panel:edit")
    async def edit(self, interaction: discord.Interaction[Any], _: discord.ui.Button[Panel]) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.select(custom_id="panel:pick", options=[discord.SelectOption(label=x) for x in ("a", "b")])
    async def pick(self, interaction: discord.Interaction[Any], select: discord.ui.Select[Panel]) -> None:
        await interaction.response.defer()
        await interaction.followup.send(f"picked {select.values}", ephemeral=True)


class Numbered(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"fav:(?P<number>\d+)"):
    def __init__(self, number: int) -> None:
        super().__init__(discord.ui.Button(label=f"fav {number}", custom_id=f"fav:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Numbered:
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message(f"favourite {self.number}", ephemeral=True)


class Form(discord.ui.Modal, title="Edit it"):
    name: discord.ui.Label[Any] = discord.ui.Label(
        text="Name", component=discord.ui.TextInput(custom_id="form:name", max_length=20)
    )

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        field = self.name.component
        assert isinstance(field, discord.ui.TextInput)
        await interaction.response.send_message(f"hello {field.value}", ephemeral=True)
