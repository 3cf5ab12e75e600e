"""The prompt: completes, answers, goes on after a mistake, and keeps no history on disk."""

from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.prompt import QuestionCompleter, converse
from commands.languages import ENGLISH
from data.guide import CareerGuide


def completions(guide: CareerGuide, typed: str) -> list[str]:
    found = QuestionCompleter(guide).get_completions(Document(typed), CompleteEvent())
    return [completion.text for completion in found]


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
