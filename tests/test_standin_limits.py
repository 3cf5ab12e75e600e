"""Bodies that Discord refuses are refused by the stand-in, and good ones are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.standin import document, limits
from tests.standin.validate import violations

COMMANDS = ("PUT", "/applications/{application_id}/commands")
CALLBACK = ("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
V2 = 1 << 15

needs_document = pytest.mark.skipif(not document.available(), reason="Discord's OpenAPI document is not here")


def command(**changes: Any) -> dict[str, Any]:
    return {"name": "a", "description": "d", "type": 1, "options": [], **changes}


def option(**changes: Any) -> dict[str, Any]:
    return {"type": 3, "name": "o", "description": "d", **changes}


def message(**data: Any) -> dict[str, Any]:
    return {"type": 4, "data": data}


def embed(**parts: Any) -> dict[str, Any]:
    return message(embeds=[parts])


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


def button(custom_id: str = "c", **changes: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "l", "custom_id": custom_id, **changes}


def select(values: list[str]) -> dict[str, Any]:
    return {"type": 3, "custom_id": "s", "options": [{"label": "l", "value": value} for value in values]}


def text(content: str = "t") -> dict[str, Any]:
    return {"type": 10, "content": content}


def suggestions(*choices: dict[str, Any]) -> dict[str, Any]:
    return {"type": 8, "data": {"choices": list(choices)}}


def modal(*rows: dict[str, Any], title: str = "t") -> dict[str, Any]:
    return {"type": 9, "data": {"custom_id": "c", "title": title, "components": list(rows)}}


def labelled(custom_id: str) -> dict[str, Any]:
    return {"type": 18, "label": "l", "component": {"type": 4, "custom_id": custom_id, "style": 1}}


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def choices(count: int) -> list[dict[str, Any]]:
    return [{"name": number, "value": number} for number in numbers(count)]


def subcommand(name: str, **changes: Any) -> dict[str, Any]:
    return option(type=1, name=name, **changes)


LONG_OPTIONS = [option(name=f"o{number}", description="d" * 100) for number in range(5)]

BAD_COMMANDS: dict[str, list[dict[str, Any]]] = {
    "name of 33": [command(name="a" * 33)],
    "description of 101": [command(description="d" * 101)],
    "upper case name": [command(name="Upper")],
    "name with a space": [command(name="a b")],
    "26 options": [command(options=[option(name=f"o{number}") for number in range(26)])],
    "26 choices": [command(options=[option(choices=choices(26))])],
    "choice name of 101": [command(options=[option(choices=[{"name": "n" * 101, "value": "v"}])])],
    "choice value of 101": [command(options=[option(choices=[{"name": "n", "value": "v" * 101}])])],
    "required after optional": [command(options=[option(), option(name="p", required=True)])],
    "duplicate command": [command(), command()],
    "duplicate option": [command(options=[option(), option()])],
    "no description": [command(description="")],
    "autocomplete with choices": [command(options=[option(autocomplete=True, choices=choices(1))])],
    "subcommand beside option": [command(options=[subcommand("s"), option()])],
    "subcommand in subcommand": [command(options=[subcommand("s", options=[subcommand("t")])])],
    "minimum above maximum": [command(options=[option(type=4, min_value=2, max_value=1)])],
    "101 commands": [command(name=f"c{number}") for number in range(101)],
    "8000 characters": [
        command(options=[subcommand(f"s{n}", description="d" * 100, options=LONG_OPTIONS) for n in range(20)])
    ],
}

BAD_MESSAGES: dict[str, dict[str, Any]] = {
    "embed title of 257": embed(title="t" * 257),
    "embed description of 4097": embed(description="t" * 4097),
    "26 fields": embed(title="x", fields=[{"name": "n", "value": "v"}] * 26),
    "field name of 257": embed(fields=[{"name": "n" * 257, "value": "v"}]),
    "field value of 1025": embed(fields=[{"name": "n", "value": "v" * 1025}]),
    "footer of 2049": embed(footer={"text": "f" * 2049}),
    "author of 257": embed(author={"name": "f" * 257}),
    "11 embeds": message(embeds=[{"title": "x"}] * 11),
    "6002 characters of embeds": message(embeds=[{"description": "x" * 3001}] * 2),
    "empty field": embed(fields=[{"name": "n", "value": ""}]),
    "blank field": embed(fields=[{"name": " ", "value": "v"}]),
    "content of 2001": message(content="c" * 2001),
    "javascript address": embed(title="x", url="javascript:alert(1)"),
    "colour out of range": embed(title="x", color=0x1000000),
    "custom id of 101": message(content="x", components=[row(button("c" * 101))]),
    "button label of 81": message(content="x", components=[row(button(label="l" * 81))]),
    "6 buttons in a row": message(content="x", components=[row(*(button(f"c{n}") for n in range(6)))]),
    "duplicate custom id": message(content="x", components=[row(button(), button())]),
    "6 rows": message(content="x", components=[row(button(f"c{n}")) for n in range(6)]),
    "26 select options": message(content="x", components=[row(select(numbers(26)))]),
    "no select options": message(content="x", components=[row(select([]))]),
    "duplicate option value": message(content="x", components=[row(select(["v", "v"]))]),
    "select beside button": message(content="x", components=[row(select(["v"]), button())]),
    "link without address": message(content="x", components=[row(button(style=5))]),
    "v2 without its flag": message(content="x", components=[text()]),
    "v2 with content": message(flags=V2, content="x", components=[text()]),
    "41 v2 components": message(flags=V2, components=[text()] * 41),
    "4002 characters of text": message(flags=V2, components=[text("t" * 2001)] * 2),
    "nested container": message(
        flags=V2, components=[{"type": 17, "components": [{"type": 17, "components": [text()]}]}]
    ),
    "4 texts in a section": message(
        flags=V2, components=[{"type": 9, "components": [text()] * 4, "accessory": button()}]
    ),
    "26 suggestions": suggestions(*choices(26)),
    "suggestion without name": suggestions({"name": "", "value": "v"}),
    "suggestion name of 101": suggestions({"name": "n" * 101, "value": "v"}),
    "suggestion value of 101": suggestions({"name": "n", "value": "v" * 101}),
    "modal title of 46": modal(labelled("i"), title="t" * 46),
    "modal without rows": modal(),
    "6 modal rows": modal(*(labelled(f"i{number}") for number in range(6))),
    "empty message": {"type": 4},
}

# Mistakes in the form of a body are the document's business alone.
BAD_FORM: dict[str, dict[str, Any]] = {
    "embeds is no list": message(embeds={"title": "x"}),
    "unknown component type": message(flags=V2, components=[{"type": 99}]),
    "address without form": embed(title="x", image={"url": "not an address"}),
    "timestamp is no date": embed(title="x", timestamp="yesterday"),
}

GOOD: dict[str, dict[str, Any]] = {
    "content": message(content="hi"),
    "largest title and description": embed(title="t" * 256, description="d" * 4096, fields=[]),
    "exactly 6000 characters": message(embeds=[{"description": "x" * 3000}] * 2),
    "deferral": {"type": 5, "data": {"flags": 64}},
    "deferred update": {"type": 6},
    "no suggestions": suggestions(),
    "25 suggestions": suggestions(*choices(25)),
    "numeric suggestion": suggestions({"name": "n" * 100, "value": 3}),
    "v2 card": message(flags=V2, components=[{"type": 17, "components": [text()]}]),
    "5 rows of 5 buttons": message(components=[row(*(button(f"{y}{x}") for x in range(5))) for y in range(5)]),
    "modal": modal(labelled("i")),
}


@pytest.mark.parametrize("case", BAD_COMMANDS)
def test_bad_commands_are_refused(case: str) -> None:
    assert limits.violations(COMMANDS[1], BAD_COMMANDS[case])
    assert violations(*COMMANDS, BAD_COMMANDS[case])


@pytest.mark.parametrize("case", BAD_MESSAGES)
def test_bad_answers_are_refused(case: str) -> None:
    assert limits.violations(CALLBACK[1], BAD_MESSAGES[case])
    assert violations(*CALLBACK, BAD_MESSAGES[case])


@needs_document
@pytest.mark.parametrize("case", BAD_FORM)
def test_bad_form_is_refused(case: str) -> None:
    assert document.body_errors(*CALLBACK, BAD_FORM[case])


@pytest.mark.parametrize("case", GOOD)
def test_good_answers_pass(case: str) -> None:
    assert violations(*CALLBACK, GOOD[case]) == []


def test_good_commands_pass() -> None:
    largest = command(name="a" * 32, description="d" * 100, options=[option(choices=choices(25))])
    assert violations(*COMMANDS, [largest, command(name="b", options=[subcommand("s", options=[option()])])]) == []


def test_limits_apply_to_follow_ups_and_edits() -> None:
    body = {"embeds": [{"description": "x" * 3001}] * 2}
    assert violations("POST", "/webhooks/{webhook_id}/{webhook_token}", body)
    assert violations("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", body)


def test_limits_alone_work_without_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHARED", "/nowhere")
    assert not document.available()
    assert violations(*CALLBACK, GOOD["content"]) == []
    assert violations(*CALLBACK, BAD_MESSAGES["empty field"]) == ["embeds/0/fields/0/value: 0 characters, not 1-1024"]
