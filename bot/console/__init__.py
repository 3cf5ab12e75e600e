"""The answers on a terminal, for a person. Each becomes something rich can print; nothing is printed here."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.console import cluster, compare, job, rename, skills
from bot.console.parts import DOUBT, QUIET
from commands import wording
from commands.languages import Language
from data.answers import Answer, ClusterAnswer, CompareAnswer, JobAnswer, RenameAnswer, SkillsAnswer
from data.framework import Framework


def render(answer: Answer, framework: Framework, language: Language) -> RenderableType:
    """Return an answer as rich shows it, its source in the last line."""
    match answer:
        case JobAnswer():
            body = job.lines(answer, language)
        case RenameAnswer():
            body = rename.lines(answer, language)
        case SkillsAnswer():
            body = skills.lines(answer, language)
        case ClusterAnswer():
            body = cluster.lines(answer, language)
        case CompareAnswer():
            body = compare.lines(answer, language)
    note = Padding(Text(language.said(answer.note), DOUBT), (1, 0)) if answer.note else Text()
    footer = Text(wording.sources(framework), QUIET)
    return Padding(Group(*body, note, footer), (1, 2))
