"""The slash commands of the bot, by name. A command that is not listed here does not exist."""

from typing import Any

from discord import app_commands

from commands.admin.group import admin
from commands.cluster import cluster
from commands.job import job
from commands.rename import rename
from commands.skills import skills

COMMANDS: tuple[app_commands.Command[Any, ..., None] | app_commands.Group, ...] = (job, rename, skills, cluster, admin)
