"""What the sources are told of the framework: every name that it goes by."""

import pytest

from data.framework import Framework
from data.sources.reading import Known
from data.text import words


def test_every_name_of_a_place_leads_to_it_or_is_one_of_several(framework: Framework, known: Known) -> None:
    for sub_cluster in framework.sub_clusters.values():
        cluster = sub_cluster.cluster
        names = [sub_cluster.name, *(other.name for other in framework.names if other.stands_for == sub_cluster)]
        for cluster_name in (cluster.name, *(other.name for other in framework.names if other.stands_for == cluster)):
            assert known.sub_clusters[words(cluster_name), words(sub_cluster.name)] == sub_cluster.id
            for name in names:
                shared = any(
                    other.stands_for != sub_cluster and getattr(other.stands_for, "cluster", None) == cluster
                    for other in framework.names
                    if words(other.name) == words(name)
                )
                found = known.sub_clusters.get((words(cluster_name), words(name)))
                assert found == sub_cluster.id or (shared and found is None)
    assert set(known.clusters.values()) == set(framework.clusters)


def test_a_name_that_several_have_alike_is_left_out(known: Known) -> None:
    assert words("police") not in known.names
    assert (words("Public Service & Safety"), words("police")) not in known.sub_clusters
    assert words("Solar") not in known.names
    assert known.sub_clusters[words("Construction"), words("Solar")] == "skilled-trades"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("construction", ("cluster", "construction")),
        ("Ag", ("cluster", "agriculture")),
        ("STEM", ("old_cluster", "science-technology-engineering-and-mathematics")),
    ],
)
def test_a_name_of_several_is_that_of_today(known: Known, name: str, found: tuple[str, str]) -> None:
    assert known.names[words(name)] == found


def test_each_occupation_has_its_title_and_its_code_in_the_crosswalk(framework: Framework, known: Known) -> None:
    assert known.occupations["29-1141.00"] == framework.occupations["29-1141.00"].title
    assert known.crosswalk["11-1011.03"] == "11-1011"
    assert known.occupations.keys() == known.crosswalk.keys() == framework.occupations.keys()
