"""Spanish titles: one reading for both genders, generic words asked back as in English, accents as they are written."""

import csv
import re

import pytest

from data import tables
from data.guide import CareerGuide


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [
        ("técnico", "técnica"),
        ("mecánico", "mecánica"),
        ("maestro", "maestra"),
        ("científico", "científica"),
        ("enfermero", "enfermera"),
        ("diseñador gráfico", "diseñadora gráfica"),
        ("profesor de inglés", "profesora de inglés"),
    ],
)
def test_both_genders_are_read_alike(guide: CareerGuide, masculine: str, feminine: str) -> None:
    one, other = guide.find_job(masculine), guide.find_job(feminine)
    assert one.outcome == other.outcome
    assert [(match.occupation, match.score) for match in one.matches] == [
        (match.occupation, match.score) for match in other.matches
    ]
    assert (one.matches[0].matched_title, other.matches[0].matched_title) == (masculine, feminine)


@pytest.mark.parametrize(
    "text", ["consejera", "consejero", "terapeuta", "agente", "gerente", "ayudante", "técnica", "científico"]
)
def test_generic_words_are_asked_back_in_spanish_too(guide: CareerGuide, text: str) -> None:
    assert guide.find_job(text).outcome == "choose"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("niñera", "niñera"), ("ninera", "niñera"), ("albanil", "albañil"), ("policia", "policía")],
)
def test_a_title_is_shown_with_its_accents(guide: CareerGuide, typed: str, shown: str) -> None:
    assert guide.find_job(typed).matches[0].matched_title == shown


def test_no_spanish_title_lacks_the_accent_that_another_has() -> None:
    titles = [
        row["title"]
        for row in csv.DictReader(tables.shipped().joinpath("titles.csv").read_text("utf-8").splitlines())
        if row["language"] == "es"
    ]
    bare = re.compile(r"\w+[cs]ion\b|\b(?:tecnic|mecanic|medic|cientific|quimic)[oa]s?\b|\b(?:nino|disen|espanol)\w*")
    assert [title for title in titles if bare.search(title)] == []
    assert [title for title in titles if re.search(r"(?:[^ó\W]log[oa]|logia|grafia)\b", title)] == []


def test_a_part_of_the_question_is_no_exact_title(guide: CareerGuide) -> None:
    assert guide.find_job("técnica de uñas").matches[0].title == "Manicurists and Pedicurists"
