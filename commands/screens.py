"""Draws the card that a tap leads to. What is shown is found by its key, not by anything that was typed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from commands.cards import browse_card, cluster_card, compare_card, job_card, links, rename_card, skills_card
from commands.cards.about import privacy_card
from commands.cards.card import Card
from commands.cards.unclear import open_side_card
from commands.languages import Language
from commands.steps import EVERYTHING, FROM, OR, PAIR, TITLE, Step, Thing, thing_of
from data.framework import Cluster, Grouping, Occupation, OldCluster, OldPathway, SubCluster
from data.guide import CareerGuide
from data.questions.skills import Topic


def draw(step: Step, guide: CareerGuide, language: Language) -> Card | None:
    """Return the card of a step; None where it leads to something that is not, or no longer, there."""
    screen = SCREENS.get(step.screen)
    return screen(step.key, guide, language) if screen else None


def _job(key: str, guide: CareerGuide, language: Language) -> Card | None:
    if key.startswith(TITLE):
        return job_card(guide.find_job(key.removeprefix(TITLE)), guide.framework, language)
    code, mark, place = key.partition(FROM)
    answer = guide.occupation(code)
    if answer is None:
        return None
    card = job_card(answer, guide.framework, language)
    back = (links.back(Step("browse", place), language),) if mark else ()
    return replace(card, links=(*card.links, *back))


def _skills(key: str, guide: CareerGuide, language: Language) -> Card | None:
    everything = key.endswith(EVERYTHING)
    match thing_of(key.removesuffix(EVERYTHING), guide.framework):
        case Cluster() | SubCluster() | Occupation() as subject:
            return skills_card(guide.skills_for(subject), guide.framework, language, everything=everything)
        case _:
            return None


def _rename(key: str, guide: CareerGuide, language: Language) -> Card | None:
    match thing_of(key, guide.framework):
        case Cluster() | SubCluster() | OldCluster() | OldPathway() | Occupation() as subject:
            return rename_card(guide.rename_of(subject), guide.framework, language)
        case _:
            return None


def _cluster(key: str, guide: CareerGuide, language: Language) -> Card | None:
    match thing_of(key, guide.framework):
        case Cluster() | SubCluster() as place:
            return cluster_card(guide.cluster_of(place), guide.framework, language)
        case _:
            return None


def _compare(key: str, guide: CareerGuide, language: Language) -> Card | None:
    first, _, second = key.partition(PAIR)
    match (_topics(first, guide), _topics(second, guide)):
        case [one], [other]:
            return compare_card(guide.compared(one, other), guide.framework, language)
        case [kept], [_, *_] as options:
            return open_side_card(kept, "second", options, guide.framework, language)
        case [_, *_] as options, [kept]:
            return open_side_card(kept, "first", options, guide.framework, language)
        case _:
            return None


def _topics(keys: str, guide: CareerGuide) -> list[Topic]:
    things = [thing_of(key, guide.framework) for key in keys.split(OR)]
    return [thing for thing in things if isinstance(thing, Cluster | SubCluster | Occupation)]


def _browse(key: str, guide: CareerGuide, language: Language) -> Card | None:
    key, _, page = key.partition(FROM)
    thing: Thing | None = thing_of(key, guide.framework) if key else None
    match thing:
        case None if key:
            return None
        case None | Grouping() | Cluster() | SubCluster():
            return browse_card(thing, int(page) if page.isdecimal() else 0, guide, language)
        case _:
            return None


def _privacy(key: str, guide: CareerGuide, language: Language) -> Card | None:
    return privacy_card(language)


SCREENS: Mapping[str, Callable[[str, CareerGuide, Language], Card | None]] = {
    "job": _job,
    "skills": _skills,
    "rename": _rename,
    "cluster": _cluster,
    "compare": _compare,
    "browse": _browse,
    "privacy": _privacy,
}
"""Every screen that a tap may lead to, by the name that its buttons carry."""
