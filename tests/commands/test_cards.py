"""The cards: the answer first, what can be tapped, one look for each cluster, nothing from outside echoed."""

import itertools
from collections.abc import Iterator

import pytest

from commands.cards import cluster_card, job_card, links, rename_card, skills_card
from commands.cards.card import MATCHES, Card, Link
from commands.cards.looks import LOOKS
from commands.cards.parts import cut, fitted
from commands.languages import ENGLISH, Language
from commands.steps import Step
from data.guide import CareerGuide


def cards(guide: CareerGuide, text: str, language: Language = ENGLISH) -> Iterator[Card]:
    framework = guide.framework
    yield job_card(guide.find_job(text), framework, language)
    yield rename_card(guide.explain_rename(text), framework, language)
    yield skills_card(guide.related_skills(text), framework, language)
    yield cluster_card(guide.describe_cluster(text), framework, language)


def test_a_match_says_the_answer_first(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("RN"), guide.framework, ENGLISH).embed
    assert card.title == "Registered Nurses"
    assert card.description is not None
    assert card.description.startswith("🩺 **Healthcare & Human Services › Physical Health**")
    assert card.url == "https://www.onetonline.org/link/summary/29-1141.00"
    fields = {field.name: field.value for field in card.fields}
    assert fields["In the old 16 clusters"] == "Health Science › Therapeutic Services"
    assert card.footer.text == "Advance CTE 2025, O*NET 30.0"


def test_a_choice_is_grouped_by_cluster(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("engineer"), guide.framework, ENGLISH).embed
    assert card.title == "Which one do you mean?"
    clusters = [field.name for field in card.fields]
    assert len(set(clusters)) == len(clusters) >= 2
    assert {name.partition(" ")[2] for name in clusters if name} <= {
        cluster.name for cluster in guide.framework.clusters.values()
    }


def test_a_choice_is_a_menu_grouped_by_cluster(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("engineer"), guide.framework, ENGLISH)
    (menu,) = card.menus
    clusters = [option.about.partition(" › ")[0] for option in menu.options]
    assert menu.name == MATCHES
    assert [*dict.fromkeys(clusters)] == [key for key, _ in itertools.groupby(clusters)], "a cluster comes once"
    assert {option.step.screen for option in menu.options} == {"job"}


def test_a_match_leads_to_its_neighbours(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("teacher"), guide.framework, ENGLISH)
    labels = [link.label for link in card.links]
    assert labels == ["Skills", "What changed?", "Education", "O*NET page"]
    assert card.menus[0].options[0].label == card.embed.title
    assert 2 <= len(card.menus[0].options) <= 5


@pytest.mark.parametrize(
    ("typed", "said"),
    [("registered nurse", "Exact title."), ("regisered nurse", "Close match."), ("RN", "Exact title.")],
)
def test_how_sure_a_match_is_is_said_in_words(guide: CareerGuide, typed: str, said: str) -> None:
    card = job_card(guide.find_job(typed), guide.framework, ENGLISH)
    assert card.embed.description is not None
    assert card.embed.description.splitlines()[1].startswith(said)


def test_a_title_asked_about_as_a_name_leads_to_the_job(guide: CareerGuide) -> None:
    for card in cards(guide, "phlebotomist"):
        steps = [link.step for link in card.links if isinstance(link, Link)]
        screens = {step.screen for step in steps}
        assert screens & {"job", "skills"}, card.embed.title


def test_an_old_cluster_shows_its_pathways_one_by_one(guide: CareerGuide) -> None:
    card = rename_card(guide.explain_rename("STEM"), guide.framework, ENGLISH)
    menus = {menu.name: menu for menu in card.menus}
    assert {option.label for option in menus["pathways"].options} == {
        "Engineering and Technology",
        "Science and Mathematics",
    }
    assert Step("cluster", "c/energy-and-natural-resources") in {one.step for one in menus["places"].options}
    assert card.embed.description is not None
    assert "Your state decides when to switch" in card.embed.description


def test_a_refusal_says_what_to_try(guide: CareerGuide) -> None:
    card = job_card(guide.find_job("pizza"), guide.framework, ENGLISH).embed
    assert card.title == "No job title found"
    assert card.description is not None
    assert card.description.startswith("That is not a job title I know.")


def test_shares_are_drawn_and_said(guide: CareerGuide) -> None:
    card = rename_card(guide.explain_rename("STEM"), guide.framework, ENGLISH).embed
    went = next(field.value for field in card.fields if field.name == "Went to (occupations)")
    assert went is not None
    assert went.splitlines()[0] == "`██▋░░░░░░░` 26% ⚡ **Energy & Natural Resources** (22)"


def test_nothing_that_was_typed_is_echoed(guide: CareerGuide) -> None:
    for text in ("@everyone", "<@123456>", "[click](https://evil.example)", "`code` **bold**", "<#1> @here"):
        for card in cards(guide, text):
            shown = str(card.embed.to_dict())
            assert "@everyone" not in shown
            assert "<@" not in shown
            assert "evil" not in shown


def test_colours_are_one_for_each_cluster(guide: CareerGuide) -> None:
    found = {
        cluster_card(guide.describe_cluster(cluster.name), guide.framework, ENGLISH).embed.colour
        for cluster in guide.framework.clusters.values()
    }
    assert len(found) == 14
    assert set(LOOKS) == set(guide.framework.clusters)
    assert len({look.emoji for look in LOOKS.values()}) == 14


def test_a_tap_carries_nothing_that_was_typed(guide: CareerGuide) -> None:
    for text in ("Emily is a dental hygenist", "my cousin Emily wants to be a nurse", "Emily"):
        for card in cards(guide, text):
            assert "emily" not in str((card.menus, card.links)).lower()


def test_whole_lines_are_kept_and_the_rest_counted() -> None:
    lines = [str(number) * 10 for number in range(9)]
    assert fitted(lines, 1000) == "\n".join(lines)
    assert fitted(lines, 60) == "\n".join([*lines[:4], "… and 5 more"])
    assert fitted(["x" * 50], 10) == "x" * 9 + "…"
    assert fitted([], 10) == ""


def test_a_line_of_a_menu_does_not_say_its_label_again() -> None:
    assert links.option("Agriculture", Step("cluster", "c/agriculture"), "Agriculture").about == ""
    assert links.option("Agriculture", Step("cluster", "c/agriculture"), "cluster").about == "cluster"


def test_cut() -> None:
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdefg", 6) == "abcde…"
    assert cut("Plumbers, Pipefitters, and Steamfitters", 30) == "Plumbers, Pipefitters, and…"
    assert cut("Energy & Natural Resources", 22) == "Energy & Natural…"
    assert cut("Transportation, Logistics", 16) == "Transportation…"
    assert cut("a bcdefghijk", 8) == "a bcdef…"
