"""The card for *Find cluster*: the job titles in somebody's message. It is shown to the asker alone."""

from commands import wording
from commands.cards import links
from commands.cards.card import MATCHES, Card
from commands.cards.job import job_card
from commands.cards.looks import emoji_of
from commands.cards.parts import card, escaped
from commands.languages import Language
from data.answers import MessageAnswer
from data.framework import Framework


def message_card(answer: MessageAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card: that of /job for one title, a list with a menu for several."""
    if len(answer.found) == 1:
        return job_card(answer.found[0].job, framework, language)
    if not answer.found:
        embed = card(language.say("No job title found"), framework, description=escaped(language.said(answer.note)))
        return Card(embed, links=(links.browse(None, language),))
    lines = []
    for mention in answer.found:
        best = mention.job.matches[0]
        place = best.placements[0]
        lines.append(
            f"“{escaped(mention.words)}” → **{escaped(best.title)}**\n{emoji_of(place)} {wording.placed(place)}"
        )
    embed = card(language.say("Job titles in that message"), framework, description="\n\n".join(lines))
    options = links.job_options(mention.job.matches[0] for mention in answer.found)
    return Card(embed, links.menu(MATCHES, language.say("Pick a job"), options), (links.browse(None, language),))
