"""Sentences: English as they are, another language when a catalogue says them."""

import gettext
import json
from pathlib import Path

import pytest

from data.sentences import Sentence, count, listed, packed, said, say, together, unpacked

OWN = {"{first} and {last}": "{first} Y {last}", "{n} job": "{n} TAREA", "{n} jobs": "{n} TAREAS", "Yes.": "SÍ."}


class Loud(gettext.NullTranslations):
    """A language that shouts what it was given and has three words of its own."""

    def gettext(self, message: str) -> str:
        return OWN.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def test_a_sentence_is_its_english_text() -> None:
    assert say("{name} moved.", name="STEM") == "STEM moved."
    assert say("100% {sure}") == "100% {sure}"
    assert count(1, "{n} job", "{n} jobs") == "1 job"
    assert count(1200, "{n} job", "{n} jobs") == "1,200 jobs"
    assert together("Yes.", "", say("No.")) == "Yes. No."


def test_names_are_listed_as_people_say_them() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b, and c"
    assert listed(["a, x", "b", "c"]) == "a, x; b; and c"


def test_a_sentence_is_said_with_everything_in_it() -> None:
    nested = say("{places} {jobs}", places=listed(["x", "y"]), jobs=count(2, "{n} job", "{n} jobs"))
    assert said(nested, Loud()) == "x Y y 2 TAREAS"
    assert said(together(say("Yes."), Sentence("As it is {x}")), Loud()) == "SÍ. As it is {x}"


def test_names_that_are_filled_in_stay_as_they_are() -> None:
    assert said(say("{name}", name="Yes."), Loud()) == "Yes."


def test_a_text_of_the_tables_is_looked_up_as_a_whole() -> None:
    assert said("Yes.", Loud()) == "SÍ."
    assert said("", Loud()) == ""


def test_a_sentence_comes_out_of_json_as_it_went_in() -> None:
    inner = count(2, "{n} job", "{n} jobs", file=Path("a") / "b")
    sentence = together(say("{first} and {last}", first="{x}", last=inner), "Yes.", by="\n")
    back = unpacked(json.loads(json.dumps(packed(sentence))))
    assert isinstance(back, Sentence)
    assert back == sentence == "{x} and 2 jobs\nYes."
    assert said(back, Loud()) == said(sentence, Loud()) == "{x} Y 2 TAREAS\nYes."


@pytest.mark.parametrize(
    "found",
    [
        {},
        {"template": "{gone}", "many": None, "number": 1, "values": {"x": 1}},
        {"template": "{0}", "many": None, "number": 1, "values": {"x": 1}},
        {"template": 1, "many": None, "number": 1, "values": {"x": 1}},
        {"template": "", "many": None, "number": 1, "values": []},
    ],
)
def test_what_is_no_packed_sentence_is_refused(found: object) -> None:
    with pytest.raises(ValueError, match="no packed sentence"):
        unpacked(found)
