"""What stands in each place: for looking around in the framework instead of asking it."""

from collections.abc import Mapping

from data.framework import Framework, Occupation
from data.questions.counted import occupations_in

Shelf = Mapping[str, tuple[Occupation, ...]]
"""The occupations of each sub-cluster, by its id."""


def shelved(framework: Framework) -> Shelf:
    """Return the occupations of each sub-cluster, in the order in which they are shown."""
    return {sub.id: occupations_in(sub, framework) for sub in framework.sub_clusters.values()}
