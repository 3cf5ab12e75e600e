"""load, refresh, status, history and rollback in the shell: what they print, and the statuses that cron goes by."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from data.refresh.turn import taken
from data.sentences import say

FAILED, UNUSABLE, DOUBTFUL, LATER = 1, 2, 3, 75


@pytest.fixture(autouse=True)
def elsewhere(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(home))


@pytest.fixture
def names(tmp_path: Path) -> str:
    file = tmp_path / "names.csv"
    file.write_text("name,means\nHealth Academy,Healthcare & Human Services\n", "utf-8")
    return str(file)


def bot(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, prog_name="python -m bot")


def refresh(*arguments: str) -> Result:
    return bot("refresh", "district", *arguments)


def kept_names() -> int:
    """Return how many names the district has."""
    return int(json.loads(bot("status", "--offline", "--json").stdout)["names"])


def test_load_prints_what_it_loaded(home: Path) -> None:
    result = bot("load")
    assert result.exit_code == 0
    assert str(home) in result.stdout
    for name, count in {"occupations": "1,016", "placements": "1,678", "sub_clusters": "72"}.items():
        assert any(name in line and count in line for line in result.stdout.splitlines())


def test_load_into_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "file" / "home"))
    result = bot("load")
    assert result.exit_code == 1
    assert "set DATA_DIR" in result.stderr
    asked = bot("ask", "--json", "/job RN")
    assert asked.exit_code == 0
    assert "in memory" in asked.stderr
    assert json.loads(asked.stdout)["outcome"] == "match"


def test_a_dry_run_shows_and_changes_nothing(names: str, tmp_path: Path) -> None:
    listed = tmp_path / "changes.csv"
    shown = refresh("--file", names, "--dry-run", "--changes", str(listed))
    assert shown.exit_code == 0
    assert "1 added" in shown.stdout
    assert "dry run" in shown.stdout
    assert "Health Academy" in listed.read_text("utf-8-sig")
    assert "Nothing was refreshed" in bot("history").stdout
    assert kept_names() == 0


def test_what_is_applied_counts_and_can_be_undone(names: str) -> None:
    applied = refresh("--file", names, "--yes")
    assert applied.exit_code == 0
    assert "Applied" in applied.stdout
    assert "Healthcare & Human Services" in bot("ask", "/cluster health academy").stdout
    told = "added “Health Academy” = Healthcare & Human Services"
    assert told in " ".join(bot("history").stdout.split())
    assert "by the shell · applied" in " ".join(bot("history").stdout.split())
    assert "1 name, 0 titles" in bot("status", "--offline").stdout
    undone = bot("rollback", "--yes").stdout
    assert undone.startswith("Undone: #1 ")
    assert undone.endswith(f"{told} · by the shell\n")
    assert kept_names() == 0
    nothing = bot("rollback", "--yes")
    assert nothing.exit_code == FAILED
    assert "nothing to undo" in nothing.stderr


def test_programs_get_one_object_on_one_line(names: str) -> None:
    applied = json.loads(refresh("--file", names, "--yes", "--json").stdout)
    assert applied["outcome"] == "applied"
    assert [table["counts"] for table in applied["tables"] if table["counts"]] == [{"added": 1}]
    assert json.loads(refresh("--file", names, "--yes", "--json").stdout)["outcome"] == "unchanged"
    assert json.loads(bot("status", "--offline", "--json").stdout)["names"] == 1
    assert [json.loads(line)["state"] for line in bot("history", "--json").stdout.splitlines()] == ["applied"]
    assert json.loads(bot("rollback", "--yes", "--json").stdout)["outcome"] == "undone"


def test_nobody_is_asked_where_there_is_no_terminal(names: str) -> None:
    for arguments in (["refresh", "district", "--file", names], ["rollback"], ["refresh", "district", "--json"]):
        refused = bot(*arguments)
        assert refused.exit_code == UNUSABLE
        assert "--yes" in refused.stderr


def test_losses_have_a_status_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("name,means\nHealth Academy,Education\nMoon Academy,Moon\n", "utf-8")
    doubtful = refresh("--file", str(file), "--yes")
    assert doubtful.exit_code == DOUBTFUL
    assert "bad.csv, row 3" in doubtful.stderr
    assert "--accept-losses" in doubtful.stderr
    accepted = refresh("--file", str(file), "--yes", "--accept-losses")
    assert accepted.exit_code == 0
    assert "1 row at fault left out" in accepted.stdout
    file.write_text("name,means\nMoon Academy,Moon\nMars Academy,Mars\n", "utf-8")
    nothing = refresh("--file", str(file), "--yes", "--accept-losses")
    assert "All 2 rows were left out; nothing would change." in nothing.stdout
    assert kept_names() == 1


def test_another_refresh_at_work_has_a_status_of_its_own(home: Path, names: str) -> None:
    with taken(home, "somebody", say("a refresh of {source}", source="onet")):
        busy = refresh("--file", names, "--yes")
        told = refresh("--file", names, "--yes", "--json")
    assert busy.exit_code == told.exit_code == LATER
    assert "started by somebody" in busy.stderr
    assert "started by somebody" in json.loads(told.stdout)["error"]


def test_a_source_without_an_address_says_what_to_do() -> None:
    refused = refresh("--yes")
    assert refused.exit_code == FAILED
    assert "--file" in refused.stderr


def test_an_address_that_is_not_safe_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLS_TITLES_ADDRESS", "http://example.org/titles.xlsx")
    refused = bot("refresh", "bls_titles", "--yes")
    assert refused.exit_code == FAILED
    assert "https" in refused.stderr


def test_the_template_loads_without_a_fault(tmp_path: Path) -> None:
    printed = refresh("--template")
    assert printed.exit_code == 0
    file = tmp_path / "template.csv"
    file.write_text(printed.stdout, "utf-8")
    assert refresh("--file", str(file), "--yes").exit_code == 0
    assert bot("refresh", "onet", "--template").exit_code == UNUSABLE


@pytest.mark.parametrize("command", ["refresh", "status", "history", "rollback"])
def test_help_is_there(command: str) -> None:
    assert command in bot("--help").stdout
    assert "--json" in bot(command, "--help").stdout
