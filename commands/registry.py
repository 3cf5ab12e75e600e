"""The commands of the bot, by name. A command that is not listed here does not exist."""

from typing import Any

from discord import app_commands

from commands.admin.group import admin
from commands.browse import browse
from commands.cluster import cluster
from commands.compare import compare
from commands.find_cluster import find_cluster
from commands.help import about, help_
from commands.job import job
from commands.rename import rename
from commands.server_settings import settings
from commands.skills import skills

Command = app_commands.Command[Any, ..., None] | app_commands.Group | app_commands.ContextMenu

COMMANDS: tuple[Command, ...] = (
    job, rename, skills, cluster, browse, compare, find_cluster, help_, about, settings, admin,
)  # fmt: skip
