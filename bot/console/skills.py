"""The answer to /skills on a terminal."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.console.parts import NAME, PLACE, QUIET, choice
from commands import wording
from commands.languages import Language
from data.answers import CrossCuttingSkills, SkillsAnswer
from data.framework import Skill

SHOWN_SHARED = 4


def lines(answer: SkillsAnswer, language: Language) -> list[RenderableType]:
    """Return the answer, line by line."""
    if answer.subject is None:
        return choice(((one.name, wording.kind_of_subject(one, language)) for one in answer.options), language)
    subject = wording.subject_line(answer.subject, language)
    body: list[RenderableType] = [Text(language.say("Cross-cutting skills: {name}", name=subject), NAME)]
    for across in answer.cross_cutting:
        body += [_heading(language.say("From {cluster}", cluster=across.cluster.name))]
        body += _skills(across.skills, language)
        # What is in both clusters says nothing of one job or sub-cluster in them
        body += _shared(across, language) if answer.subject.kind == "cluster" else ()
    for offer in answer.offers:
        body += [_heading(language.say("For {cluster}", cluster=offer.cluster.name)), *_skills(offer.skills, language)]
    return body


def _heading(text: str) -> Text:
    return Text(f"\n{text}", PLACE)


def _shared(across: CrossCuttingSkills, language: Language) -> Iterable[RenderableType]:
    if across.shared_occupations:
        yield _told(language.say("Jobs in both: {names}", names=_some(across.shared_occupations, language)))
    if across.shared_programs:
        yield _told(language.say("Programs in both: {names}", names=_some(across.shared_programs, language)))


def _some(names: tuple[str, ...], language: Language) -> str:
    left = len(names) - SHOWN_SHARED
    more = [language.say("… and {n} more", n=left)] if left > 0 else []
    return "; ".join([*names[:SHOWN_SHARED], *more])


def _told(text: str) -> RenderableType:
    return Padding(Text(text, QUIET), (0, 2))


def _skills(skills: Iterable[Skill], language: Language) -> Iterable[RenderableType]:
    for skill in skills:
        taught = (f"({skill.taught_in.name})", QUIET)
        told = Text.assemble((language.said(skill.name), NAME), f": {language.said(skill.why)} ", taught)
        yield Padding(told, (0, 2))
