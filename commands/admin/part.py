"""A group of admin commands: each is refused to whoever is no admin, before anything of it runs."""

from discord import app_commands

from commands.admin.desk import desk_of
from commands.holder import Interaction


class AdminGroup(app_commands.Group):
    """A group whose commands only an admin may use."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Return True for an admin. Raises NotAllowedError for anybody else."""
        desk_of(interaction).admit(interaction)
        return True
