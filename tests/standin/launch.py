"""Run a bot as a real process against a stand-in: `python -m tests.standin.launch MODULE ARGS...`.

STANDIN_BASE and STANDIN_GATEWAY say where the stand-in listens; the bot's own code stays untouched.
"""

from __future__ import annotations

import os
import runpy
import sys

from .patch import point_discord_at, targets


def main(arguments: list[str]) -> None:
    if not arguments:
        sys.exit("usage: python -m tests.standin.launch MODULE ARGS...")
    point_discord_at(targets(os.environ["STANDIN_BASE"], os.environ["STANDIN_GATEWAY"]))
    sys.argv = list(arguments)
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1:])
