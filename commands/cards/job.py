"""The card for /job."""

from collections.abc import Iterable

import discord

from commands import wording
from commands.cards.parts import add, card, escaped
from data.answers import MOST_MATCHES, JobAnswer, JobMatch, cluster_of
from data.framework import Framework

ALSO = 4


def job_card(answer: JobAnswer, framework: Framework) -> discord.Embed:
    """Return the answer as an embed."""
    match answer.outcome:
        case "match":
            return _match(answer, framework)
        case "choose":
            text = "That title is used in several clusters. Ask again with one of these."
            embed = card("Which one do you mean?", framework, description=text)
            for cluster, matches in _by_cluster(answer.matches[:MOST_MATCHES]).items():
                add(embed, cluster, [f"**{escaped(match.title)}** · {match.placements[0].name}" for match in matches])
            return embed
        case "none":
            embed = card("No job title found", framework, description=escaped(answer.note or ""))
            add(embed, "Nearest titles", [occupation.title for occupation in answer.nearest])
            return embed


def _match(answer: JobAnswer, framework: Framework) -> discord.Embed:
    best, place = answer.matches[0], answer.matches[0].placements[0]
    found = escaped(wording.recognised(answer))
    description = f"**{wording.placed(place)}**\n{wording.certainty(answer).capitalize()}. {found}"
    embed = card(escaped(best.title), framework, cluster_of(place), description)
    if best.occupation is not None:
        embed.url = f"https://www.onetonline.org/link/summary/{best.occupation.onet_soc}"
        old = [f"{pathway.old_cluster.name} › {pathway.name}" for pathway in best.occupation.old]
        add(embed, "In the old 16 clusters", old or ["It had no place there."])
    add(embed, "Also placed in", [wording.placed(other) for other in best.placements[1:]])
    others = answer.matches[1 : 1 + ALSO]
    possible = [f"**{escaped(other.title)}** · {wording.placed(other.placements[0])}" for other in others]
    add(embed, "Also possible", possible)
    add(embed, "Note", [escaped(answer.note)] if answer.note else [])
    return embed


def _by_cluster(matches: Iterable[JobMatch]) -> dict[str, list[JobMatch]]:
    found: dict[str, list[JobMatch]] = {}
    for match in matches:
        found.setdefault(cluster_of(match.placements[0]).name, []).append(match)
    return found
