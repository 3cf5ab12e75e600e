"""describe_cluster: any name, old or new."""

import pytest

from data.framework import Framework
from data.guide import CareerGuide


def test_a_cluster_is_described(guide: CareerGuide) -> None:
    answer = guide.describe_cluster("digital tech").to_json()
    cluster = answer["cluster"]
    assert (cluster["name"], cluster["code"], cluster["cross_cutting"]) == ("Digital Technology", "060100", True)
    assert cluster["grouping"] == "Connecting & Supporting Success"
    assert cluster["formerly"] == ["Information Technology"]
    assert cluster["occupations"] == 20
    assert len(cluster["sub_clusters"]) == 6
    assert answer["sub_cluster"] is None


def test_every_name_of_today_answers_for_itself(guide: CareerGuide, framework: Framework) -> None:
    for cluster in framework.clusters.values():
        answer = guide.describe_cluster(cluster.name)
        assert answer.profile is not None
        assert answer.profile.cluster is cluster
    for sub in framework.sub_clusters.values():
        answer = guide.describe_cluster(sub.name)
        assert answer.sub_cluster is sub
        assert answer.profile is not None
        assert answer.profile.cluster is sub.cluster


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Health Science", "Healthcare & Human Services"),
        ("Finance", "Financial Services"),
        ("Consumer Services", "Financial Services"),
        ("Foreign Service", "Public Service & Safety"),
    ],
)
def test_an_old_name_stands_for_where_at_least_half_went(guide: CareerGuide, old: str, new: str) -> None:
    answer = guide.describe_cluster(old)
    assert answer.profile is not None
    assert answer.profile.cluster.name == new
    assert answer.note is not None
    assert old in answer.note


def test_an_old_name_without_a_main_place_is_asked_back(guide: CareerGuide) -> None:
    answer = guide.describe_cluster("STEM").to_json()
    assert answer["outcome"] == "choose"
    assert answer["cluster"] is None
    assert [option["name"] for option in answer["options"]][:2] == [
        "Energy & Natural Resources",
        "Advanced Manufacturing",
    ]


def test_new_comes_before_old_where_both_have_the_name(guide: CareerGuide) -> None:
    answer = guide.describe_cluster("Construction").to_json()
    assert answer["cluster"]["name"] == "Construction"
    assert answer["sub_cluster"] is None


def test_a_grouping_lists_its_clusters(guide: CareerGuide) -> None:
    answer = guide.describe_cluster("Building & Moving").to_json()
    assert answer["outcome"] == "choose"
    assert {option["name"] for option in answer["options"]} == {
        "Advanced Manufacturing",
        "Construction",
        "Supply Chain & Transportation",
    }


def test_descriptions_are_one_or_two_sentences(framework: Framework) -> None:
    for thing in (*framework.groupings.values(), *framework.clusters.values(), *framework.sub_clusters.values()):
        assert 8 <= len(thing.description.split()) <= 45, thing.name


def test_a_sub_cluster_tells_what_is_its_own(guide: CareerGuide, framework: Framework) -> None:
    for sub in framework.sub_clusters.values():
        answer = guide.cluster_of(sub)
        own = answer.sub_profile
        assert own is not None
        assert all(sub in occupation.placements for occupation in own.occupations)
        headlines = [occupation.placements[0] is sub for occupation in own.occupations]
        assert headlines == sorted(headlines, reverse=True), sub.name
        assert own.codes == len({occupation.crosswalk_soc for occupation in own.occupations})
        assert all(origin.pathway for origin in own.formerly)
    physical = guide.describe_cluster("Physical Health").to_json()
    assert physical["in_sub_cluster"]["occupations"] == 87
    assert physical["cluster"]["occupations"] == 146
    assert physical["in_sub_cluster"]["formerly"][0]["pathway"] == "Therapeutic Services"


def test_an_old_name_is_kept_for_what_became_of_it(guide: CareerGuide) -> None:
    for name in ("Health Science", "STEM", "Therapeutic Services"):
        old = guide.describe_cluster(name).old
        assert old is guide.explain_rename(name).reading.subject  # type: ignore[union-attr]
    assert guide.describe_cluster("Digital Technology").old is None


def test_names_with_the_word_go_before_those_that_are_only_called_so(guide: CareerGuide) -> None:
    answer = guide.describe_cluster("health")
    assert answer.profile is not None
    assert answer.profile.cluster.name == "Healthcare & Human Services"
    assert {option.name for option in answer.options[:3]} == {
        "Physical Health",
        "Behavioral & Mental Health",
        "Health Data & Administration",
    }
