"""The answer to /job on a terminal."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.console.parts import DOUBT, NAME, PLACE, QUIET
from commands import wording
from data.answers import JobAnswer, JobMatch


def lines(answer: JobAnswer) -> list[RenderableType]:
    """Return the answer, line by line."""
    if answer.outcome == "none":
        near = [Text.assemble("  ", (occupation.title, NAME)) for occupation in answer.nearest]
        return [Text("No match", DOUBT), *near]
    if answer.outcome == "choose":
        return [Text("Which one do you mean?", NAME), _matches(answer.matches)]
    first, rest = answer.matches[0], answer.matches[1:]
    found = [Text(found, QUIET)] if (found := wording.recognised(answer)) else []
    body: list[RenderableType] = [_headline(answer), *found, *_match_details(first)]
    return [*body, Text("\nAlso possible", QUIET), _matches(rest[:4])] if rest else body


def _headline(answer: JobAnswer) -> Text:
    first = answer.matches[0]
    sure = wording.certainty(answer)
    place = wording.placed(first.placements[0])
    return Text.assemble((first.title, NAME), "  →  ", (place, PLACE), f"  ({sure})")


def _match_details(match: JobMatch) -> Iterable[RenderableType]:
    if len(match.placements) > 1:
        yield Text("also in " + "; ".join(map(wording.placed, match.placements[1:])))
    if match.occupation and match.occupation.old:
        old = "; ".join(f"{pathway.old_cluster.name} › {pathway.name}" for pathway in match.occupation.old)
        yield Text.assemble(("in the old 16  ", QUIET), old)
    if match.occupation:
        yield Text.assemble(("O*NET-SOC      ", QUIET), match.occupation.onet_soc)


def _matches(matches: Iterable[JobMatch]) -> Table:
    grid = Table.grid(padding=(0, 2))
    for match in matches:
        grid.add_row(Text(f"  {match.title}", NAME), Text(wording.placed(match.placements[0]), PLACE))
    return grid
