"""Command names and descriptions in the languages of the bot, as Discord asks for them when commands are registered."""

import discord
from discord import app_commands

from commands.languages import Languages


class CatalogueTranslator(app_commands.Translator):
    """Looks each text up in the catalogue of a locale, by what it is: a name, a description."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Return a text of a command in a locale, None where it is the same in all."""
        return self._languages.of(locale.value).command(context.location.name, string.message)
