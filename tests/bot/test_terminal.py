"""The language of the terminal: which it is, that all a person reads is said in it, and that programs read English."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from bot import run, terminal
from bot.cli import main
from bot.terminal import by_code, language_of_terminal
from commands.admin import wording
from commands.languages import ENGLISH, Languages
from data.refresh.turn import taken
from data.roles import CLOCK
from data.sentences import say
from tests.bot.marked import MARKED

SPANISH = "es_US.UTF-8"
NAMES = (
    "Usage: python -m bot refresh rollback [OPTIONS] SOURCE QUESTION Try --help for Error: y/N",  # click's own frame
    "district onet bad.csv Health Academy Moon Healthcare & Human Services UTC edition-",
    "Education",  # what a name means, by its official name
    "/job /rename /skills /cluster /compare registered nurse STEM hotel manager Digital Technology paramedic hello",
    "DISCORD_TOKEN LOG_LEVEL DEBUG INFO WARNING ERROR CRITICAL or REFRESH_EVERY",
)
"""What is the same in every language: names, and what click says itself."""


@pytest.fixture(autouse=True)
def elsewhere(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(home))
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.setenv("LANG", SPANISH)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other language is one in which everything that it says can be seen."""
    monkeypatch.setattr(terminal, "Languages", lambda: SimpleNamespace(by_code=lambda code: MARKED))


@pytest.fixture
def names(tmp_path: Path) -> str:
    file = tmp_path / "names.csv"
    file.write_text("name,means\nHealth Academy,Healthcare & Human Services\n", "utf-8")
    return str(file)


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    file = tmp_path / "bad.csv"
    file.write_text("name,means\nHealth Academy,Education\nMoon Academy,Moon\n", "utf-8")
    return str(file)


def bot(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed, prog_name="python -m bot")


def refresh(*arguments: str, typed: str | None = None) -> Result:
    return bot("refresh", "district", *arguments, typed=typed)


def unmarked(text: str) -> set[str]:
    """Return the words that no language was asked for, and that are no names. Tables name their rows themselves."""
    text = "\n".join(line for line in text.splitlines() if not line.startswith("│"))
    while (inner := re.sub(r"«[^«»]*»", "", text)) != text:
        text = inner
    words = re.compile(r"[A-Za-z]{2,}")
    return {*words.findall(text)} - {word for line in NAMES for word in words.findall(line)}


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({}, "en"),
        ({"LANG": ""}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "est_EE"}, "en"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "es_MX"}, "es"),
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "es.UTF-8"}, "es"),
        ({"LANG": "es_ES@euro"}, "es"),
        ({"LC_MESSAGES": "es_MX.UTF-8", "LANG": "en_US.UTF-8"}, "es"),
        ({"LC_MESSAGES": "en_US.UTF-8", "LANG": "es_MX.UTF-8"}, "en"),
        ({"LC_ALL": "es_MX.UTF-8", "LC_MESSAGES": "C", "LANG": "C"}, "es"),
        ({"LC_ALL": "C", "LC_MESSAGES": "es_MX", "LANG": "es_MX"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_MX"}, "es"),
        ({"LC_CTYPE": "es_MX.UTF-8", "LANGUAGE": "es"}, "en"),
    ],
)
def test_the_first_variable_that_is_not_empty_decides(environ: dict[str, str], code: str) -> None:
    assert language_of_terminal(environ).code == code


def test_no_catalogue_is_read_for_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(terminal, "Languages")
    assert language_of_terminal({"LANG": "en_US.UTF-8"}) is by_code("en") is ENGLISH


def test_a_person_is_answered_in_the_language_of_the_terminal_unless_they_say_otherwise() -> None:
    for question in ("/job electricista", "/trabajo electricista"):
        assert "En los 16 grupos anteriores" in bot("ask", question).stdout
    assert "In the old 16 clusters" in bot("ask", "--language", "en", "/job electricista").stdout


def test_commands_are_named_as_in_the_language_of_the_terminal() -> None:
    refused = bot("ask", "/dance")
    assert refused.exit_code == 2
    assert "/trabajo, /cambio, /habilidades, /grupo, /comparar" in refused.stderr
    assert "/job, /rename, /skills, /cluster, /compare" in bot("ask", "--language", "en", "/dance").stderr


def test_the_catalogue_is_asked() -> None:
    spanish = Languages().by_code("es")
    status, history = bot("status", "--offline").stdout, bot("history").stdout
    for text in (wording.NOT_ASKED, wording.NO_HISTORY):
        assert spanish.said(text) != text
        assert spanish.said(text) in f"{status}{history}"
        assert text not in f"{status}{history}"


@pytest.mark.usefixtures("marked")
def test_a_refresh_says_everything_in_the_language(names: str, faulty: str) -> None:
    said = [refresh("--file", faulty, "--yes"), refresh("--file", faulty, "--accept-losses", "--dry-run")]
    said += [refresh("--file", names, "--yes"), refresh("--file", names, "--yes"), refresh("--yes")]
    said += [bot("history"), bot("status", "--offline"), bot("rollback", "--yes"), bot("rollback", "--yes")]
    said += [bot("refresh", "onet", "--template"), refresh("--file", names), bot("rollback")]
    assert [result.exit_code for result in said] == [3, 0, 0, 0, 1, 0, 0, 0, 1, 2, 2, 2]
    for result in said:
        assert "«" in result.output
        assert unmarked(result.output) == set(), result.output


@pytest.mark.usefixtures("marked")
def test_what_is_asked_back_is_in_the_language(names: str, monkeypatch: pytest.MonkeyPatch) -> None:
    person = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("bot.refreshing.sys", person)
    asked = [refresh("--file", names, typed=answer) for answer in ("n\n", "y\n")]
    undone = bot("rollback", typed="n\n")
    assert all("«Apply?» [y/N]: " in result.stdout for result in asked)
    assert "«Nothing was changed.»" in asked[0].stdout
    assert undone.stdout.startswith("«Undo #1 ")
    for result in (*asked, undone):
        assert result.exit_code == 0
        assert unmarked(result.output) == set(), result.output


@pytest.mark.usefixtures("marked")
def test_another_refresh_at_work_is_told_in_the_language(home: Path, names: str) -> None:
    with taken(home, CLOCK, say("a refresh of {source}", source="onet")):
        busy = refresh("--file", names, "--yes")
    assert busy.exit_code == 75
    assert "«" in busy.stderr


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("line", ["", "hello", "/dance", "/compare nurse", "x" * 100])
def test_a_line_that_asks_nothing_is_told_in_the_language(line: str) -> None:
    refused = bot("ask", "--stdin", typed=f"{line}\n")
    assert "«" in refused.stderr
    assert unmarked(refused.stderr) == set()


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize(
    ("name", "value"), [("LOG_LEVEL", "LOUD"), ("REFRESH_EVERY", "7 weeks"), ("DISCORD_TOKEN", "")]
)
def test_a_setting_that_cannot_be_used_is_told_in_the_language(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    refused = bot("run")
    assert refused.exit_code == 2
    assert name in refused.stderr
    assert "«" in refused.stderr
    assert unmarked(refused.stderr) == set(), refused.stderr


@pytest.mark.usefixtures("marked")
def test_unusable_arguments_are_told_in_the_language(names: str) -> None:
    for arguments in (["ask", "--json"], ["ask", "--stdin", "/job RN"]):
        refused = bot(*arguments)
        assert refused.exit_code == 2
        assert "Error: «" in refused.stderr
    target = Path(names).parent / "nowhere" / "changes.csv"
    refused = refresh("--file", names, "--dry-run", "--changes", str(target))
    assert refused.exit_code == 1
    assert refused.stderr.startswith(f"Error: «{target} ")


@pytest.mark.usefixtures("marked")
def test_load_says_everything_in_the_language(home: Path) -> None:
    loaded = bot("load")
    assert loaded.exit_code == 0
    assert unmarked(loaded.output.replace(str(home), "")) == set()


@pytest.mark.usefixtures("marked")
def test_what_has_to_be_said_about_the_data_is_in_the_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "file" / "home"))
    notes = bot("ask", "/job RN").stderr.splitlines()
    assert notes
    assert [note for note in notes if not (note.startswith("«") and note.endswith("»"))] == []
    (tmp_path / "local.db").write_text("no database", "utf-8")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert "«The district's own names are left out.»" in bot("ask", "/job RN").stderr


def test_every_way_in_which_discord_refuses_can_be_said_in_a_language() -> None:
    for sentence in (run.NO_TOKEN, run.REFUSED, run.WRONG_SHARDS, run.NO_INTENTS):
        assert MARKED.said(sentence) == f"«{sentence}»"


def test_programs_read_the_same_in_every_language(
    names: str, faulty: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed() -> Iterator[str]:
        lines = "\n".join(["/job RN", "", "hello", "/dance", "/compare nurse", "/cluster construction", "/job x y z"])
        yield bot("ask", "--json", "--stdin", typed=lines).stdout
        yield refresh("--file", faulty, "--yes", "--json").stdout
        yield refresh("--file", faulty, "--accept-losses", "--dry-run", "--json").stdout
        yield refresh("--file", names, "--dry-run", "--json").stdout
        yield refresh("--yes", "--json").stdout
        yield bot("rollback", "--yes", "--json").stdout
        yield bot("status", "--offline", "--json").stdout
        yield bot("history", "--json").stdout
        with taken(home, CLOCK, say("load")):
            yield re.sub(r"[-0-9]+ [0-9:]+ UTC", "then", refresh("--file", names, "--yes", "--json").stdout)
        with monkeypatch.context() as wrong:
            wrong.setenv("LOG_LEVEL", "LOUD")
            yield bot("history", "--json").stdout

    there = bot("refresh", "district", "--file", names, "--yes", "--json")
    assert json.loads(there.stdout)["outcome"] == "applied"
    assert json.loads(bot("rollback", "--yes", "--json").stdout)["outcome"] == "undone"
    spanish = list(printed())
    monkeypatch.setenv("LANG", "C")
    assert spanish == list(printed())
    assert sum(bool(output) for output in spanish) == len(spanish)


def test_programs_read_of_the_commands_by_their_english_names() -> None:
    refused = json.loads(bot("ask", "--json", "/dance").stdout)
    known = "/job, /rename, /skills, /cluster, /compare"
    assert refused == {"error": f"There is no such question. Start with one of {known}."}


def test_help_is_the_same_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = ("ask", "load", "run", "refresh", "rollback", "status", "history")
    spanish = [bot(command, "--help").stdout for command in commands]
    monkeypatch.setenv("LANG", "C")
    assert spanish == [bot(command, "--help").stdout for command in commands]
