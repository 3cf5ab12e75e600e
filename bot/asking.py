"""Reads "/job registered nurse" and asks the guide. The one place that knows the questions by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from commands.languages import ENGLISH, Language
from data.answers import Answer
from data.guide import CareerGuide
from data.questions.suggest import Suggestion
from data.sentences import Sentence, say
from data.text import visible

BETWEEN = "|"
"""Stands between the two things of a comparison."""

LONGEST_EXAMPLE = 60
"""Characters of a line that is shown again as what could be asked."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question the guide answers: how it is asked, what it is about, an example, and what completes it."""

    answer: Callable[[CareerGuide, str], Answer]
    suggest: Callable[[CareerGuide, str], tuple[Suggestion, ...]]
    about: Sentence
    example: str


QUESTIONS: Mapping[str, Question] = {
    "/job": Question(
        CareerGuide.find_job, CareerGuide.suggest_jobs, say("find the cluster of a job title"), "/job registered nurse"
    ),
    "/rename": Question(
        CareerGuide.explain_rename,
        CareerGuide.suggest_renames,
        say("see what became of an old cluster or pathway, or where a new one comes from"),
        "/rename STEM",
    ),
    "/skills": Question(
        CareerGuide.related_skills,
        CareerGuide.suggest_topics,
        say("list the cross-cutting skills for a cluster or a job"),
        "/skills hotel manager",
    ),
    "/cluster": Question(
        CareerGuide.describe_cluster,
        CareerGuide.suggest_clusters,
        say("describe a cluster or sub-cluster, by its old or new name"),
        "/cluster Digital Technology",
    ),
    "/compare": Question(
        lambda guide, text: guide.compare(*_two(text)),
        lambda guide, typed: _second(guide, typed),
        say("put two jobs or two clusters side by side"),
        "/compare nurse | paramedic",
    ),
}


class NoQuestionError(Exception):
    """A line does not ask one of the questions.

    `sentence` says how to, with the commands as the asker's language names them; the text says it in English.
    """

    def __init__(self, sentence: Sentence, english: Sentence | None = None) -> None:
        super().__init__(english or sentence)
        self.sentence = sentence


def ask(guide: CareerGuide, line: str, language: Language = ENGLISH) -> Answer:
    """Return the guide's answer to a line such as "/job registered nurse". Raises NoQuestionError for others.

    A command may also be named as it is in the language.
    """
    command, *rest = line.strip("\ufeff").split(maxsplit=1)[:2] or [""]
    text = rest[0] if rest else ""
    question = named(command, language)
    if question is None:
        shown = visible(line)
        raise NoQuestionError(_how_to_ask(shown, language), _how_to_ask(shown, ENGLISH))
    return question.answer(guide, text.strip())


def named(command: str, language: Language) -> Question | None:
    """Return the question that a command asks, None where none does: by its English name, or that in the language."""
    return QUESTIONS.get(command.lower()) or questions(language).get(command.lower())


def questions(language: Language) -> Mapping[str, Question]:
    """Return the questions by the commands that ask them, as those are named in the language."""
    return {
        f"/{language.command('command_name', name[1:]) or name[1:]}": question for name, question in QUESTIONS.items()
    }


def _two(text: str) -> tuple[str, str]:
    first, between, second = text.partition(BETWEEN)
    if not between:
        raise NoQuestionError(
            say("Put {mark} between the two things to compare: /compare nurse {mark} paramedic", mark=BETWEEN)
        )
    return first.strip(), second.strip()


def _second(guide: CareerGuide, typed: str) -> tuple[Suggestion, ...]:
    """Return what goes on from the thing that is being typed, behind the one that is there already."""
    before, between, rest = typed.rpartition(BETWEEN)
    found = guide.suggest_topics(rest.strip())
    kept = f"{before.strip()} {BETWEEN} " if between else ""
    return tuple(replace(one, name=f"{kept}{one.name}") for one in found)


def _how_to_ask(line: str, language: Language) -> Sentence:
    known = ", ".join(questions(language))
    if not line:
        return say("The line is empty. Start with one of {known}.", known=known)
    if line.startswith("/"):
        return say("There is no such question. Start with one of {known}.", known=known)
    if len(line) > LONGEST_EXAMPLE:
        return say("A question starts with one of {known}", known=known)
    return say("A question starts with one of {known}, for example: /job {line}", known=known, line=line)
