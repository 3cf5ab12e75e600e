"""What people ask about a job beside its name, in English and Spanish: it is left out, unless it is the title."""

import pytest

from data.guide import CareerGuide
from data.matching.asking import job_words
from data.matching.language import Language

LANGUAGE = Language(
    {},
    frozenset({"a", "of"}),
    frozenset({"what"}),
    frozenset(),
    subject=frozenset({"what", "job", "career", "salary"}),
    predicate=frozenset({"does", "do", "school"}),
)
TITLES = {("career", "counselor"), ("school", "nurse"), ("job", "coach")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("what does a nurse do", ("nurse",)),
        ("salary of a nurse", ("nurse",)),
        ("nurse job", ("nurse",)),
        ("job coach", ("job", "coach")),
        ("salary of a career counselor", ("career", "counselor")),
        ("what does a school nurse do", ("school", "nurse")),
        ("school secretary", ("school", "secretary")),
        ("what school", ()),
        ("job salary", ()),
    ],
)
def test_what_is_asked_is_left_out(text: str, named: tuple[str, ...]) -> None:
    assert job_words(LANGUAGE.words(text), text, LANGUAGE, TITLES.__contains__) == named


@pytest.mark.parametrize(
    ("text", "occupation"),
    [
        ("what cluster is HVAC", "Heating, Air Conditioning, and Refrigeration Mechanics and Installers"),
        ("which cluster is nurse in?", "Registered Nurses"),
        ("What cluster does a veterinarian belong to", "Veterinarians"),
        ("nurse job description", "Registered Nurses"),
        ("how much does an electrician make", "Electricians"),
        ("requirements for electricians", "Electricians"),
        ("college for nursing", "Registered Nurses"),
        ("career counselor", "Educational, Guidance, and Career Counselors and Advisors"),
        ("school counselor pathway", "Educational, Guidance, and Career Counselors and Advisors"),
        ("cuánto gana un electricista", "Electricians"),
        ("sueldo de un plomero", "Plumbers, Pipefitters, and Steamfitters"),
        ("mi hijo quiere ser bombero", "Firefighters"),
        ("el señor de la basura", "Refuse and Recyclable Material Collectors"),
    ],
)
def test_a_question_about_a_job_is_answered_with_the_job(guide: CareerGuide, text: str, occupation: str) -> None:
    answer = guide.find_job(text)
    assert answer.outcome == "match"
    assert answer.matches[0].title == occupation
    assert answer.read_as is None


@pytest.mark.parametrize(
    "text",
    ["jobs that pay well", "jobs with no college", "best jobs", "career clusters", "what should I do with my life"],
)
def test_a_question_without_a_job_gets_no_guess(guide: CareerGuide, text: str) -> None:
    answer = guide.find_job(text)
    assert (answer.outcome, answer.matches, answer.nearest) == ("none", (), ())
    assert answer.note is not None
    assert "/browse" in answer.note
