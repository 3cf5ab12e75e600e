"""Who changes the data: roles, never a person's name. Notes and the history hold them in English."""

from collections.abc import Mapping

from data.sentences import Sentence, say

OWNER = say("an owner of the bot")
HOLDER = say("a holder of the admin role")
SHELL = say("the shell")
CLOCK = say("the clock")
ENDED_EARLY = say("a process that ended early")

ROLES: Mapping[str, Sentence] = {str(role): role for role in (OWNER, HOLDER, SHELL, CLOCK, ENDED_EARLY)}
"""Each by its English text, to be said in another language."""
