"""Reads "/job registered nurse" and asks the guide. The one place that knows the questions by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from commands.languages import ENGLISH, Language
from data.answers import Answer
from data.guide import CareerGuide
from data.questions.suggest import Suggestion
from data.text import visible

BETWEEN = "|"
"""Stands between the two things of a comparison."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question the guide answers: how it is asked, what it is about, an example, and what completes it."""

    answer: Callable[[CareerGuide, str], Answer]
    suggest: Callable[[CareerGuide, str], tuple[Suggestion, ...]]
    about: str
    example: str


QUESTIONS: Mapping[str, Question] = {
    "/job": Question(
        CareerGuide.find_job, CareerGuide.suggest_jobs, "find the cluster of a job title", "/job registered nurse"
    ),
    "/rename": Question(
        CareerGuide.explain_rename,
        CareerGuide.suggest_renames,
        "see what became of an old cluster or pathway, or where a new one comes from",
        "/rename STEM",
    ),
    "/skills": Question(
        CareerGuide.related_skills,
        CareerGuide.suggest_topics,
        "list the cross-cutting skills for a cluster or a job",
        "/skills hotel manager",
    ),
    "/cluster": Question(
        CareerGuide.describe_cluster,
        CareerGuide.suggest_clusters,
        "describe a cluster or sub-cluster, by its old or new name",
        "/cluster Digital Technology",
    ),
    "/compare": Question(
        lambda guide, text: guide.compare(*_two(text)),
        lambda guide, typed: _second(guide, typed),
        "put two jobs or two clusters side by side",
        "/compare nurse | paramedic",
    ),
}


class NoQuestionError(Exception):
    """A line does not ask one of the questions; the text says how to."""


def ask(guide: CareerGuide, line: str, language: Language = ENGLISH) -> Answer:
    """Return the guide's answer to a line such as "/job registered nurse". Raises NoQuestionError for others.

    A command may also be named as it is in the language.
    """
    command, *rest = line.strip("\ufeff").split(maxsplit=1)[:2] or [""]
    text = rest[0] if rest else ""
    question = QUESTIONS.get(command.lower()) or _named(language).get(command.lower())
    if question is None:
        raise NoQuestionError(_how_to_ask(visible(line)))
    return question.answer(guide, text.strip())


def _named(language: Language) -> Mapping[str, Question]:
    known = ((language.command("command_name", name[1:]), question) for name, question in QUESTIONS.items())
    return {f"/{name}": question for name, question in known if name}


def _two(text: str) -> tuple[str, str]:
    first, between, second = text.partition(BETWEEN)
    if not between:
        raise NoQuestionError(f"Put {BETWEEN} between the two things to compare: /compare nurse {BETWEEN} paramedic")
    return first.strip(), second.strip()


def _second(guide: CareerGuide, typed: str) -> tuple[Suggestion, ...]:
    """Return what goes on from the thing that is being typed, behind the one that is there already."""
    before, between, rest = typed.rpartition(BETWEEN)
    found = guide.suggest_topics(rest.strip())
    kept = f"{before.strip()} {BETWEEN} " if between else ""
    return tuple(replace(one, name=f"{kept}{one.name}") for one in found)


def _how_to_ask(line: str) -> str:
    known = ", ".join(QUESTIONS)
    if not line:
        return f"The line is empty. Start with one of {known}."
    if line.startswith("/"):
        return f"There is no such question. Start with one of {known}."
    tail = f", for example: /job {line}" if len(line) <= 60 else ""
    return f"A question starts with one of {known}{tail}"
