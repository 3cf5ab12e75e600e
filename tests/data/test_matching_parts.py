"""The parts of the matcher: words, context, spelling, features, the stored index, and a slow twin of the scorer."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from data.matching import Origin, TitleRecord, arrays, context
from data.matching.features import features
from data.matching.language import Language, key
from data.matching.repair import Speller
from data.matching.score import Scorer
from data.matching.softmax import Rows, train
from data.matching.sound import sound
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


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("elektrishun", "electrician"),
        ("farmasist", "pharmacist"),
        ("sikologist", "psychologist"),
        ("surjun", "surgeon"),
        ("mekanik", "mechanic"),
        ("nife", "knife"),
    ],
)
def test_words_written_by_ear_sound_alike(written: str, meant: str) -> None:
    assert sound(written) == sound(meant)
    assert sound(written) != sound("teacher")


def test_a_word_written_by_ear_is_put_right() -> None:
    speller = Speller({"psychologist": 9, "biologist": 40, "priest": 9, "cashier": 9, "cash": 9, "ear": 9})
    assert speller.read("sikologist").words == ("psychologist",)
    assert speller.read("cashear").words == ("cashier",)
    assert speller.read("prostitute").surely == 0, "too far from priest, though the consonants are the same"


def test_a_feminine_word_is_read_as_the_masculine() -> None:
    language = Language({}, frozenset(), frozenset(), frozenset(), masculine={"maestra": "maestro"})
    assert language.words("maestras") == language.words("maestro") == ("maestro",)


def test_the_head_of_a_spanish_title_is_its_first_word() -> None:
    spanish = [
        TitleRecord(f"gerente {i}x", target, 1.0, Origin.OWN, head_first=True) for i, target in enumerate(few.TARGETS)
    ]
    index = few.index([*few.RECORDS, *spanish])
    place = {name: number for number, name in enumerate(arrays.lines(index.features))}["w:gerente"]
    assert index.head_share[place] > 0.7
    assert index.head_spread[place] == pytest.approx(6)


def test_what_only_begins_like_a_title_is_not_near() -> None:
    scorer = Scorer(few.index(), few.TARGETS)
    assert {few.TARGETS[place] for place in scorer.with_word(("pipe",))} == {few.FITTER}
    assert scorer.with_word(("pip",)) == set()
