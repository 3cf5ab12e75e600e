"""The answer to /cluster on a terminal."""

from rich.console import RenderableType
from rich.text import Text

from bot.console.parts import NAME, PLACE, QUIET, choice, grid
from commands import wording
from data.answers import ClusterAnswer


def lines(answer: ClusterAnswer) -> list[RenderableType]:
    """Return the answer, line by line."""
    if answer.profile is None:
        return choice((one.name, wording.kind_of(one)) for one in answer.options)
    profile, sub = answer.profile, answer.sub_cluster
    cluster = profile.cluster
    body: list[RenderableType] = []
    if sub is not None:
        body += [Text.assemble((sub.name, NAME), f", {wording.kind_of(sub)}"), Text(sub.description), Text()]
    across = ", cross-cutting" if cluster.cross_cutting else ""
    body += [Text.assemble((cluster.name, PLACE), f", {cluster.grouping.name}{across}"), Text(cluster.description)]
    facts = (
        ("sub-clusters", "; ".join(one.name for one in profile.sub_clusters)),
        ("formerly", "; ".join(old.name for old in profile.formerly) or "nothing: new in 2024"),
        ("occupations", f"{profile.occupations} in the official crosswalk"),
        ("O*NET code", cluster.code),
    )
    body.append(grid(facts))
    if answer.options:
        body += [Text("\nOther readings", QUIET), grid((one.name, wording.kind_of(one)) for one in answer.options)]
    return body
