"""Draws the card that a tap leads to. What is shown is found by its key, not by anything that was typed."""

from collections.abc import Callable, Mapping

from commands.cards import browse_card, cluster_card, compare_card, job_card, rename_card, skills_card
from commands.cards.about import privacy_card
from commands.cards.card import Card
from commands.languages import Language
from commands.steps import PAIR, TITLE, Step, Thing, thing_of
from data.framework import Cluster, Grouping, Occupation, OldCluster, OldPathway, SubCluster
from data.guide import CareerGuide


def draw(step: Step, guide: CareerGuide, language: Language) -> Card | None:
    """Return the card of a step; None where it leads to something that is not, or no longer, there."""
    screen = SCREENS.get(step.screen)
    return screen(step.key, guide, language) if screen else None


def _job(key: str, guide: CareerGuide, language: Language) -> Card | None:
    if key.startswith(TITLE):
        return job_card(guide.find_job(key.removeprefix(TITLE)), guide.framework, language)
    answer = guide.occupation(key)
    return job_card(answer, guide.framework, language) if answer else None


def _skills(key: str, guide: CareerGuide, language: Language) -> Card | None:
    match thing_of(key, guide.framework):
        case Cluster() | SubCluster() | Occupation() as subject:
            return skills_card(guide.skills_for(subject), guide.framework, language)
        case _:
            return None


def _rename(key: str, guide: CareerGuide, language: Language) -> Card | None:
    match thing_of(key, guide.framework):
        case Cluster() | SubCluster() | OldCluster() | OldPathway() as subject:
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
    match [thing_of(one, guide.framework) for one in key.split(PAIR)]:
        case [Cluster() | SubCluster() | Occupation() as first, Cluster() | SubCluster() | Occupation() as second]:
            return compare_card(guide.compared(first, second), guide.framework, language)
        case _:
            return None


def _browse(key: str, guide: CareerGuide, language: Language) -> Card | None:
    key, _, page = key.partition("@")
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
