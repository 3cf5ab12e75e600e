"""Headlines of /rename: the verb follows from the shares, for every name that there is."""

import pytest

from data.framework import Framework, OldCluster
from data.guide import CareerGuide
from data.questions.counted import codes_in
from data.questions.headline import MOST, WHOLE


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("STEM", "Spread over many clusters: the most, 26%, is in Energy & Natural Resources now."),
        ("Business Management & Administration", "Renamed only in part: 44% of its occupations are in "),
        ("Finance", "Renamed: 91% of its occupations are in Financial Services now."),
        ("Health Science", "Combined with another cluster: 94% of its occupations are in "),
        ("AFNR", "Split: 61% of its occupations are in Agriculture now."),
        ("Therapeutic Services", "Mostly moved to Physical Health in Healthcare & Human Services: 84% of its "),
        ("Telecommunications", "Moved as a whole to Utilities in Energy & Natural Resources."),
        ("Printing Technology", "Split: 40% of its occupations are in Production & Automation in "),
        ("Revenue and Taxation", "Split: 50% of its occupations are in "),
        ("Foreign Service", "Probably Local, State, & Federal Services"),
        ("Project Management", "Its one occupation came from the old Information Support and Services."),
        (
            "Culinary & Food Services",
            "All or nearly all from the old Restaurants and Food/Beverage Services: 18 of its 18 ",
        ),
        ("Robotics", "Mostly from the old Manufacturing Production Process Development: 4 of its 5 occupations."),
        (
            "Public Service & Safety",
            "Made of parts of several: the most, 34 of its 108 occupations, came from the old Law",
        ),
        ("Unmanned Vehicle Technology", "New, with nothing before it."),
    ],
)
def test_a_headline_says_what_the_figures_come_to(guide: CareerGuide, name: str, headline: str) -> None:
    assert guide.explain_rename(name).to_json()["headline"].startswith(headline)


def test_no_headline_contradicts_the_figures_below_it(guide: CareerGuide, framework: Framework) -> None:
    for old in (*framework.old_clusters.values(), *framework.old_pathways.values()):
        reading = guide.rename_of(old).reading
        assert reading is not None
        largest = max((part.share or 0.0 for part in reading.to), default=0.0)
        if "as a whole" in reading.headline:
            assert largest >= WHOLE, old.name
        if "Mostly" in reading.headline or (isinstance(old, OldCluster) and reading.headline.startswith("Renamed:")):
            assert largest >= MOST, old.name


def test_what_a_new_name_came_from_is_ordered_by_occupations(guide: CareerGuide, framework: Framework) -> None:
    for new in (*framework.clusters.values(), *framework.sub_clusters.values()):
        reading = guide.rename_of(new).reading
        assert reading is not None
        counts = [origin.occupations or 0 for origin in reading.came_from]
        assert counts == sorted(counts, reverse=True), new.name
        assert max(counts, default=0) <= codes_in(new, framework), new.name


def test_only_who_mostly_came_here_is_said_to_find_it_here(guide: CareerGuide, framework: Framework) -> None:
    said = 0
    for sub in framework.sub_clusters.values():
        reading = guide.rename_of(sub).reading
        assert reading is not None
        assert "state" in reading.why
        if "Students who knew it" in reading.why:
            said += 1
            largest = reading.came_from[0]
            assert largest.share is not None
            assert largest.share >= MOST, sub.name
    assert said > 10
