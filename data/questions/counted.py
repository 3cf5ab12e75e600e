"""What stands in a place: the occupations, and how many codes of the official crosswalk they have."""

from data.answers import Place
from data.framework import Framework, Occupation, SubCluster


def occupations_in(sub: SubCluster, framework: Framework) -> tuple[Occupation, ...]:
    """Return the occupations placed in a sub-cluster: those whose headline it is, then the others, each by title."""
    found = [
        occupation for occupation in framework.occupations.values() if any(at is sub for at in occupation.placements)
    ]
    return tuple(sorted(found, key=lambda one: (one.placements[0] is not sub, one.title)))


def codes_in(place: Place, framework: Framework) -> int:
    """Return how many different codes of the crosswalk stand in a cluster or sub-cluster."""
    codes = {
        occupation.crosswalk_soc
        for occupation in framework.occupations.values()
        for sub in occupation.placements
        if sub is place or sub.cluster is place
    }
    return len(codes)
