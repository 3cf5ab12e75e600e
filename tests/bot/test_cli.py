"""The command line: the contract to the letter, clear refusals, no discord for a question."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.ask_command import LONGEST_LINE
from bot.cli import main

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which the edition is built once for all tests of this file."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def elsewhere(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(home))


def bot(*arguments: str, typed: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed, prog_name="python -m bot")


def test_one_question_for_a_person() -> None:
    result = bot("ask", "/job registered nurse")
    assert result.exit_code == 0
    assert "Registered Nurses" in result.stdout
    assert "Healthcare & Human Services" in result.stdout
    assert "Therapeutic Services" in result.stdout


def test_two_things_side_by_side() -> None:
    result = bot("ask", "/compare nurse | welder")
    assert result.exit_code == 0
    for expected in ("Registered Nurses", "Welders, Cutters", "They share no cluster", "serves both"):
        assert expected in result.stdout
    answer = json.loads(bot("ask", "--json", "/compare nurse|engineer").stdout)
    assert (answer["command"], answer["outcome"], answer["in_doubt"]) == ("compare", "choose", "second")


def test_a_comparison_of_one_thing_says_how_to_ask() -> None:
    result = bot("ask", "/compare nurse")
    assert result.exit_code == 2
    assert result.stderr == "Put | between the two things to compare: /compare nurse | paramedic\n"


@pytest.mark.parametrize("question", ["/job electricista", "/trabajo electricista"])
def test_a_person_may_ask_in_spanish(question: str) -> None:
    result = bot("ask", "--language", "es", question)
    assert result.exit_code == 0
    assert "Construction › Skilled Trades" in result.stdout
    assert "Construcción" in result.stdout
    assert "En los 16 grupos anteriores" in result.stdout


def test_json_is_the_same_in_every_language() -> None:
    asked = ("ask", "--json", "/rename STEM")
    assert bot(*asked).stdout == bot(*asked, "--language", "es").stdout


def test_one_question_for_a_program() -> None:
    result = bot("ask", "--json", "/job", "registered", "nurse")
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    answer = json.loads(result.stdout)
    assert (answer["command"], answer["query"]) == ("job", "registered nurse")
    assert answer["matches"][0]["onet_soc"] == "29-1141.00"


def test_each_line_gets_one_line_in_order() -> None:
    lines = [
        "/job RN",
        "",
        "hello",
        "/JOB welder",
        "/rename STEM",
        "/nothing x",
        "/job",
        "/cluster agriculture",
        "/job \x00",
    ]
    result = bot("ask", "--json", "--stdin", typed="\n".join(lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert len(answers) == len(lines)
    assert [answer.get("command") for answer in answers] == [
        "job",
        None,
        None,
        "job",
        "rename",
        None,
        "job",
        "cluster",
        "job",
    ]
    for number in (1, 2, 5):
        assert answers[number].keys() == {"error"}
    assert answers[6]["outcome"] == answers[8]["outcome"] == "none"
    assert answers[6]["note"]


@pytest.mark.parametrize(
    "typed",
    [
        b"/job \xff\xfe\n/job RN\n",
        b"/job RN\r\n/job RN\r\n",
        b"/job " + b"x" * (3 * LONGEST_LINE) + b"\n/job RN",
        "/job \u2028RN\n/job RN\n".encode(),
        "\ufeff/job RN\n/job\tRN\n".encode(),
        "/JOB\u00a0RN\n\u2003/job RN\n".encode(),
        b"\x00\x01\x02\n/job RN",
    ],
)
def test_bytes_that_are_no_text_stop_nothing(typed: bytes) -> None:
    result = bot("ask", "--json", "--stdin", typed=typed)
    answers = [json.loads(line) for line in result.stdout.split("\n") if line]
    assert result.exit_code == 0
    assert len(answers) == 2
    assert answers[1]["matches"][0]["onet_soc"] == "29-1141.00"


def test_nothing_on_standard_input_is_nothing_to_do() -> None:
    result = bot("ask", "--json", "--stdin", typed="")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask", "--json"], "--json needs a QUESTION or --stdin"),
        (["ask", "--stdin", "/job RN"], "not both"),
        (["ask", "registered nurse"], "for example: /job registered nurse"),
        (["ask", "/jobs RN"], "There is no such question"),
        (["ask", "--colour"], "No such option"),
        (["dance"], "No such command"),
    ],
)
def test_unusable_arguments_are_explained(arguments: list[str], said: str) -> None:
    result = bot(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_a_wrong_question_for_a_program_is_an_error_in_json() -> None:
    result = bot("ask", "--json", "registered nurse")
    assert result.exit_code == 2
    assert json.loads(result.stdout).keys() == {"error"}


def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    monkeypatch.setenv("SHARD_COUNT", "none")
    result = bot("ask", "/job RN")
    assert result.exit_code == 2
    assert "LOG_LEVEL" in result.stderr
    assert "SHARD_COUNT" in result.stderr
    assert "pydantic" not in result.stderr


def test_running_without_a_token_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    result = bot("run")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: DISCORD_TOKEN is not set.")
    assert result.stderr.count("\n") == 1


def test_help_names_every_question() -> None:
    result = bot("ask", "--help")
    for name in ("/job", "/rename", "/skills", "/cluster", "--json", "--stdin"):
        assert name in result.stdout
    assert {"ask", "load", "run"} <= set(bot("--help").stdout.split())


def test_asking_in_english_imports_neither_discord_nor_catalogues_nor_what_refreshes(home: Path) -> None:
    late = {"babel", "discord", "aiohttp", "rich.progress", "data.refresh.refresher"}
    program = (
        "import sys; from bot.cli import main; "
        "main(['ask', '/skills welder'], standalone_mode=False); "
        f"sys.exit(sorted({late} & {{*sys.modules}}) or None)"
    )
    environment = {**os.environ, "DATA_DIR": str(home), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
