"""Who may change the data: the application's owner and team, and one role in one server. Checked here, every time.

Discord hides the commands from others, but a server's admins can show them to anybody: that is no protection.
"""

from dataclasses import dataclass

import discord
from discord import app_commands

from commands.holder import Interaction
from data.roles import HOLDER, OWNER
from data.sentences import Sentence, say

REFUSED = say(
    "Only the bot's owners, and members with its admin role in its admin server, may do this. Nothing was changed. "
    "Whoever runs the bot can give you that role."
)


class NotAllowedError(app_commands.CheckFailure):
    """Somebody asked for what only an admin may do."""

    sentence = REFUSED


@dataclass(frozen=True)
class Admins:
    """The server and the role whose members administer the bot; without both, only the application's owners do."""

    guild_id: int | None
    role_id: int | None

    def standing(self, interaction: Interaction) -> Sentence | None:
        """Return as what the asker may change the data, None where they may not. Never outside of a server."""
        if interaction.guild_id is None or not isinstance(interaction.user, discord.Member):
            return None
        if interaction.user.id in _owners(interaction.client):
            return OWNER
        if interaction.guild_id != self.guild_id or self.role_id is None:
            return None
        held = {role.id for role in interaction.user.roles}
        return HOLDER if self.role_id in held else None


def _owners(client: discord.Client) -> set[int]:
    """Return the ids of who owns the application: one person, or the members of a team who may change it."""
    application = client.application
    if application is None:
        return set()
    if application.team is None:
        return {application.owner.id}
    accepted, looker = discord.TeamMembershipState.accepted, discord.TeamMemberRole.read_only
    return {
        member.id
        for member in application.team.members
        if member.membership_state is accepted and member.role is not looker
    }
