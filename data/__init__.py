"""Ground floor: the framework, its tables, its SQLite store and its look-ups. Knows of no chat and no screen."""
