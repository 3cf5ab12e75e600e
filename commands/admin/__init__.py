"""What an admin does with the data: /admin in Discord, and the words that the shell shares."""
