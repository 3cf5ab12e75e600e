"""What the admin commands work with. One for each client, and the same for every command."""

from typing import Protocol, cast

from commands.admin.pending import Pending
from commands.admin.permission import Admins, NotAllowedError
from commands.holder import Interaction
from data.refresh.refresher import Refresher
from data.refresh.request import Ready
from data.sentences import Sentence
from data.serving import Serving


class Desk:
    """Who may change the data, what changes it, and what waits for a word. `refused` counts those who may not."""

    def __init__(self, refresher: Refresher, serving: Serving, admins: Admins) -> None:
        self.refresher = refresher
        self.serving = serving
        self.admins = admins
        self.pending = Pending()
        self.refused = 0

    def admit(self, interaction: Interaction) -> Sentence:
        """Return as what the asker may change the data. Raises NotAllowedError, and counts it."""
        standing = self.admins.standing(interaction)
        if standing is None:
            self.refused += 1
            raise NotAllowedError
        return standing

    async def tidy(self) -> None:
        """Discard what nobody said a word about."""
        for ready in self.pending.outdated():
            await self.refresher.discard(ready)

    async def wait(self, ready: Ready, asker: int) -> str:
        """Let a refresh wait for the asker's word; return its key."""
        key = self.pending.put(ready, asker)
        await self.tidy()
        return key


class DeskHolder(Protocol):
    """A client that has a desk."""

    desk: Desk


def desk_of(interaction: Interaction) -> Desk:
    """Return the desk that the client was given."""
    return cast(DeskHolder, interaction.client).desk
