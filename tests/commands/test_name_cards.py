"""The cards of /rename and /cluster: shares that can be told apart, what is a sub-cluster's own, where taps lead."""

import pytest

from commands.cards import cluster_card, rename_card
from commands.cards.card import Link
from commands.figures import bar
from commands.languages import ENGLISH
from commands.screens import draw
from commands.steps import Step
from data.guide import CareerGuide


def test_a_bar_tells_small_shares_apart() -> None:
    assert [bar(share) for share in (0.0, 0.001, 0.04, 0.14, 0.5, 1.0)] == [
        "░░░░░░░░░░",
        "▏░░░░░░░░░",
        "▍░░░░░░░░░",
        "█▍░░░░░░░░",
        "█████░░░░░",
        "██████████",
    ]


def test_a_menu_of_places_carries_their_shares(guide: CareerGuide) -> None:
    card = rename_card(guide.explain_rename("STEM"), guide.framework, ENGLISH)
    places = next(menu for menu in card.menus if menu.name == "places")
    assert places.options[0].about == "26%, 22 occupations"


def test_what_a_name_came_from_says_of_what_the_share_is(guide: CareerGuide) -> None:
    card = rename_card(guide.explain_rename("Public Service & Safety"), guide.framework, ENGLISH).embed
    came = next(field.value for field in card.fields if field.name == "Came from")
    assert came is not None
    wanted = "**Law, Public Safety, Corrections & Security** · 34 occupations, 86% of that old cluster"
    assert came.splitlines()[0] == wanted


def test_a_sub_cluster_leads_to_its_jobs_and_up_to_its_cluster(guide: CareerGuide) -> None:
    card = cluster_card(guide.describe_cluster("Physical Health"), guide.framework, ENGLISH)
    fields = {field.name: field.value or "" for field in card.embed.fields}
    assert len(fields["87 occupations in the official crosswalk"].splitlines()) == 7
    assert fields["Formerly"].splitlines()[0] == "Health Science › Therapeutic Services (59 occupations)"
    assert "Sub-clusters" not in fields
    assert {option.step.screen for menu in card.menus for option in menu.options} == {"job"}
    assert card.links[0] == Link(
        "Healthcare & Human Services", Step("cluster", "c/healthcare-and-human-services"), "🩺"
    )


@pytest.mark.parametrize(
    ("typed", "key"), [("Health Science", "o/health-science"), ("Digital Technology", "c/digital-technology")]
)
def test_what_changed_is_about_the_name_that_was_asked(guide: CareerGuide, typed: str, key: str) -> None:
    card = cluster_card(guide.describe_cluster(typed), guide.framework, ENGLISH)
    changes = [link.step for link in card.links if isinstance(link, Link) and link.step.screen == "rename"]
    assert changes == [Step("rename", key)]


def test_a_choice_by_an_old_name_leads_to_what_became_of_it(guide: CareerGuide) -> None:
    card = cluster_card(guide.describe_cluster("STEM"), guide.framework, ENGLISH)
    steps = [link.step for link in card.links if isinstance(link, Link)]
    assert Step("rename", "o/science-technology-engineering-and-mathematics") in steps


def test_names_that_are_close_are_offered(guide: CareerGuide) -> None:
    for card in (
        rename_card(guide.explain_rename("Health Academy"), guide.framework, ENGLISH),
        cluster_card(guide.describe_cluster("Health Academy"), guide.framework, ENGLISH),
    ):
        assert "Health Science" in {option.label for option in card.menus[0].options}
        assert not [link for link in card.links if isinstance(link, Link) and link.step.screen == "job"]


def test_what_changed_for_a_job_names_both_of_its_places(guide: CareerGuide) -> None:
    card = draw(Step("rename", "29-1141.00"), guide, ENGLISH)
    assert card is not None
    assert card.embed.title == "Therapeutic Services"
    assert card.embed.fields[0].name == "Registered Nurses"
    before, now = (card.embed.fields[0].value or "").splitlines()
    assert before == "Health Science › Therapeutic Services"
    assert now.endswith("**Healthcare & Human Services › Physical Health**")
