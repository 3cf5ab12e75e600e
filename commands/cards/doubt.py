"""The card for a question that is not answered: to pick what was meant, or to see that nothing was found."""

from collections.abc import Iterable

from commands.cards import links
from commands.cards.card import Card, Link, Option
from commands.cards.parts import card, escaped
from commands.languages import Language
from commands.steps import title_step
from data.framework import Framework

READINGS = "readings"
"""The menu of other things that a question may mean."""


def doubt_card(
    nothing: str,
    note: str | None,
    options: Iterable[Option],
    framework: Framework,
    language: Language,
    pick: str | None = None,
    more: tuple[Link, ...] = (),
) -> Card:
    """Return what to pick from, or `nothing` as the title; `pick` stands in the menu, `more` before the last button."""
    menu = links.menu(READINGS, pick or language.say("Pick one"), options)
    title = language.say("Which one do you mean?") if menu else nothing
    embed = card(title, framework, description=escaped(language.said(note)))
    return Card(embed, menu, (*more, links.browse(None, language)))


def instead(title: str | None, language: Language) -> tuple[Link, ...]:
    """Return the button to the job that a question names instead of what it was asked for, if it names one."""
    return (links.job(title_step(title), language),) if title else ()
