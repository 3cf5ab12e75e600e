"""Middle floor: one file for each slash command, and the cards that show its answer."""
