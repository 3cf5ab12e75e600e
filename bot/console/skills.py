"""The answer to /skills on a terminal."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.console.parts import NAME, PLACE, QUIET, choice
from commands import wording
from data.answers import SkillsAnswer
from data.framework import Skill

SHOWN_SHARED = 4


def lines(answer: SkillsAnswer) -> list[RenderableType]:
    """Return the answer, line by line."""
    if answer.subject is None:
        return choice((one.name, wording.kind_of_subject(one)) for one in answer.options)
    body: list[RenderableType] = [
        Text.assemble("Cross-cutting skills for ", (wording.subject_line(answer.subject), NAME))
    ]
    for across in answer.cross_cutting:
        body += [Text(f"\n{across.cluster.name}", PLACE), *_skill_lines(across.skills)]
        for kind, shared in (("jobs", across.shared_occupations), ("programs", across.shared_programs)):
            if shared:
                more = f" and {len(shared) - SHOWN_SHARED} more" if len(shared) > SHOWN_SHARED else ""
                told = Text(f"shared {kind}: {'; '.join(shared[:SHOWN_SHARED])}{more}", QUIET)
                body.append(Padding(told, (0, 2)))
    for offer in answer.offers:
        body += [Text(f"\nfor {offer.cluster.name}", PLACE), *_skill_lines(offer.skills)]
    return body


def _skill_lines(skills: Iterable[Skill]) -> Iterable[RenderableType]:
    for skill in skills:
        yield Padding(
            Text.assemble((skill.name, NAME), f": {skill.why} ", (f"({skill.taught_in.name})", QUIET)), (0, 2)
        )
