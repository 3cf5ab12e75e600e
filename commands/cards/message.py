"""The card for *Find cluster*: the job titles in somebody's message. It is shown to the asker alone."""

import discord

from commands import wording
from commands.cards import links
from commands.cards.card import MATCHES, Card
from commands.cards.job import job_card
from commands.cards.looks import emoji_of
from commands.cards.parts import DESCRIPTION, card, cut, escaped, fitted
from commands.languages import Language
from data.answers import Mention, MessageAnswer
from data.framework import Framework

AIRY = 8
"""So many titles stand apart from each other; of more, each has its two lines and no room between."""

MORE = 400
"""Characters for the names of the titles that have no room in the menu."""


def message_card(answer: MessageAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card: that of /job for one title, a list with a menu for several."""
    if len(answer.found) == 1:
        return job_card(answer.found[0].job, framework, language)
    embed = _listed(answer, framework, language) if answer.found else _nothing_sure(answer, framework, language)
    options = links.job_options(mention.job.matches[0] for mention in answer.found or answer.unsure)
    return Card(embed, links.menu(MATCHES, language.say("Pick a job"), options), (links.browse(None, language),))


def _nothing_sure(answer: MessageAnswer, framework: Framework, language: Language) -> discord.Embed:
    unsure, nothing = language.say("No job title that I am sure of"), language.say("No job title found")
    lines = [escaped(language.said(answer.note)), *(f"“{escaped(mention.words)}”" for mention in answer.unsure)]
    return card(unsure if answer.unsure else nothing, framework, description=fitted(lines, DESCRIPTION, language))


def _listed(answer: MessageAnswer, framework: Framework, language: Language) -> discord.Embed:
    gap = "\n" if len(answer.found) <= AIRY else ""
    text = fitted([_line(mention) + gap for mention in answer.found], DESCRIPTION - MORE, language).rstrip()
    if answer.more:
        rest = language.say("and {n} more: {names}", n=len(answer.more), names=escaped("; ".join(answer.more)))
        text = f"{text}\n{cut(rest, MORE - 1)}"
    return card(language.say("Job titles in that message"), framework, description=text)


def _line(mention: Mention) -> str:
    """Return the words as they stand in the message, and what they are, with where that belongs."""
    best = mention.job.matches[0]
    place = best.placements[0]
    return f"“{escaped(mention.words)}” → **{escaped(best.title)}**\n{emoji_of(place)} {wording.placed(place)}"
