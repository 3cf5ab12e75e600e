"""Who and what exists on the pretended Discord: the bot, its owner, the servers it is in."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import payloads
from .ids import Ids
from .payloads import Json

BOT_NAME = "testbot"


@dataclass
class World:
    """The fixed cast; `guilds` maps the id of every server the bot is in to the id of its one channel.

    `roles` are the ids of the roles that each server has beside @everyone, `locale` is the language that each server
    has chosen; change them before the bot connects.
    """

    ids: Ids
    app_id: str
    owner_id: str
    person_id: str
    foreign_guild_id: str
    direct_channel_id: str
    guilds: dict[str, str] = field(default_factory=dict)
    roles: list[str] = field(default_factory=list)
    locale: str = "en-US"

    @classmethod
    def new(cls, ids: Ids) -> World:
        world = cls(ids, ids.new(), ids.new(), ids.new(), ids.new(), ids.new())
        world.add_guild(ids.new())
        return world

    @property
    def guild_id(self) -> str:
        return next(iter(self.guilds))

    def add_guild(self, guild_id: str) -> str:
        self.guilds[guild_id] = self.ids.new()
        return guild_id

    def bot_user(self) -> Json:
        return payloads.own_user(self.app_id, BOT_NAME)

    def author(self) -> Json:
        return payloads.user(self.app_id, BOT_NAME, bot=True)

    def application(self) -> Json:
        return payloads.application(self.app_id, payloads.user(self.owner_id, "owner"))

    def guild(self, guild_id: str) -> Json:
        members = [
            payloads.member(self.author()),
            payloads.member(payloads.user(self.person_id, "counselor")),
        ]
        return payloads.guild(guild_id, self.guilds[guild_id], self.owner_id, members, self.roles, self.locale)

    def guilds_of_shard(self, shard: int, shard_count: int) -> list[str]:
        return [guild_id for guild_id in self.guilds if shard_of(guild_id, shard_count) == shard]


def shard_of(guild_id: str | None, shard_count: int) -> int:
    """Discord's routing rule; everything outside a server goes to shard 0."""
    return 0 if guild_id is None else (int(guild_id) >> 22) % shard_count
