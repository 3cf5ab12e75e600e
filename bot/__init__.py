"""Top floor: the process. Settings, the Discord client, the terminal, start and stop."""
