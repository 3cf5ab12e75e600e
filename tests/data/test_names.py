"""Finding by name: whole before part, part before misspelt, and nothing where nothing fits."""

from data.framework import Framework
from data.names import OFFICIAL, OTHER, NameIndex


def test_scores_go_from_whole_to_part_to_misspelt(framework: Framework) -> None:
    names = NameIndex(framework)
    scores = [names.find(text)[0].score for text in ("Therapeutic Services", "Theraputic Services", "therapeutic")]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == OFFICIAL
    assert scores[1] < OTHER
    assert names.find("STEM")[0].score == OTHER


def test_every_other_name_finds_what_it_stands_for(framework: Framework) -> None:
    names = NameIndex(framework)
    for other in framework.names:
        whole = [hit.named for hit in names.find(other.name) if hit.whole]
        assert other.stands_for in whole, other.name


def test_each_thing_is_found_once_best_first(framework: Framework) -> None:
    hits = NameIndex(framework).find("health")
    assert len({hit.named for hit in hits}) == len(hits) > 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_words_that_no_name_has_find_nothing(framework: Framework) -> None:
    names = NameIndex(framework)
    for text in ("xyzzy", "John Smith", "select from where", "🎓", ""):
        assert names.find(text) == []


def test_a_name_that_begins_with_what_is_asked_counts_more(framework: Framework) -> None:
    names = NameIndex(framework)
    found = {hit.named.name: hit.score for hit in names.find("health")}
    assert found["Health Data & Administration"] > found["Behavioral & Mental Health"]
    assert found["Behavioral & Mental Health"] > found["Community & Social Services"], "it is only called public health"


def test_words_of_a_question_alone_ask_for_no_name(framework: Framework) -> None:
    names = NameIndex(framework)
    for text in ("help", "¿Qué cambió?", "what happened", "clusters", "los grupos nuevos"):
        assert names.find(text) == []
        assert names.content(text) == ()
    assert names.content("¿Qué pasó con STEM?") == ("stem",)


def test_what_is_near_shares_a_word_and_is_told_once(framework: Framework) -> None:
    names = NameIndex(framework)
    near = names.nearest("Health Academy")
    assert len(set(near)) == len(near)
    assert near[0].name == "Health Science"
    assert names.nearest("xyzzy plugh") == names.nearest("what happened") == []
