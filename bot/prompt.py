"""The prompt of `ask`: type a question, read the answer, ask on. What is typed is kept in memory only."""

from collections.abc import Iterable

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console

from bot.asking import QUESTIONS, NoQuestionError, ask
from bot.console import render
from commands.languages import Language
from data.guide import CareerGuide

WELCOME = "Ask a question; Tab completes, Up brings back, Ctrl-D leaves."


class QuestionCompleter(Completer):
    """Completes the four questions and, behind one, the names and titles that its autocomplete suggests."""

    def __init__(self, guide: CareerGuide) -> None:
        self._guide = guide

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Yield what could stand at the cursor."""
        command, space, typed = document.text_before_cursor.lstrip().partition(" ")
        known = command.lower()
        if not space:
            for name, question in QUESTIONS.items():
                if name.startswith(known):
                    yield Completion(f"{name} ", -len(command), display=name, display_meta=question.about)
        elif known in QUESTIONS:
            for suggestion in QUESTIONS[known].suggest(self._guide, typed):
                yield Completion(suggestion.value, -len(typed), display=suggestion.label)


def converse(guide: CareerGuide, language: Language) -> None:
    """Answer questions until the person leaves."""
    console = Console()
    # Students' names and questions are never stored: the history lives as long as the prompt
    session: PromptSession[str] = PromptSession(history=InMemoryHistory(), completer=QuestionCompleter(guide))
    console.print(WELCOME, style="dim")
    for name, question in QUESTIONS.items():
        console.print(f"  [bold]{name:<9}[/bold] {question.about}, for example: {question.example}")
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
        console.print(str(error), style="yellow", markup=False)
