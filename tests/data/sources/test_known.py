"""What the sources are told of the framework: every name that it goes by."""

import pytest

from data.framework import Framework
from data.sources.reading import Known
from data.text import words


def test_every_name_of_a_place_leads_to_it(framework: Framework, known: Known) -> None:
    others = [(other.name, other.stands_for) for other in framework.names]
    for sub_cluster in framework.sub_clusters.values():
        cluster = sub_cluster.cluster
        for cluster_name in [cluster.name, *(name for name, named in others if named == cluster)]:
            for name in [sub_cluster.name, *(name for name, named in others if named == sub_cluster)]:
                assert known.sub_clusters[words(cluster_name), words(name)] == sub_cluster.id
    assert set(known.clusters.values()) == set(framework.clusters)
    assert {other.name for other in framework.names if words(other.name) not in known.names} == set()


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
