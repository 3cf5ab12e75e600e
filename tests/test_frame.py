"""The frame around the floors: an installed copy works, what the documents say is true, nothing foreign is in here."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from bot.asking import QUESTIONS, ask
from data import schema
from data.guide import CareerGuide

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a wheel's content, as pip would install it."""
    folder = tmp_path_factory.mktemp("wheel")
    # From a copy: setuptools leaves a build folder behind, and what lies in it from an earlier build goes in again
    source = folder / "source"
    for name in ("bot", "commands", "data"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source / name)
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    command = ["-m", "pip", "wheel", *options, str(source)]
    built = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_an_installed_copy_answers(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed), "DATA_DIR": str(tmp_path / "home")}
    command = [sys.executable, "-m", "bot", "ask", "/job registered nurse"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Physical Health" in done.stdout


def test_an_installed_copy_has_every_module_and_table(installed: Path) -> None:
    for floor in ("bot", "commands", "data"):
        wanted = {path.relative_to(ROOT) for path in (ROOT / floor).rglob("*.py")}
        assert wanted == {path.relative_to(installed) for path in (installed / floor).rglob("*.py")}
    tables = {path.name for path in (installed / "data" / "tables").iterdir()}
    assert tables == {f"{table.name}.csv" for table in schema.TABLES}
    assert not (installed / "tests").exists()


def test_the_readme_names_the_two_commands_and_true_examples(guide: CareerGuide) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("demo", "test"):
        assert f"make {target}" in readme
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    asked = re.findall(r'python -m bot ask "(/[^"]+)"', readme)
    assert len(asked) >= 4
    assert {line.split()[0] for line in asked} == set(QUESTIONS)
    assert all(ask(guide, line).outcome == "match" for line in asked)


def test_links_in_the_documents_lead_somewhere() -> None:
    for document in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)\)", document.read_text("utf-8")):
            assert (ROOT / target).exists(), f"{document.name}: {target}"


def test_each_dependency_has_a_reason_and_an_exact_version() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    project = tomllib.loads(text)["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    exact = (ROOT / "constraints.txt").read_text("utf-8")
    for requirement in wanted:
        assert re.search(rf'"{re.escape(requirement)}",\s+# \S', text), requirement
        name = re.split(r"[\[<>=]", requirement)[0]
        assert re.search(rf"^{re.escape(name)}==\S+$", exact, re.MULTILINE | re.IGNORECASE), name
    assert "://" not in exact
    assert "index" not in exact


def test_the_changelog_tells_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
