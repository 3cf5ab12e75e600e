"""How answers are put into words, wherever they are shown: shares as bars, kinds of change, degrees of certainty."""

from commands.languages import Language
from data.answers import CameFrom, ClusterProfile, JobAnswer, Place, SkillSubject, WentTo
from data.framework import Cluster, Framework, Occupation, OldCluster, OldPathway, SubCluster
from data.questions.plain import percent
from data.sentences import say
from data.text import fold, singular, words

CHANGES = {
    "renamed": say("Renamed"),
    "combined": say("Combined with another cluster"),
    "split": say("Split"),
    "distributed": say("Spread over many clusters"),
    "moved": say("Moved as a whole"),
}

NEW_CHANGES = {
    "renamed": CHANGES["renamed"],
    "combined": say("Combined from several clusters"),
    "split": say("Made of parts of other names"),
    "distributed": say("Made of parts of a name that was spread"),
    "moved": say("Moved here as a whole"),
    "new": say("New, with nothing before it"),
}
"""The same kinds, told from the side of the new name."""

BASES = {
    "stated": say("Stated by a source."),
    "derived": say("Derived from where its occupations stand."),
    "inferred": say("Inferred from the name alone."),
}

BAR_LENGTH = 10
CLOSE = 0.7
"""The confidence from which on a match is called close; below it is a guess."""


def bar(share: float) -> str:
    """Return a share of 0..1 as ten blocks, at least one of them full for any share above nothing."""
    full = max(1, round(share * BAR_LENGTH)) if share > 0 else 0
    return "█" * full + "░" * (BAR_LENGTH - full)


def measured(part: WentTo | CameFrom, language: Language) -> str:
    """Return a part's share and count in words, or why it has none."""
    if part.share is None or part.occupations is None:
        return language.say("inferred from the name alone")
    return f"{language.said(percent(part.share))}, {occupations(part.occupations, language)}"


def occupations(number: int, language: Language) -> str:
    """Return a number of occupations in words."""
    return language.count(number, "{n} occupation", "{n} occupations")


def change_of(subject: Cluster | SubCluster | OldCluster | OldPathway, change: str, language: Language) -> str:
    """Return the kind of change in words, from the side of the old or of the new name."""
    return language.said((CHANGES if isinstance(subject, OldCluster | OldPathway) else NEW_CHANGES)[change])


def kind_of(subject: Cluster | SubCluster | OldCluster | OldPathway, language: Language) -> str:
    """Return what a thing is, with the cluster it belongs to."""
    match subject:
        case Cluster():
            return language.say("one of the 14 clusters of today")
        case SubCluster():
            return language.say("sub-cluster of {cluster}", cluster=subject.cluster.name)
        case OldCluster():
            return language.say("one of the 16 clusters of 2002")
        case OldPathway():
            return language.say("pathway of {cluster}, 2002", cluster=subject.old_cluster.name)


def placed(place: Place) -> str:
    """Return where something stands: cluster › sub-cluster, or the cluster alone."""
    return f"{place.cluster.name} › {place.name}" if isinstance(place, SubCluster) else place.name


def gloss(place: Place, language: Language) -> str | None:
    """Return what the names of a place mean in another language, None in English."""
    parts = (place.cluster.name, place.name) if isinstance(place, SubCluster) else (place.name,)
    meanings = [language.gloss(name) for name in parts]
    if not any(meanings):
        return None
    return " › ".join(meaning or name for meaning, name in zip(meanings, parts, strict=True))


def went_to(part: WentTo) -> str:
    """Return the name of a destination."""
    return placed(part.sub_cluster or part.cluster)


def came_from(part: CameFrom) -> str:
    """Return the name of an origin."""
    return was(part.pathway or part.cluster)


def was(old: OldCluster | OldPathway) -> str:
    """Return where something stood: old cluster › pathway, or the cluster alone."""
    return f"{old.old_cluster.name} › {old.name}" if isinstance(old, OldPathway) else old.name


def certainty(answer: JobAnswer, language: Language) -> str:
    """Return in words how sure a match is."""
    best = answer.matches[0]
    asked = {_plain(answer.query), _plain(" ".join(answer.words))}
    if answer.read_as is None and asked & {_plain(best.matched_title), _plain(best.title)}:
        return language.say("Exact title.")
    return language.say("Close match.") if answer.confidence >= CLOSE else language.say("Best guess.")


def _plain(title: str) -> tuple[str, ...]:
    return tuple(map(singular, words(title)))


def recognised(answer: JobAnswer, language: Language) -> str:
    """Return how the best match was found: by which title, and how the question was read where it was misspelt."""
    best = answer.matches[0]
    read = language.say("Read as “{words}”.", words=answer.read_as) if answer.read_as else ""
    if best.occupation is None or fold(best.matched_title) == fold(best.title):
        return read
    return f"{read} {language.say('Matched “{title}”.', title=best.matched_title)}".strip()


def kind_of_subject(subject: SkillSubject, language: Language) -> str:
    """Return what a thing is that skills may be asked for."""
    match subject.kind:
        case "cluster":
            return language.say("cluster")
        case "sub_cluster":
            return language.say("sub-cluster in {cluster}", cluster=subject.cluster.name)
        case "occupation":
            return language.say("job in {cluster}", cluster=subject.cluster.name)


def subject_line(subject: SkillSubject, language: Language) -> str:
    """Return what the skills are for."""
    match subject.kind:
        case "cluster":
            return subject.name
        case "sub_cluster":
            return language.say("{name}, in {cluster}", name=subject.name, cluster=subject.cluster.name)
        case "occupation":
            return f"{subject.name} ({subject.cluster.name})"


def in_crosswalk(profile: ClusterProfile, language: Language) -> str:
    """Return how many occupations of the official crosswalk stand in a cluster."""
    return language.count(
        profile.occupations, "{n} occupation in the official crosswalk", "{n} occupations in the official crosswalk"
    )


def page_of(occupation: Occupation) -> str:
    """Return the address of an occupation's page in O*NET OnLine."""
    return f"https://www.onetonline.org/link/summary/{occupation.onet_soc}"


def sources(framework: Framework) -> str:
    """Return where an answer comes from, in one line. Names stay as they are."""
    crosswalk, onet = framework.sources["advance-cte-crosswalk"], framework.sources["onet"]
    return f"{crosswalk.publisher}, {crosswalk.name} {crosswalk.edition}; {onet.name}, {onet.edition}"
