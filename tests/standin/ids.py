"""Snowflake ids and interaction tokens, as Discord makes them."""

from __future__ import annotations

import base64
import itertools
import time

DISCORD_EPOCH_MS = 1420070400000


class Ids:
    """A source of ids that are unique within one stand-in and carry the time they were made at."""

    def __init__(self) -> None:
        self._counter = itertools.count(1)

    def new(self) -> str:
        return self._snowflake(self._now())

    def on_shard(self, shard: int, shard_count: int) -> str:
        """An id that Discord would route to this shard: `(id >> 22) % shard_count == shard`."""
        now = self._now()
        return self._snowflake(now - now % shard_count - shard_count + shard)

    def token(self) -> str:
        return base64.urlsafe_b64encode(f"interaction:{self.new()}:loopback".encode()).decode()

    def _snowflake(self, milliseconds: int) -> str:
        return str(milliseconds << 22 | (next(self._counter) & 0xFFF))

    @staticmethod
    def _now() -> int:
        return int(time.time() * 1000) - DISCORD_EPOCH_MS
