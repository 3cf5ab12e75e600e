"""The card for /job."""

from collections.abc import Iterable

from commands import wording
from commands.cards import links
from commands.cards.card import MATCHES, Card, Link, Menu, Outside
from commands.cards.looks import emoji_of
from commands.cards.parts import add, add_note, card, escaped
from commands.languages import Language
from commands.steps import subject_key
from data.answers import MOST_MATCHES, JobAnswer, JobMatch, cluster_of
from data.framework import Framework

ALSO = 4
"""Other matches that the menu under a match offers."""


def job_card(answer: JobAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card."""
    match answer.outcome:
        case "match":
            return _match(answer, framework, language)
        case "choose":
            return _choice(answer, framework, language)
        case "none":
            return _none(answer, framework, language)


def _match(answer: JobAnswer, framework: Framework, language: Language) -> Card:
    best, place = answer.matches[0], answer.matches[0].placements[0]
    how = escaped(f"{wording.certainty(answer, language)} {wording.recognised(answer, language)}".strip())
    meaning = wording.gloss(place, language)
    lines = [
        f"{emoji_of(place)} **{wording.placed(place)}**",
        *([f"*{meaning}*"] if meaning else []),
        *([how] if how else []),
    ]
    embed = card(escaped(best.title), framework, cluster_of(place), "\n".join(lines))
    if best.occupation is not None:
        embed.url = wording.page_of(best.occupation)
        old = [wording.was(pathway) for pathway in best.occupation.old]
        nowhere = language.say("It had no place there.")
        add(embed, language.say("In the old 16 clusters"), old or [nowhere], language)
    also = [f"{emoji_of(other)} {wording.placed(other)}" for other in best.placements[1:]]
    add(embed, language.say("Also placed in"), also, language)
    add_note(embed, answer.note, language)
    return Card(embed, _others(answer.matches, language), _links(best, language))


def _others(matches: tuple[JobMatch, ...], language: Language) -> tuple[Menu, ...]:
    if len(matches) == 1:
        return ()
    options = links.job_options(matches[: 1 + ALSO])
    return links.menu(MATCHES, language.say("Other matches"), options)


def _links(match: JobMatch, language: Language) -> tuple[Link | Outside, ...]:
    place = match.placements[0]
    changed = links.change(match.occupation or place, language)
    taps = (links.skills(subject_key(match), language), changed, links.about(place))
    return (*taps, links.page(match.occupation, language)) if match.occupation else taps


def _choice(answer: JobAnswer, framework: Framework, language: Language) -> Card:
    text = escaped(wording.asked_back(answer, language))
    embed = card(language.say("Which one do you mean?"), framework, description=text)
    by_cluster = _by_cluster(answer.matches[:MOST_MATCHES])
    for found in by_cluster.values():
        place = found[0].placements[0]
        names = [f"**{escaped(match.title)}** · {match.placements[0].name}" for match in found]
        add(embed, f"{emoji_of(place)} {cluster_of(place).name}", names, language)
    options = links.job_options(match for found in by_cluster.values() for match in found)
    return Card(embed, links.menu(MATCHES, language.say("Pick a job"), options), (links.browse(None, language),))


def _none(answer: JobAnswer, framework: Framework, language: Language) -> Card:
    embed = card(language.say("No job title found"), framework, description=escaped(language.said(answer.note)))
    near = [f"{emoji_of(one.placements[0])} {one.title}" for one in answer.nearest]
    add(embed, language.say("Nearest titles"), near, language)
    menu = links.menu(MATCHES, language.say("Nearest titles"), links.occupation_options(answer.nearest))
    named = answer.named
    browse = links.browse(None, language)
    if named is None:
        return Card(embed, menu, (browse,))
    return Card(embed, menu, (links.look_up(named, language), browse))


def _by_cluster(matches: Iterable[JobMatch]) -> dict[str, list[JobMatch]]:
    found: dict[str, list[JobMatch]] = {}
    for match in matches:
        found.setdefault(cluster_of(match.placements[0]).name, []).append(match)
    return found
