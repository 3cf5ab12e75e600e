"""The catalogues: complete, nothing that is gone, the same places to fill in, and every text found by its function."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from commands.languages import ENGLISH, Languages
from commands.languages.languages import FOLDER, LOCALES
from data.framework import Framework
from data.names import NameIndex
from tests.languages.messages import CODE, ROOT, SAID, calls, messages, name_of

CODES = Languages().codes[1:]
COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")
"""What Discord allows as the name of a command or an option; lower case where there is such."""

PASSED_ON = {"data/sentences.py", "commands/languages/language.py"}
"""Where texts are handed on that were found elsewhere."""


def catalogue(code: str) -> Catalog:
    with (FOLDER / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


def keys(catalog: Catalog) -> set[tuple[str | None, str]]:
    return {key(message) for message in catalog if message.id}


def key(message: Message) -> tuple[str | None, str]:
    return message.context, str(message.id)


def forms(message: Message) -> list[tuple[str, str]]:
    """Return each form of a message with its translation."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return list(zip(message.id, message.string, strict=True))


def test_there_is_a_catalogue_for_every_locale() -> None:
    languages = Languages()
    assert languages.of("en-US") is ENGLISH
    assert languages.of("fr") is ENGLISH
    assert {languages.of(locale).code for locale in ("es-ES", "es-419")} == {"es"}
    assert sorted(path.stem for path in FOLDER.glob("*.po")) == sorted(set(LOCALES.values()))


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_missing_and_nothing_is_left_over(code: str) -> None:
    wanted, there = keys(messages()), keys(catalogue(code))
    assert wanted - there == set(), "run: python -m tests.languages.messages"
    assert there - wanted == set(), "run: python -m tests.languages.messages"
    untranslated = [key(message) for message in catalogue(code) if message.id and not all(s for _, s in forms(message))]
    assert untranslated == []


@pytest.mark.parametrize("code", CODES)
def test_no_translation_is_a_guess(code: str) -> None:
    assert [key(message) for message in catalogue(code) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("code", CODES)
def test_a_translation_fills_in_what_the_text_does(code: str) -> None:
    for message in catalogue(code):
        for text, translation in forms(message) if message.id else ():
            if message.context is None and "{" in text:
                assert set(re.findall(r"{(\w+)}", translation)) == set(re.findall(r"{(\w+)}", text)), text
            assert text.count("**") == translation.count("**"), text
            assert text.endswith(" ") == translation.endswith(" "), text


@pytest.mark.parametrize("code", CODES)
def test_names_of_commands_are_ones_that_discord_takes(code: str) -> None:
    names: dict[str, list[str]] = {}
    for message in catalogue(code):
        if message.context in {"command_name", "group_name", "parameter_name"} and message.id != "Find cluster":
            name = str(message.string)
            assert COMMAND_NAME.fullmatch(name), name
            assert name == name.lower()
            names.setdefault(message.context, []).append(name)
    assert all(len(set(found)) == len(found) for found in names.values())


@pytest.mark.parametrize("code", CODES)
def test_every_name_in_the_framework_has_a_gloss_or_is_the_same(code: str, framework: Framework) -> None:
    language = Languages().by_code(code)
    named = (*framework.groupings.values(), *framework.clusters.values(), *framework.sub_clusters.values())
    glossed = [one.name for one in named if language.gloss(one.name)]
    assert len(glossed) == len(named)


@pytest.mark.parametrize("code", CODES)
def test_a_gloss_is_understood_as_the_name_that_it_explains(code: str, framework: Framework) -> None:
    language, names = Languages().by_code(code), NameIndex(framework)
    tables = (framework.groupings, framework.clusters, framework.sub_clusters, framework.old_clusters)
    for named in (one for table in (*tables, framework.old_pathways) for one in table.values()):
        meant = [hit.named for hit in names.find(language.gloss(named.name) or named.name) if hit.whole]
        assert named in meant, named.name


def test_what_is_said_is_written_where_it_is_said() -> None:
    """A text that a function gets in a variable would never be found, and never be translated."""
    for folder in CODE:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if file.relative_to(ROOT).as_posix() not in PASSED_ON:
                assert [ast.unparse(call) for call in calls(file) if not literal(call)] == [], file


def literal(call: ast.Call) -> bool:
    return all(isinstance(part, ast.Constant) for part in call.args[SAID[name_of(call)]])


def test_a_catalogue_that_is_gone_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Languages(tmp_path)
