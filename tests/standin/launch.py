"""Run a bot as a real process against a stand-in: `python -m tests.standin.launch MODULE ARGS...`.

STANDIN_BASE and STANDIN_GATEWAY say where the stand-in listens; the bot's own code stays untouched. STANDIN_HURRY takes
long waits out of discord.py: of "reconnects", or "all". STANDIN_OPTIONS are options for the client, as a JSON object.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
from contextlib import nullcontext
from typing import Any
from unittest.mock import patch

import discord

from .patch import point_discord_at, targets
from .quick import quick_discord, quick_reconnects

HURRIES = {"": nullcontext, "reconnects": quick_reconnects, "all": quick_discord}


def main(arguments: list[str]) -> None:
    if not arguments:
        sys.exit("usage: python -m tests.standin.launch MODULE ARGS...")
    point_discord_at(targets(os.environ["STANDIN_BASE"], os.environ["STANDIN_GATEWAY"]))
    options = json.loads(os.environ.get("STANDIN_OPTIONS", "{}"))
    sys.argv = list(arguments)
    with (
        HURRIES[os.environ.get("STANDIN_HURRY", "")](),
        patch.object(discord.Client, "__init__", started_with(options)),
    ):
        runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)


def started_with(options: dict[str, Any]) -> Any:
    plain = discord.Client.__init__

    def start(self: discord.Client, *arguments: Any, **given: Any) -> None:
        plain(self, *arguments, **{**given, **options})

    return start


if __name__ == "__main__":
    main(sys.argv[1:])
