"""The cards: within Discord's limits for every row in the data, the answer first, nothing from outside echoed."""

import csv
from collections.abc import Iterator
from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.cards import cluster_card, job_card, rename_card, skills_card
from commands.cards.parts import cut, fitted
from data import tables
from data.framework import Framework
from data.guide import CareerGuide
from tests.standin import document, validate

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"


def cards(guide: CareerGuide, text: str) -> Iterator[discord.Embed]:
    framework = guide.framework
    yield job_card(guide.find_job(text), framework)
    yield rename_card(guide.explain_rename(text), framework)
    yield skills_card(guide.related_skills(text), framework)
    yield cluster_card(guide.describe_cluster(text), framework)


def faults(card: discord.Embed) -> list[str]:
    body: dict[str, Any] = {"type": 4, "data": {"embeds": [card.to_dict()]}}
    return validate.violations("POST", CALLBACK, body)


def names(framework: Framework) -> Iterator[str]:
    for table in (framework.clusters, framework.sub_clusters, framework.old_clusters, framework.old_pathways):
        yield from (thing.name for thing in table.values())
    yield from (other.name for other in framework.names)


def test_every_name_in_the_framework(guide: CareerGuide) -> None:
    for name in names(guide.framework):
        for card in cards(guide, name):
            assert faults(card) == [], name


def test_every_occupation(guide: CareerGuide) -> None:
    for occupation in guide.framework.occupations.values():
        job = job_card(guide.find_job(occupation.title), guide.framework)
        assert job.title == occupation.title
        assert faults(job) == [], occupation.title
        # The document takes 10 ms a card, and skills differ by place, not by job: one job of each place is enough
        if occupation.onet_soc.endswith("1.00"):
            assert faults(skills_card(guide.related_skills(occupation.title), guide.framework)) == []


def test_the_longest_titles(guide: CareerGuide) -> None:
    rows = csv.DictReader(tables.shipped().joinpath("titles.csv").read_text("utf-8").splitlines())
    longest = sorted({row["title"] for row in rows}, key=len)[-100:]
    assert len(longest) == 100
    for title in longest:
        assert faults(job_card(guide.find_job(title), guide.framework)) == [], title


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=100))
def test_any_text(guide: CareerGuide, text: str) -> None:
    for card in cards(guide, text):
        assert faults(card) == []


def test_discords_own_document_is_used_where_it_is_present() -> None:
    if not document.available():
        pytest.skip("Discord's document is not here: only the limits that it leaves out were checked")
    assert validate.violations("POST", CALLBACK, {"type": 4, "data": {"embeds": [{"title": "x", "color": "red"}]}})


def test_a_match_says_the_answer_first(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("RN"), guide.framework)
    assert card.title == "Registered Nurses"
    assert card.description is not None
    assert card.description.startswith("**Healthcare & Human Services › Physical Health**")
    assert card.url == "https://www.onetonline.org/link/summary/29-1141.00"
    fields = {field.name: field.value for field in card.fields}
    assert fields["In the old 16 clusters"] == "Health Science › Therapeutic Services"
    assert card.footer.text is not None
    assert "Advance CTE" in card.footer.text
    assert "O*NET 30.0" in card.footer.text


def test_a_choice_is_grouped_by_cluster(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("engineer"), guide.framework)
    assert card.title == "Which one do you mean?"
    clusters = [field.name for field in card.fields]
    assert len(set(clusters)) == len(clusters) >= 2
    assert set(clusters) <= {cluster.name for cluster in guide.framework.clusters.values()}


def test_a_refusal_says_what_to_try(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("pizza"), guide.framework)
    assert card.title == "No job title found"
    assert card.description is not None
    assert card.description.startswith("That is not a job title I know.")


def test_shares_are_drawn_and_said(guide: CareerGuide) -> None:
    card = rename_card(guide.explain_rename("STEM"), guide.framework)
    went = next(field.value for field in card.fields if field.name == "Went to")
    assert went is not None
    assert went.splitlines()[0] == "`███░░░░░░░` **Energy & Natural Resources** · 26%, 22 occupations"


def test_nothing_that_was_typed_is_echoed(guide: CareerGuide) -> None:
    for text in ("@everyone", "<@123456>", "[click](https://evil.example)", "`code` **bold**", "<#1> @here"):
        for card in cards(guide, text):
            shown = str(card.to_dict())
            assert "@everyone" not in shown
            assert "<@" not in shown
            assert "evil" not in shown


def test_colours_are_one_for_each_cluster(guide: CareerGuide) -> None:
    found = {
        cluster_card(guide.describe_cluster(cluster.name), guide.framework).colour
        for cluster in guide.framework.clusters.values()
    }
    assert len(found) == 14


def test_whole_lines_are_kept_and_the_rest_counted() -> None:
    lines = [str(number) * 10 for number in range(9)]
    assert fitted(lines, 1000) == "\n".join(lines)
    assert fitted(lines, 60) == "\n".join([*lines[:4], "… and 5 more"])
    assert fitted(["x" * 50], 10) == "x" * 9 + "…"
    assert fitted([], 10) == ""


def test_cut() -> None:
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdefg", 6) == "abcde…"
