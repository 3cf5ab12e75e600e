"""The prompt: completes, answers, goes on after a mistake, and keeps no history on disk."""

from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.asking import QUESTIONS
from bot.prompt import WELCOME, QuestionCompleter, converse
from commands.languages import ENGLISH, Language, Languages
from data.guide import CareerGuide
from data.text import LONGEST_VALUE
from tests.bot.marked import MARKED


def completions(guide: CareerGuide, typed: str, language: Language = ENGLISH) -> list[str]:
    found = QuestionCompleter(guide, language).get_completions(Document(typed), CompleteEvent())
    return [completion.text for completion in found]


def labels(guide: CareerGuide, typed: str, language: Language) -> list[str]:
    found = QuestionCompleter(guide, language).get_completions(Document(typed), CompleteEvent())
    return [completion.display_text for completion in found]


def test_questions_are_completed(guide: CareerGuide) -> None:
    assert completions(guide, "/") == ["/job ", "/rename ", "/skills ", "/cluster ", "/compare "]
    assert completions(guide, "/compare nurse | parame")[0] == "nurse | Paramedics"
    assert completions(guide, "/re") == ["/rename "]
    assert completions(guide, "hello") == []


def test_what_is_asked_is_completed(guide: CareerGuide) -> None:
    assert "Health Science" in completions(guide, "/rename heal")
    assert "Registered Nurses" in completions(guide, "/job registered nur")
    assert completions(guide, "/dance x") == []


def test_a_conversation(
    guide: CareerGuide, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("/job RN\nnurse\n\n/rename [bold]\nquit\n")
        converse(guide, ENGLISH)
    said = " ".join(capsys.readouterr().out.split())
    assert "Registered Nurses" in said
    assert "for example: /job nurse" in said
    assert "No match" in said
    assert list(tmp_path.iterdir()) == []


def test_the_prompt_speaks_the_language(guide: CareerGuide, capsys: pytest.CaptureFixture[str]) -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("/dance\nnurse\nquit\n")
        converse(guide, MARKED)
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith(f"«{WELCOME}»")
    for question in QUESTIONS.values():
        assert f"«{question.about}», for example: {question.example}»" in said
    assert "«There is no such question." in said
    assert "«A question starts with one of" in said


def test_questions_are_completed_by_their_names_in_the_language(guide: CareerGuide) -> None:
    spanish = Languages().by_code("es")
    assert completions(guide, "/", spanish) == ["/trabajo ", "/cambio ", "/habilidades ", "/grupo ", "/comparar "]
    assert completions(guide, "/TRA", spanish) == ["/trabajo "]
    for command in ("/trabajo", "/job"):
        assert "Registered Nurses" in completions(guide, f"{command} registered nur", spanish)


def test_what_a_completion_is_can_be_read_in_the_language(guide: CareerGuide) -> None:
    english, marked = (labels(guide, "/cluster constr", language) for language in (ENGLISH, MARKED))
    assert len(english) == len(marked)
    assert english[0].startswith("Construction")
    assert all(shown.endswith("»") for shown in marked if len(shown) < LONGEST_VALUE)
