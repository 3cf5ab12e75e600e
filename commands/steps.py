"""Where one tap leads: a screen and what it shows, as short a text as fits into a button of Discord.

No text that a person typed is ever in it: keys are codes and ids of the framework, or titles of our own tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from data.answers import JobMatch, Place, SkillSubject
from data.framework import Cluster, Framework, Grouping, Occupation, OldCluster, OldPathway, SubCluster

LONGEST_KEY = 74
"""Characters of a key: with the screen and who asks, a button's id then has room in Discord's 100."""

LONGEST_PAIR = 90
"""Characters of the keys of two things that are compared: they stand in a menu, where nobody's number goes along."""

PAIR, OR = "|", ","
"""Stand between the keys of two things that are compared, and of those of which one is yet to be picked."""

FROM = "@"
"""Stands between a key and what goes along with it: the page of a list, or the list that one came from."""

EVERYTHING = "@all"
"""Stands behind a key where all is asked for that there is."""

TITLE = "="
"""Stands before a title that is no official occupation."""

Thing = Grouping | Cluster | SubCluster | OldCluster | OldPathway | Occupation


@dataclass(frozen=True, slots=True)
class Step:
    """A screen, one of those in commands/screens.py, and the key of what it shows."""

    screen: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.screen}:{self.key}"


STOP = Step("stop")
"""The step that takes the buttons away and leaves the card."""


def step_of(text: str) -> Step:
    """Return the step that a text such as "job:29-1141.00" stands for."""
    screen, _, key = text.partition(":")
    return Step(screen, key)


def key_of(thing: Thing) -> str:
    """Return the key of something in the framework: its id behind a letter, or an occupation's code."""
    match thing:
        case Grouping():
            return f"g/{thing.id}"
        case Cluster():
            return f"c/{thing.id}"
        case SubCluster():
            return f"s/{thing.id}"
        case OldCluster():
            return f"o/{thing.id}"
        case OldPathway():
            return f"p/{thing.id}"
        case Occupation():
            return thing.onet_soc


def thing_of(key: str, framework: Framework) -> Thing | None:
    """Return what a key stands for; None for what the framework does not have, or no longer has."""
    kind, mark, id_ = key.partition("/")
    if not mark:
        return framework.occupations.get(key)
    tables: Mapping[str, Mapping[str, Thing]] = {
        "g": framework.groupings,
        "c": framework.clusters,
        "s": framework.sub_clusters,
        "o": framework.old_clusters,
        "p": framework.old_pathways,
    }
    return tables[kind].get(id_) if kind in tables else None


def job_step(match: JobMatch) -> Step:
    """Return the step to a match."""
    return Step("job", key_of(match.occupation)) if match.occupation else title_step(match.matched_title)


def title_step(title: str) -> Step:
    """Return the step to the job of a title; of a long one, the beginning goes along, and is understood."""
    return Step("job", f"{TITLE}{title}"[:LONGEST_KEY])


def subject_step(subject: SkillSubject) -> Step:
    """Return the step to what skills or a comparison are about: the job, or the cluster."""
    if subject.occupation is not None:
        return Step("job", key_of(subject.occupation))
    if subject.kind == "occupation":
        return title_step(subject.name)
    return Step("cluster", key_of(subject.sub_cluster or subject.cluster))


def together(first: SkillSubject | None, second: SkillSubject | None) -> Step | None:
    """Return the step to the comparison of two, of which one may yet be open; None where their keys are too long."""
    key = PAIR.join(topic_key(one) if one else "" for one in (first, second))
    return Step("compare", key) if len(key) <= LONGEST_PAIR else None


def topic_key(subject: SkillSubject) -> str:
    """Return the key of what skills are about; of a job without an occupation, that of its place."""
    return key_of(subject.occupation or subject.sub_cluster or subject.cluster)


def subject_key(match: JobMatch) -> str:
    """Return the key of what the skills of a match are those of: its occupation, or else its place."""
    place: Place = match.placements[0]
    return key_of(match.occupation or place)
