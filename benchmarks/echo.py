"""The least that a bot of discord.py can do: one command, one constant answer. The floor that the library sets."""

import asyncio
import os
from typing import Any

import discord
from discord import app_commands

from benchmarks.conversation import COMMAND, Said
from tests.standin import StandIn


@app_commands.command(description="Say always the same")
async def echo(interaction: discord.Interaction[Any], text: str) -> None:
    await interaction.response.send_message("always the same")


class Echo(discord.AutoShardedClient):
    async def setup_hook(self) -> None:
        tree = app_commands.CommandTree(self)
        tree.add_command(echo)
        await tree.sync()


class EchoTalk:
    """People who use that command, and nothing else."""

    def __init__(self, standin: StandIn) -> None:
        self._messages = standin.messages
        self._person = standin.person()

    async def say(self) -> Said:
        return Said(COMMAND, await self._person.slash("echo", text="anything"), self._person)

    def heard(self, said: Said) -> None:
        self._messages.by_id.clear()


async def main() -> None:
    async with Echo(intents=discord.Intents(guilds=True), max_messages=None) as client:
        await client.start(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    asyncio.run(main())
