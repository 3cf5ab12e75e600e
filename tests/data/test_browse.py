"""Browsing: everything is there, once for each place it has, in the official order."""

from data.framework import Framework, Occupation
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


def test_the_overview_has_everything_in_the_official_order(guide: CareerGuide, framework: Framework) -> None:
    groupings = guide.overview()
    assert [view.grouping.code for view in groupings] == ["01", "02", "03", "04", "05", "06"]
    clusters = [cluster for view in groupings for cluster in view.clusters]
    codes = [view.cluster.code for view in clusters]
    assert codes == sorted(codes)
    assert {view.cluster.id for view in clusters} == framework.clusters.keys()
    assert all(view.cluster.grouping is one.grouping for one in groupings for view in one.clusters)
    subs = [sub for view in clusters for sub in view.sub_clusters]
    assert [view.sub_cluster for view in subs] == list(framework.sub_clusters.values())


def test_the_counts_are_those_of_the_lists(guide: CareerGuide, framework: Framework) -> None:
    def distinct(occupations: list[Occupation]) -> int:
        return len({one.onet_soc for one in occupations})

    for grouping in guide.overview():
        in_grouping: list[Occupation] = []
        for cluster in grouping.clusters:
            in_cluster: list[Occupation] = []
            for view in cluster.sub_clusters:
                listed = guide.occupations_in(view.sub_cluster)
                assert view.occupations == len(listed)
                assert view.headline == sum(one.placements[0] is view.sub_cluster for one in listed)
                in_cluster += listed
            assert cluster.occupations == distinct(in_cluster) <= sum(view.occupations for view in cluster.sub_clusters)
            in_grouping += in_cluster
        assert grouping.occupations == distinct(in_grouping)
    headlines = sum(
        sub.headline for view in guide.overview() for cluster in view.clusters for sub in cluster.sub_clusters
    )
    assert headlines == len(framework.occupations)
