"""The parts of the matcher: words, context, spelling, features, the stored index, and a slow twin of the scorer."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from data.matching import arrays, context
from data.matching.features import features
from data.matching.language import key
from data.matching.repair import Speller
from data.matching.score import Scorer
from data.matching.softmax import Rows, train
from tests.data import titles_for_tests as few
from tests.data.slow_twin import SlowTwin


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Senior Nurses", ("nurse",)),
        ("Senior", ("senior",)),
        ("I want to be a nurse", ("nurse",)),
        ("I want to be", ("i", "want", "to", "be")),
        ("RN", ("registered", "nurse")),
        ("C++/C# teacher", ("c++", "c#", "teacher")),
        ("", ()),
    ],
)
def test_words_that_count(text: str, content: tuple[str, ...]) -> None:
    assert few.LANGUAGE.words(text) == content


def test_a_long_text_is_cut() -> None:
    assert len(few.LANGUAGE.words("word " * 500)) == 16


def test_the_order_of_words_makes_no_other_title() -> None:
    assert key(("math", "teacher")) == key(("teacher", "math"))


@pytest.mark.parametrize(
    ("text", "title", "beside"),
    [
        ("Nurse at Mercy", "Nurse", "Mercy"),
        ("Barista @ coffee shop", "Barista", "coffee shop"),
        ("Cook - Hiring!", "Cook", "Hiring!"),
        ("Developer (Remote)", "Developer", "Remote)"),
        ("Welder $22/hr", "Welder", "22/hr"),
        ("Nurse | ICU", "Nurse", "ICU"),
        ("co-op worker", "co-op worker", ""),
        ("(nurse)", "(nurse)", ""),
        ("nurse", "nurse", ""),
    ],
)
def test_context_is_taken_apart(text: str, title: str, beside: str) -> None:
    assert context.split(text) == (title, beside)


def test_commas_and_slashes_divide() -> None:
    assert context.before_comma("Manager, Marketing, East") == ("Manager", " Marketing, East")
    assert context.before_comma("VP; Finance") == ("VP", " Finance")
    assert context.before_comma(", x") == (", x", "")
    assert context.alternatives("CNA/HHA") == ["CNA", "HHA"]
    assert context.alternatives("cook or baker") == ["cook", "baker"]
    assert context.alternatives("/") == []


SPELLER = Speller(
    {"teacher": 20, "lawyer": 9, "layer": 30, "nurse": 50, "web": 7, "developer": 9, "cat": 3, "welder": 5}
)


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("teacher", ("teacher",)),
        ("teachr", ("teacher",)),
        ("taecher", ("teacher",)),
        ("tecaher", ("teacher",)),
        ("laywer", ("lawyer",)),
        ("webdeveloper", ("web", "developer")),
        ("webdevelopers", ("web", "developer")),
    ],
)
def test_spelling_is_put_right(word: str, read: tuple[str, ...]) -> None:
    spelling = SPELLER.read(word)
    assert spelling.words == read
    assert 0 < spelling.surely <= 1
    assert (spelling.surely == 1) == (word == read[0])


@pytest.mark.parametrize("word", ["xyzzy", "caz", "1234", ""])
def test_what_nothing_is_like_stays(word: str) -> None:
    spelling = SPELLER.read(word)
    assert (spelling.words, spelling.surely) == ((word,), 0.0)


def test_four_letters_with_another_first_are_no_slip() -> None:
    assert Speller({"tsdf": 9}).read("asdf").surely == 0
    assert SPELLER.read("purse").words == ("nurse",)


def test_spaces_one_letter_off_are_put_right() -> None:
    assert SPELLER.rejoined(("we bdeveloper",)) == ("we bdeveloper",)
    assert SPELLER.rejoined(("webd", "eveloper")) == ("web", "developer")
    assert SPELLER.rejoined(("we", "bdeveloper")) == ("web", "developer")
    assert SPELLER.rejoined(("xx", "yy")) == ("xx", "yy")
    assert SPELLER.rejoined(("nurse", "teacher")) == ("nurse", "teacher")
    assert SPELLER.rejoined(()) == ()


def test_a_word_alone_is_put_right_with_more_care() -> None:
    assert SPELLER.read("ayer", alone=True).surely == 0
    assert SPELLER.read("ayer", alone=False).words == ("layer",)


def test_idle_words_are_no_slips() -> None:
    assert Speller({"barman": 9}, ["batman"]).read("batman").surely == 0


def test_features_are_words_and_their_beginnings() -> None:
    assert features(("welder", "ii")) == ["w:welder", "3:wel", "5:welde", "w:ii"]
    assert features(("nurse", "nurse")) == ["w:nurse", "3:nur"]
    assert features(()) == []


def test_building_twice_gives_the_same() -> None:
    one, other = few.index(), few.index()
    for field in dataclasses.fields(one):
        assert np.array_equal(getattr(one, field.name), getattr(other, field.name)), field.name


def test_a_stored_index_is_mapped_and_the_same(tmp_path: Path) -> None:
    built = few.index()
    arrays.save(built, tmp_path / "titles")
    mapped = arrays.load(tmp_path / "titles")
    assert isinstance(mapped.near_value, np.memmap)
    for field in dataclasses.fields(built):
        assert np.array_equal(getattr(built, field.name), getattr(mapped, field.name)), field.name
    arrays.save(built, tmp_path / "titles")
    assert [path.name for path in tmp_path.iterdir()] == ["titles"]


@pytest.mark.parametrize("name", ["weights.npy", "titles.npy"])
def test_a_damaged_index_is_no_index(tmp_path: Path, name: str) -> None:
    arrays.save(few.index(), tmp_path / "titles")
    path = tmp_path / "titles" / name
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises((ValueError, OSError)):
        arrays.load(tmp_path / "titles")


def test_the_softmax_learns_what_is_there_to_learn() -> None:
    row, column = np.arange(40, dtype=np.int32), np.tile(np.arange(2, dtype=np.int32), 20)
    wanted = np.eye(2, dtype=np.float32)[column]
    weights, bias = train(Rows(row, column, np.ones(40, np.float32), 40, 2), wanted, np.ones(40, np.float32))
    assert np.array_equal((weights + bias).argmax(1), [0, 1])


@pytest.mark.parametrize(
    "content",
    [("nurses", "school", "teacher"), ("metal", "teacher"), ("kitchen", "cook"), ("welding",), ("emergency", "worker")],
)
def test_the_scorer_agrees_with_a_slow_twin(content: tuple[str, ...]) -> None:
    scorer = Scorer(few.index(), few.TARGETS)
    evidence = scorer.evidence(content, [1.0] * len(content))
    assert evidence is not None
    assert evidence.exact == (), "the twin knows nothing of titles asked for word by word"
    assert evidence.posterior == pytest.approx(SlowTwin(scorer.arrays).posterior(content), abs=1e-4)


def test_words_that_no_title_has_are_no_evidence() -> None:
    assert Scorer(few.index(), few.TARGETS).evidence(("zzz",), [0.0]) is None
