"""The prompt of `ask`: type a question, read the answer, ask on. What is typed is kept in memory only."""

from collections.abc import Iterable

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console

from bot.asking import NoQuestionError, ask, named, questions
from bot.console import render
from commands.languages import Language
from data.guide import CareerGuide
from data.sentences import say

WELCOME = say("Ask a question; Tab completes, Up brings back, Ctrl-D leaves.")


class QuestionCompleter(Completer):
    """Completes the questions and, behind one, the names and titles that its autocomplete suggests."""

    def __init__(self, guide: CareerGuide, language: Language) -> None:
        self._guide = guide
        self._language = language

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Yield what could stand at the cursor."""
        command, space, typed = document.text_before_cursor.lstrip().partition(" ")
        said = self._language.said
        if not space:
            for name, question in questions(self._language).items():
                if name.startswith(command.lower()):
                    yield Completion(f"{name} ", -len(command), display=name, display_meta=said(question.about))
        elif asked := named(command, self._language):
            for suggestion in asked.suggest(self._guide, typed):
                label = suggestion.labelled(said(suggestion.about))
                yield Completion(suggestion.value, -len(typed), display=label)


def converse(guide: CareerGuide, language: Language) -> None:
    """Answer questions until the person leaves."""
    console = Console()
    # Students' names and questions are never stored: the history lives as long as the prompt
    session: PromptSession[str] = PromptSession(history=InMemoryHistory(), completer=QuestionCompleter(guide, language))
    console.print(language.said(WELCOME), style="dim")
    known = questions(language)
    width = max(map(len, known)) + 1
    for name, question in known.items():
        told = language.say("{about}, for example: {example}", about=question.about, example=question.example)
        console.print(f"  [bold]{name:<{width}}[/bold] {told}")
    while True:
        try:
            line = session.prompt("› ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        if line.strip() in {"exit", "quit"}:
            return
        if line.strip():
            _answer(console, guide, line, language)


def _answer(console: Console, guide: CareerGuide, line: str, language: Language) -> None:
    try:
        console.print(render(ask(guide, line, language), guide.framework, language))
    except NoQuestionError as error:
        console.print(language.said(error.sentence), style="yellow", markup=False)
