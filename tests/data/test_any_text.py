"""Any text at all: always an answer, never an exception, always the same one."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from data.guide import CareerGuide
from data.text import fold, singular, visible, words

PIECES = st.sampled_from(
    ["nurse", "engineer", "STEM", "and", "&", "the", "cluster", "/", ",", "(", "at", "–", "IT", "é", "\u202e", "'", "#"]
)
TEXT = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=12).map(" ".join), st.text(alphabet="abcd .,/&-'()", max_size=40)
)


@settings(max_examples=300, deadline=None)
@given(text=TEXT)
def test_every_question_has_an_answer(guide: CareerGuide, text: str) -> None:
    for ask in (guide.find_job, guide.explain_rename, guide.related_skills, guide.describe_cluster):
        answer = json.dumps(ask(text).to_json())
        assert answer == json.dumps(ask(text).to_json())


@settings(max_examples=200, deadline=None)
@given(text=TEXT)
def test_suggestions_fit_and_lead_to_an_answer(guide: CareerGuide, text: str) -> None:
    for suggest in (guide.suggest_jobs, guide.suggest_renames, guide.suggest_topics, guide.suggest_clusters):
        suggestions = suggest(text)
        assert len(suggestions) <= 25
        assert len({one.value for one in suggestions}) == len(suggestions)
        assert all(1 <= len(one.label) <= 100 and 1 <= len(one.value) <= 100 for one in suggestions)
    assert all(guide.find_job(one.value).outcome != "none" for one in guide.suggest_jobs(text))
    assert all(guide.explain_rename(one.value).outcome == "match" for one in guide.suggest_renames(text))


@given(text=st.text(max_size=100))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert visible(visible(text)) == visible(text)
    assert all(word == word.lower() and " " not in word for word in words(text))


@given(word=st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15))
def test_a_singular_is_never_longer_or_empty(word: str) -> None:
    assert 0 < len(singular(word)) <= len(word) + 1
