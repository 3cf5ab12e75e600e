"""The cards for /browse: groupings, then clusters, sub-clusters and their occupations. A menu down, buttons back up."""

from collections.abc import Iterable

from commands import wording
from commands.cards import links
from commands.cards.card import Card, Link, Option
from commands.cards.looks import emoji_of
from commands.cards.parts import DESCRIPTION, add, card, fitted
from commands.languages import Language
from commands.steps import FROM, STOP, Step, key_of
from data.framework import Cluster, Framework, Grouping, Occupation, SubCluster
from data.guide import CareerGuide

PAGE = 25
"""Occupations on a page: as many as a menu has room for."""

Place = Grouping | Cluster | SubCluster | None


def browse_card(place: Place, page: int, guide: CareerGuide, language: Language) -> Card:
    """Return where one is in the framework, what is below, and the way back; `page`, from 0, is of occupations."""
    match place:
        case None:
            return _start(guide.framework, language)
        case Grouping():
            return _grouping(place, guide.framework, language)
        case Cluster():
            return _cluster(place, guide.framework, language)
        case SubCluster():
            return _sub_cluster(place, page, guide, language)


def _start(framework: Framework, language: Language) -> Card:
    text = language.say("The 14 clusters are in 6 groupings.")
    embed = card(language.say("Browse the framework"), framework, description=text)
    for grouping in framework.groupings.values():
        lines = [f"{emoji_of(cluster)} {_named(cluster.name, language)}" for cluster in _clusters(grouping, framework)]
        add(embed, _named(grouping.name, language), lines, language)
    options = [_down(one.name, one, language.gloss(one.name)) for one in framework.groupings.values()]
    return Card(embed, links.menu("down", language.say("Pick a grouping"), options), (_stop(language),))


def _grouping(grouping: Grouping, framework: Framework, language: Language) -> Card:
    embed = card(_named(grouping.name, language), framework, description=language.said(grouping.description))
    clusters = _clusters(grouping, framework)
    for cluster in clusters:
        add(embed, f"{emoji_of(cluster)} {cluster.name}", [language.said(cluster.description)], language)
    options = [_down(one.name, one, language.gloss(one.name), emoji_of(one)) for one in clusters]
    return Card(
        embed, links.menu("down", language.say("Pick a cluster"), options), (_up(None, language), _stop(language))
    )


def _cluster(cluster: Cluster, framework: Framework, language: Language) -> Card:
    about = "\n".join(filter(None, (language.gloss(cluster.name), language.said(cluster.description))))
    embed = card(f"{emoji_of(cluster)} {cluster.name}", framework, cluster, about)
    subs = [one for one in framework.sub_clusters.values() if one.cluster is cluster]
    add(embed, language.say("Sub-clusters"), [_named(one.name, language) for one in subs], language)
    options = [_down(one.name, one, language.gloss(one.name)) for one in subs]
    menu = links.menu("down", language.say("Pick a sub-cluster"), options)
    taps = (_up(cluster.grouping, language), links.skills(key_of(cluster), language), links.change(cluster, language))
    return Card(embed, menu, (*taps, _stop(language)))


def _sub_cluster(sub: SubCluster, page: int, guide: CareerGuide, language: Language) -> Card:
    occupations = guide.occupations_in(sub)
    pages = [occupations[start : start + PAGE] for start in range(0, len(occupations), PAGE)]
    shown = pages[page] if page < len(pages) else ()
    heading = wording.occupations(len(occupations), language)
    if len(pages) > 1:
        heading = f"{heading} · {language.say('page {page} of {pages}', page=page + 1, pages=len(pages))}"
    nothing = language.say("The official crosswalk places no occupation here.")
    lines = [*_lines(shown, sub, language)] or [nothing]
    above = "\n".join(filter(None, (language.gloss(sub.name), language.said(sub.description), f"\n**{heading}**")))
    # A field has not the room for a whole page of occupations, the description has
    text = f"{above}\n{fitted(lines, DESCRIPTION - len(above) - 1, language)}"
    embed = card(f"{emoji_of(sub)} {sub.name}", guide.framework, sub.cluster, text)
    options = (links.option(one.title, _job(one, sub, page), emoji="🔎") for one in shown)
    menu = links.menu("down", language.say("Pick an occupation"), options)
    return Card(embed, menu, (_up(sub.cluster, language), *_pages(sub, page, len(pages), language), _stop(language)))


def _lines(occupations: Iterable[Occupation], sub: SubCluster, language: Language) -> Iterable[str]:
    for occupation in occupations:
        home = occupation.placements[0]
        elsewhere = language.say("mainly in {place}", place=home.name)
        yield occupation.title if home is sub else f"{occupation.title} · *{elsewhere}*"


def _job(occupation: Occupation, sub: SubCluster, page: int) -> Step:
    """Return the step to an occupation from which one finds back to the page that it was on."""
    return Step("job", f"{key_of(occupation)}{FROM}{_page(sub, page).key}")


def _page(sub: SubCluster, page: int) -> Step:
    return Step("browse", f"{key_of(sub)}{FROM}{page}")


def _pages(sub: SubCluster, page: int, pages: int, language: Language) -> Iterable[Link]:
    for label, emoji, to in ((language.say("Previous"), "◀️", page - 1), (language.say("Next"), "▶️", page + 1)):
        if 0 <= to < pages:
            yield Link(label, _page(sub, to), emoji)


def _clusters(grouping: Grouping, framework: Framework) -> list[Cluster]:
    return [cluster for cluster in framework.clusters.values() if cluster.grouping is grouping]


def _down(label: str, place: Grouping | Cluster | SubCluster, about: str | None, emoji: str | None = None) -> Option:
    return links.option(label, Step("browse", key_of(place)), about or "", emoji)


def _up(place: Grouping | Cluster | None, language: Language) -> Link:
    return links.back(Step("browse", key_of(place) if place else ""), language)


def _stop(language: Language) -> Link:
    return Link(language.say("Done"), STOP, "✅")


def _named(name: str, language: Language) -> str:
    meaning = language.gloss(name)
    return f"{name} ({meaning})" if meaning else name
