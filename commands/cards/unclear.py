"""The card for a comparison of which a side is not clear: what to pick from, for one side or, one by one, for both."""

from collections.abc import Iterable

from commands import wording
from commands.cards import links
from commands.cards.card import Card, Link, Menu, Option
from commands.cards.doubt import doubt_card
from commands.cards.looks import emoji_of
from commands.cards.parts import card, escaped
from commands.languages import Language
from commands.steps import Step, subject_step, together
from data.answers import CompareAnswer, SideName, SkillSubject
from data.framework import Framework
from data.questions.skills import Topic, subject_of


def unclear_card(answer: CompareAnswer, kept: tuple[Link, ...], framework: Framework, language: Language) -> Card:
    """Return what to pick from; what is picked is compared. `kept` leads to the side that is clear, if one is."""
    if answer.options and answer.waiting:
        return _both(answer, framework, language)
    clear = answer.second if answer.in_doubt == "first" else answer.first
    subject = clear.subject if clear else None
    options = [_option(one, _compared(answer.in_doubt, one, subject), language) for one in answer.options]
    # Where nothing is known of one side, the other is kept all the same
    options += [_option(one, subject_step(one), language) for one in answer.waiting]
    pick = _pick(answer.in_doubt or "first", language) if answer.options else None
    return doubt_card(language.say("Nothing found"), answer.note, options, framework, language, pick, kept)


def open_side_card(
    picked: Topic, side: SideName, options: Iterable[Topic], framework: Framework, language: Language
) -> Card:
    """Return the card on which one side has been picked, and the `side` is still to be."""
    kept, title = subject_of(picked), _pick(side, language)
    text = f"{emoji_of(kept.cluster)} {escaped(wording.subject_line(kept, language))}"
    found = [_option(one, _compared(side, one, kept), language) for one in map(subject_of, options)]
    menu = links.menu(side, title, found)
    return Card(card(title, framework, kept.cluster, text), menu, (links.browse(None, language),))


def _both(answer: CompareAnswer, framework: Framework, language: Language) -> Card:
    """Return a menu for each side. The one of the other side is read from the message when the first is picked."""
    found = {answer.in_doubt: answer.options}
    embed = card(language.say("Which ones do you mean?"), framework, description=escaped(language.said(answer.note)))
    menus: list[Menu] = []
    sides: tuple[SideName, SideName] = ("first", "second")
    for side in sides:
        options = [_option(one, _half(side, one), language) for one in found.get(side, answer.waiting)]
        menus += links.menu(side, _pick(side, language), options)
    return Card(embed, tuple(menus), (links.browse(None, language),))


def _half(side: SideName, picked: SkillSubject) -> Step:
    step = together(picked, None) if side == "first" else together(None, picked)
    return step or subject_step(picked)


def _compared(side: SideName | None, picked: SkillSubject, clear: SkillSubject | None) -> Step:
    if clear is None:
        return subject_step(picked)
    return (together(picked, clear) if side == "first" else together(clear, picked)) or subject_step(picked)


def _option(subject: SkillSubject, step: Step, language: Language) -> Option:
    return links.option(subject.name, step, wording.kind_of_subject(subject, language), emoji_of(subject.cluster))


def _pick(side: SideName, language: Language) -> str:
    return language.say("Pick the first") if side == "first" else language.say("Pick the second")
