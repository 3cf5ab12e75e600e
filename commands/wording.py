"""How answers are put into words, wherever they are shown: kinds of names, places, degrees of certainty."""

from commands.languages import Language
from data.answers import CameFrom, JobAnswer, Place, SkillSubject, WentTo
from data.framework import Cluster, Framework, Occupation, OldCluster, OldPathway, SubCluster
from data.text import fold, singular, words

CLEAR = 0.67
"""The part of what people mean by a title from which on it is called exact, not what it most often means."""

CLOSE = 0.7
"""The confidence from which on a match is called close; below it is a guess."""


def occupations(number: int, language: Language) -> str:
    """Return a number of occupations in words."""
    return language.count(number, "{n} occupation", "{n} occupations")


def kind_of(subject: Cluster | SubCluster | OldCluster | OldPathway, language: Language) -> str:
    """Return what a thing is, with the cluster it belongs to."""
    match subject:
        case Cluster():
            return language.say("one of the 14 clusters of today")
        case SubCluster():
            return language.say("sub-cluster of {cluster}", cluster=subject.cluster.name)
        case OldCluster():
            return language.say("old cluster, before 2024")
        case OldPathway():
            return language.say("pathway of the old cluster {cluster}", cluster=subject.old_cluster.name)


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
    """Return in words how sure a match is; nothing where it was picked."""
    best = answer.matches[0]
    if answer.picked:
        return ""
    if _by_name(answer):
        clear = best.score >= CLEAR or _plain(best.title) == _plain(best.matched_title)
        said = language.say("“{title}” most often means this.", title=best.matched_title)
        return language.say("Exact title.") if clear else said
    return language.say("Close match.") if answer.confidence >= CLOSE else language.say("Best guess.")


def asked_back(answer: JobAnswer, language: Language) -> str:
    """Return in words why the person must choose: the title is used for several jobs, or none is surely meant."""
    if _by_name(answer):
        return language.say("Several jobs go by that name. Pick the one you mean from the menu.")
    return language.say("I am not sure. Did you mean one of these?")


def _by_name(answer: JobAnswer) -> bool:
    """Tell whether all that was asked, without rank and context, is a title of the first match, correctly spelt."""
    best = answer.matches[0]
    asked = {_plain(answer.query), _plain(" ".join(answer.words))}
    return answer.read_as is None and not asked.isdisjoint({_plain(best.matched_title), _plain(best.title)})


def _plain(title: str) -> tuple[str, ...]:
    return tuple(map(singular, words(title)))


def recognised(answer: JobAnswer, language: Language) -> str:
    """Return how the best match was found: by which title, and how the question was read where it was misspelt."""
    best = answer.matches[0]
    read = language.say("Read as “{words}”.", words=answer.read_as) if answer.read_as else ""
    named = best.matched_title in certainty(answer, language)
    if named or best.occupation is None or fold(best.matched_title) == fold(best.title):
        return read
    return f"{read} {language.say('Matched “{title}”.', title=best.matched_title)}".strip()


def kind_of_subject(subject: SkillSubject, language: Language) -> str:
    """Return what a thing is that skills may be asked for."""
    match subject.kind:
        case "cluster":
            return language.say("cluster")
        case "sub_cluster":
            return language.say("sub-cluster of {cluster}", cluster=subject.cluster.name)
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


def in_crosswalk(number: int, language: Language) -> str:
    """Return how many occupations of the official crosswalk stand in a place."""
    return language.count(
        number, "{n} occupation in the official crosswalk", "{n} occupations in the official crosswalk"
    )


def named(name: str, language: Language) -> str:
    """Return an official name with what it means in another language."""
    meaning = language.gloss(name)
    return f"{name} ({meaning})" if meaning else name


def page_of(occupation: Occupation) -> str:
    """Return the address of an occupation's page in O*NET OnLine."""
    return f"https://www.onetonline.org/link/summary/{occupation.onet_soc}"


def sources(framework: Framework) -> str:
    """Return where an answer comes from, short and the same in every language; /about tells the rest."""
    crosswalk, onet = framework.sources["advance-cte-crosswalk"], framework.sources["onet"]
    return f"{crosswalk.publisher} {crosswalk.edition[:4]}, {onet.edition}"
