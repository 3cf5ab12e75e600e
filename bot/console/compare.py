"""The answer to /compare on a terminal."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.console.parts import NAME, PLACE, QUIET, choice
from commands import wording
from commands.languages import Language
from data.answers import CompareAnswer, Shared, Side, SkillSubject


def lines(answer: CompareAnswer, language: Language) -> list[RenderableType]:
    """Return the answer, line by line."""
    first, second, shared = answer.first, answer.second, answer.shared
    if first is None or second is None or shared is None:
        return [*_choice(answer.options, language), *(_choice(answer.waiting, language) if answer.waiting else ())]
    summary = Text(language.said(answer.summary), PLACE)
    if first.subject == second.subject:
        return [summary, Text(), _sides((first,), language)]
    sides = (first, second)
    return [summary, Text(), _sides(sides, language), *_serving(shared, language)]


def _choice(options: Iterable[SkillSubject], language: Language) -> list[RenderableType]:
    return choice(((one.name, wording.kind_of_subject(one, language)) for one in options), language)


def _sides(sides: tuple[Side, ...], language: Language) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_row("", *(Text(side.subject.name, NAME) for side in sides))
    stands = [Text(wording.placed(side.headline), PLACE) for side in sides]
    table.add_row(Text(language.say("Now in"), QUIET), *stands)
    for label, names in (
        (
            language.say("Also placed in"),
            ["; ".join(map(wording.placed, one.placements[1:])) for one in sides],
        ),
        (
            language.say("In the old 16 clusters"),
            ["; ".join(map(wording.was, one.formerly)) for one in sides],
        ),
    ):
        if any(names):
            table.add_row(Text(label, QUIET), *names)
    return table


def _serving(shared: Shared, language: Language) -> Iterable[RenderableType]:
    for across in shared.cross_cutting:
        yield Text(f"\n{language.say('{cluster} serves both', cluster=across.cluster.name)}", PLACE)
        table = Table.grid(padding=(0, 2))
        for pair in across.pairs:
            first, second = (language.said(skill.name) for skill in (pair.first, pair.second))
            skills = [language.say("Both: {skills}", skills=first)] if pair.same else [first, second]
            table.add_row(Text(f"  {pair.taught_in.name}", NAME), *skills)
        yield table
