"""The sentences of the answers about names, in plain words. Figures come from the tables."""

from collections.abc import Sequence

from data.answers import CameFrom, WentTo
from data.framework import Cluster, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher
from data.questions.district import OwnTitles
from data.sentences import Sentence, count, listed, say, together

STATE_DECIDES = say("When the new names apply is for your state to decide; many still report by the 16, so keep both.")
NO_NAME = say(
    "No cluster, sub-cluster or pathway has that name. Try one like Health Science, STEM or Digital Technology."
)
SURE_TITLE = 0.8
"""A text that is a job title as surely as this is sent to /job."""


def not_a_name(question: str, jobs: JobMatcher, own: OwnTitles) -> tuple[str | None, Sentence]:
    """Return the job title that a text is instead of a name, if it is one, and the note that says so."""
    title = own.whole(question)
    if title is not None:
        return title.title, say("That is a job title of your district's. Try /job {title}.", title=title.title)
    verdict = jobs.match(question)
    if verdict.outcome == "none" or verdict.is_title < SURE_TITLE:
        return None, NO_NAME
    found = verdict.readings[0].title
    return found, say("That looks like a job title. Try /job {title}.", title=found)


def why_old(subject: OldCluster | OldPathway, to: Sequence[WentTo]) -> Sentence:
    """Return what a counselor who knows the old name should know now."""
    return together(Sentence(subject.meaning) if subject.meaning else _became(subject, to), STATE_DECIDES)


def why_new(
    subject: Cluster | SubCluster, change: str, came: Sequence[CameFrom], before: Sequence[OldCluster]
) -> Sentence:
    """Return what a counselor should know about where a new name comes from."""
    if before:
        return together(_formerly(subject.name, change, before), STATE_DECIDES)
    if not came:
        new = say("{name} has no predecessor among the old pathways: it is new.", name=subject.name)
        return together(new, STATE_DECIDES)
    largest = max(came, key=lambda origin: origin.occupations or 0)
    source = (largest.pathway or largest.cluster).name
    rest = len({(origin.cluster, origin.pathway) for origin in came}) - 1
    if not rest:
        return together(say("Students who knew it as {name} find it here.", name=source), STATE_DECIDES)
    found = count(
        rest,
        "Students who knew it as {name} find it here, and parts of {n} other pathway.",
        "Students who knew it as {name} find it here, and parts of {n} other pathways.",
        name=source,
    )
    return together(found, STATE_DECIDES)


def percent(share: float) -> str:
    """Return a share of 0..1 as a whole percentage; "under 1%" rather than 0."""
    return f"{share:.0%}" if share >= 0.005 else say("under 1%")


def _became(subject: OldCluster | OldPathway, to: Sequence[WentTo]) -> Sentence:
    name, places = subject.name, _places(to)
    match subject.change:
        case "renamed":
            return say("{name} got a new name: {places}.", name=name, places=places)
        case "combined":
            return say("{name} was combined with another cluster: {places}.", name=name, places=places)
        case "split":
            return say("{name} was split: {places}.", name=name, places=places)
        case "distributed":
            return say(
                "{name} was spread over many clusters and has no single successor: {places}.", name=name, places=places
            )
        case _:
            return say("{name} moved as a whole: {places}.", name=name, places=places)


def _formerly(name: str, change: str, before: Sequence[OldCluster]) -> Sentence:
    names = listed([old.name for old in before])
    match change:
        case "renamed":
            return say(
                "{name} is the new name of {names}, with some jobs gained and some lost on the way.",
                name=name,
                names=names,
            )
        case "combined":
            return say("{name} joins {names} under one roof.", name=name, names=names)
        case _:
            return say(
                "{name} took over a part of {names}, and jobs from other clusters as well.", name=name, names=names
            )


def _places(to: Sequence[WentTo]) -> str:
    largest = [destination for destination in to if destination.share is None or destination.share >= 0.1][:3]
    return listed([_place(destination) for destination in largest or to[:1]])


def _place(destination: WentTo) -> str:
    name: str = destination.cluster.name
    if destination.sub_cluster:
        name = say("{sub_cluster} in {cluster}", sub_cluster=destination.sub_cluster.name, cluster=name)
    if destination.share is None:
        return name
    return say("{share} to {place}", share=percent(destination.share), place=name)
