"""How a cluster looks: one colour and one emoji each, the same everywhere. Neither is ever the only sign of it."""

from collections.abc import Mapping
from typing import NamedTuple

from data.answers import Place, cluster_of
from data.framework import Cluster


class Look(NamedTuple):
    """A colour that is told from the background in Discord's dark and light themes, and an emoji."""

    colour: int
    emoji: str


LOOKS: Mapping[str, Look] = {
    "advanced-manufacturing": Look(0x5B7083, "🏭"),
    "construction": Look(0xC2731A, "🏗️"),
    "supply-chain-and-transportation": Look(0x2F7F8C, "🚚"),
    "arts-entertainment-and-design": Look(0xA8508F, "🎨"),
    "hospitality-events-and-tourism": Look(0xC65D4B, "🛎️"),
    "financial-services": Look(0x3D8B5F, "🏦"),
    "education": Look(0x4F6DB8, "🎓"),
    "healthcare-and-human-services": Look(0xB8434E, "🩺"),
    "public-service-and-safety": Look(0x34508F, "🚒"),
    "agriculture": Look(0x6E8F2E, "🌾"),
    "energy-and-natural-resources": Look(0xB59215, "⚡"),
    "digital-technology": Look(0x4B7BC9, "💻"),
    "management-and-entrepreneurship": Look(0x7A5BB0, "💼"),
    "marketing-and-sales": Look(0xB2567A, "📣"),
}
NEUTRAL = 0x7A828C
ANY = "🧭"
"""The emoji of a cluster that this version does not know by its id."""


def colour_of(cluster: Cluster) -> int:
    """Return a cluster's colour."""
    return LOOKS[cluster.id].colour if cluster.id in LOOKS else NEUTRAL


def emoji_of(place: Place) -> str:
    """Return the emoji of the cluster that a place is, or belongs to."""
    id_ = cluster_of(place).id
    return LOOKS[id_].emoji if id_ in LOOKS else ANY
