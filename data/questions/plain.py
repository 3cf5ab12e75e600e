"""The sentences of the answers about names, in plain words. Figures come from the tables."""

from collections.abc import Sequence

from data.answers import CameFrom, WentTo
from data.framework import Cluster, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher
from data.questions.district import OwnTitles

STATE_DECIDES = "When the new names apply is for your state to decide; many still report by the 16, so keep both."

_CHANGES = {
    "renamed": "got a new name",
    "combined": "was combined with another cluster",
    "split": "was split",
    "distributed": "was spread over many clusters and has no single successor",
    "moved": "moved as a whole",
}


def not_a_name(question: str, jobs: JobMatcher, own: OwnTitles) -> str:
    """Return the note for text that names nothing in the framework; a job title is sent to /job."""
    title = own.whole(question)
    if title is not None:
        return f"That is a job title of your district's. Try /job {title.title}."
    verdict = jobs.match(question)
    if verdict.outcome != "none" and verdict.is_title >= 0.8:
        return f"That looks like a job title. Try /job {verdict.readings[0].title}."
    return "No cluster, sub-cluster or pathway has that name. Try one like Health Science, STEM or Digital Technology."


def why_old(subject: OldCluster | OldPathway, to: Sequence[WentTo]) -> str:
    """Return what a counselor who knows the old name should know now."""
    said = subject.meaning or f"{subject.name} {_CHANGES[subject.change]}: {_places(to)}."
    return f"{said} {STATE_DECIDES}"


def why_new(subject: Cluster | SubCluster, change: str, came: Sequence[CameFrom], before: Sequence[OldCluster]) -> str:
    """Return what a counselor should know about where a new name comes from."""
    if before:
        return f"{_formerly(subject.name, change, before)} {STATE_DECIDES}"
    if not came:
        return f"{subject.name} has no predecessor among the old pathways: it is new. {STATE_DECIDES}"
    largest = max(came, key=lambda origin: origin.occupations or 0)
    source = largest.pathway or largest.cluster
    rest = len({(origin.cluster, origin.pathway) for origin in came}) - 1
    others = f", and parts of {counted(rest, 'other pathway')}" if rest else ""
    return f"Students who knew it as {source.name} find it here{others}. {STATE_DECIDES}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural unless it is one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def percent(share: float) -> str:
    """Return a share of 0..1 as a whole percentage; "under 1%" rather than 0."""
    return f"{share:.0%}" if share >= 0.005 else "under 1%"


def listed(names: Sequence[str]) -> str:
    """Return names as they are said in a sentence: "a", "a and b", "a; b; and c" where they hold commas."""
    if len(names) < 3:
        return " and ".join(names)
    mark = "; " if any("," in name for name in names) else ", "
    return f"{mark.join(names[:-1])}{mark}and {names[-1]}"


def _formerly(name: str, change: str, before: Sequence[OldCluster]) -> str:
    names = listed([old.name for old in before])
    match change:
        case "renamed":
            return f"{name} is the new name of {names}, with some jobs gained and some lost on the way."
        case "combined":
            return f"{name} joins {names} under one roof."
        case _:
            return f"{name} took over a part of {names}, and jobs from other clusters with it."


def _places(to: Sequence[WentTo]) -> str:
    largest = [destination for destination in to if destination.share is None or destination.share >= 0.1][:3]
    return listed([_place(destination) for destination in largest or to[:1]])


def _place(destination: WentTo) -> str:
    name = destination.cluster.name
    if destination.sub_cluster:
        name = f"{destination.sub_cluster.name} in {name}"
    return name if destination.share is None else f"{percent(destination.share)} to {name}"
