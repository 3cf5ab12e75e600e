"""Browsing: everything is there, once for each place it has, in the official order."""

from data.framework import Framework
from data.guide import CareerGuide


def test_occupations_stand_in_all_their_places(guide: CareerGuide, framework: Framework) -> None:
    found: dict[str, set[str]] = {code: set() for code in framework.occupations}
    for sub in framework.sub_clusters.values():
        for occupation in guide.occupations_in(sub):
            found[occupation.onet_soc].add(sub.id)
    assert found == {code: {place.id for place in one.placements} for code, one in framework.occupations.items()}


def test_those_whose_headline_it_is_come_first_each_by_title(guide: CareerGuide, framework: Framework) -> None:
    for sub in framework.sub_clusters.values():
        occupations = guide.occupations_in(sub)
        home = [one.placements[0] is sub for one in occupations]
        assert home == sorted(home, reverse=True)
        for first in (True, False):
            titles = [one.title for one, at_home in zip(occupations, home, strict=True) if at_home is first]
            assert titles == sorted(titles)
            assert len(set(titles)) == len(titles)


def test_a_sub_cluster_without_occupations_is_empty(guide: CareerGuide, framework: Framework) -> None:
    assert guide.occupations_in(framework.sub_clusters["unmanned-vehicle-technology"]) == ()


def test_the_mapping_is_made_once(guide: CareerGuide, framework: Framework) -> None:
    trades = framework.sub_clusters["skilled-trades"]
    assert guide.occupations_in(trades) is guide.occupations_in(trades)
