"""Answers that are being given: on the way out they are finished, as far as a few seconds allow."""

import asyncio

NAMES = ("CommandTree-invoker", "discord-ui-dynamic-item-")
"""How discord.py names the tasks of commands, of completions, and of what is tapped.

The names are not promised. Under other ones no answer would be waited for, which a test notices; nothing would break.
"""

PATIENCE = 3.0
"""Seconds: an answer that takes longer is too late for Discord."""


async def finished(seconds: float = PATIENCE) -> None:
    """Wait until the answers that are being given now are given, but no longer than this."""
    tasks = {task for task in asyncio.all_tasks() if task.get_name().startswith(NAMES)}
    tasks.discard(asyncio.current_task())
    if tasks:
        await asyncio.wait(tasks, timeout=seconds)
