"""How answers are put into words, wherever they are shown: shares as bars, kinds of change, degrees of certainty."""

from data.answers import CameFrom, JobAnswer, Place, SkillSubject, WentTo
from data.framework import Cluster, Framework, OldCluster, OldPathway, SubCluster
from data.questions.plain import percent
from data.text import fold

CHANGES = {
    "renamed": "Renamed",
    "combined": "Combined with another cluster",
    "split": "Split",
    "distributed": "Spread over many clusters",
    "moved": "Moved as a whole",
    "new": "New, with nothing before it",
}

NEW_CHANGES = {
    **CHANGES,
    "combined": "Combined from several clusters",
    "split": "Made of parts of other names",
    "distributed": "Made of parts of a name that was spread",
    "moved": "Moved here as a whole",
}
"""The same kinds, told from the side of the new name."""

BASES = {
    "stated": "stated by a source",
    "derived": "derived from where its occupations stand",
    "inferred": "inferred from the name alone",
}

BAR_LENGTH = 10
SURE, FAIRLY_SURE = 0.9, 0.7


def bar(share: float) -> str:
    """Return a share of 0..1 as ten blocks, at least one of them full for any share above nothing."""
    full = max(1, round(share * BAR_LENGTH)) if share > 0 else 0
    return "█" * full + "░" * (BAR_LENGTH - full)


def measured(part: WentTo | CameFrom) -> str:
    """Return a part's share and count in words, or why it has none."""
    if part.share is None or part.occupations is None:
        return BASES["inferred"]
    noun = "occupation" if part.occupations == 1 else "occupations"
    return f"{percent(part.share)}, {part.occupations} {noun}"


def change_of(subject: Cluster | SubCluster | OldCluster | OldPathway, change: str) -> str:
    """Return the kind of change in words, from the side of the old or of the new name."""
    return (CHANGES if isinstance(subject, OldCluster | OldPathway) else NEW_CHANGES)[change]


def kind_of(subject: Cluster | SubCluster | OldCluster | OldPathway) -> str:
    """Return what a thing is, with the cluster it belongs to."""
    match subject:
        case Cluster():
            return "one of the 14 clusters of today"
        case SubCluster():
            return f"sub-cluster of {subject.cluster.name}"
        case OldCluster():
            return "one of the 16 clusters of 2002"
        case OldPathway():
            return f"pathway of {subject.old_cluster.name}, 2002"


def placed(place: Place) -> str:
    """Return where something stands: cluster › sub-cluster, or the cluster alone."""
    return f"{place.cluster.name} › {place.name}" if isinstance(place, SubCluster) else place.name


def went_to(part: WentTo) -> str:
    """Return the name of a destination."""
    return placed(part.sub_cluster) if part.sub_cluster else part.cluster.name


def came_from(part: CameFrom) -> str:
    """Return the name of an origin."""
    return f"{part.cluster.name} › {part.pathway.name}" if part.pathway else part.cluster.name


def certainty(answer: JobAnswer) -> str:
    """Return in words how sure a match is."""
    if answer.confidence >= SURE:
        return "sure"
    return "fairly sure" if answer.confidence >= FAIRLY_SURE else "best guess"


def kind_of_subject(subject: SkillSubject) -> str:
    """Return what a thing is that skills may be asked for."""
    if subject.kind == "cluster":
        return "cluster"
    return f"{'job' if subject.kind == 'occupation' else 'sub-cluster'} in {subject.cluster.name}"


def recognised(answer: JobAnswer) -> str:
    """Return how the best match was found: by which title, and how the question was read where it was misspelt."""
    best = answer.matches[0]
    read = f"Read as “{answer.read_as}”. " if answer.read_as else ""
    if best.occupation is None or fold(best.matched_title) == fold(best.title):
        return read.strip()
    return f"{read}Matched “{best.matched_title}”."


def subject_line(subject: SkillSubject) -> str:
    """Return what the skills are for."""
    match subject.kind:
        case "cluster":
            return subject.name
        case "sub_cluster":
            return f"{subject.name}, in {subject.cluster.name}"
        case "occupation":
            return f"{subject.name} ({subject.cluster.name})"


def sources(framework: Framework) -> str:
    """Return where an answer comes from, in one line."""
    crosswalk, onet = framework.sources["advance-cte-crosswalk"], framework.sources["onet"]
    return f"{crosswalk.publisher}, {crosswalk.name} {crosswalk.edition}; {onet.name}, {onet.edition}"
