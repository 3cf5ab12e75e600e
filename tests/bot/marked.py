"""A language in which everything that is said can be told from what is not. Its names of commands are English."""

import gettext

from commands.languages import Language


class Marked(gettext.NullTranslations):
    """Puts everything it is asked for into angle brackets."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, one: str, many: str, number: int) -> str:
        return f"«{one if number == 1 else many}»"


MARKED = Language("es", Marked())
