"""Whether a server shows answers to everybody or to the asker alone, where the asker does not say. Kept in local.db."""

from data.local_store import LocalStore

PREFIX = "private answers in "


class Privacy:
    """The servers whose answers are private by default. Held in memory, so that asking waits for no disk."""

    def __init__(self, store: LocalStore) -> None:
        self._store = store
        self._private = {int(name.removeprefix(PREFIX)) for name in store.settings(PREFIX)}

    def by_default(self, guild_id: int | None) -> bool:
        """Tell whether answers in a server are private unless the asker says otherwise."""
        return guild_id in self._private

    def choose(self, guild_id: int, private: bool) -> None:
        """Set it for a server. Waits for the disk. Raises StoreError, and then nothing was changed."""
        if private:
            self._store.set_setting(f"{PREFIX}{guild_id}", "yes")
            self._private.add(guild_id)
        else:
            self._store.forget(f"{PREFIX}{guild_id}")
            self._private.discard(guild_id)
