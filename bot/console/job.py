"""The answer to /job on a terminal."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.console.parts import DOUBT, NAME, PLACE, QUIET, grid
from commands import wording
from commands.languages import Language
from data.answers import JobAnswer, JobMatch


def lines(answer: JobAnswer, language: Language) -> list[RenderableType]:
    """Return the answer, line by line."""
    if answer.outcome == "none":
        near = [Text.assemble("  ", (occupation.title, NAME)) for occupation in answer.nearest]
        return [Text(language.say("No match"), DOUBT), *near]
    if answer.outcome == "choose":
        return [Text(language.say("Which one do you mean?"), NAME), _matches(answer.matches)]
    first, rest = answer.matches[0], answer.matches[1:]
    found = [Text(found, QUIET)] if (found := wording.recognised(answer, language)) else []
    body = [*_headline(answer, language), *found, *_details(first, language)]
    return [*body, Text(f"\n{language.say('Other matches')}", QUIET), _matches(rest[:4])] if rest else body


def _headline(answer: JobAnswer, language: Language) -> Iterable[RenderableType]:
    first = answer.matches[0]
    place = first.placements[0]
    sure = wording.certainty(answer, language).rstrip(".")
    told = f"  ({sure[:1].lower()}{sure[1:]})" if sure else ""
    yield Text.assemble((first.title, NAME), "  →  ", (wording.placed(place), PLACE), told)
    if meaning := wording.gloss(place, language):
        yield Text(f"   {meaning}", QUIET)


def _details(match: JobMatch, language: Language) -> Iterable[RenderableType]:
    facts = [(language.say("Also placed in"), "; ".join(map(wording.placed, match.placements[1:])))]
    if match.occupation:
        facts.append((language.say("In the old 16 clusters"), "; ".join(map(wording.was, match.occupation.old))))
        facts.append(("O*NET-SOC", match.occupation.onet_soc))
    yield grid((name, about) for name, about in facts if about)


def _matches(matches: Iterable[JobMatch]) -> Table:
    table = Table.grid(padding=(0, 2))
    for match in matches:
        table.add_row(Text(f"  {match.title}", NAME), Text(wording.placed(match.placements[0]), PLACE))
    return table
