"""/job: a job title -> the occupations it may stand for and where they stand. The matcher does the finding."""

from collections.abc import Iterable
from dataclasses import replace

from data.answers import JobAnswer, JobMatch, cluster_of
from data.framework import Cluster, Framework, Grouping, Named, Occupation, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher, Reading, Verdict
from data.matching.decide import EXACT
from data.names import NameIndex
from data.questions import asked
from data.questions.district import OWN_LIST, Found, OwnTitles
from data.sentences import Sentence, say, together
from data.text import fold, singular, words

UNKNOWN = say("That is not a job title I know. Check the spelling, or try one of the nearest titles.")
UNKNOWN_ALONE = say(
    "I know no such job. Tell me one, for example welder, nurse or web developer, or look around with /browse."
)
NO_OCCUPATION = say("The official crosswalk has no occupation code for this job; its place follows from what it does.")


def find(text: str, framework: Framework, names: NameIndex, jobs: JobMatcher, own: OwnTitles) -> JobAnswer:
    """Return the answer to /job. Never raises, whatever the text."""
    if fault := asked.fault(text):
        return JobAnswer(text, "none", 0.0, note=fault)
    question = asked.read(text)
    if by_code := asked.occupation(question, framework):
        return replace(answer(by_code), query=text)
    verdict = jobs.match(question)
    named = names.whole(question)
    if named is None and verdict.is_title < EXACT:
        named = _named_in(question, names)
    found = own.find(question, verdict)
    if found is not None and (found.slips == 0 or named is None):
        return _own(text, found, verdict, framework)
    if named is not None and verdict.is_title < EXACT:
        note = _no_job(named, _as_typed(question, names))
        return JobAnswer(text, "none", 0.0, note=note, named=named)
    nearest = tuple(framework.occupations[near.onet_soc] for near in verdict.nearest if near.onet_soc)
    if verdict.outcome == "none":
        return JobAnswer(text, "none", 0.0, nearest=nearest, note=UNKNOWN if nearest else UNKNOWN_ALONE)
    readings = verdict.readings if verdict.is_title < EXACT else _in_their_gender(verdict.readings, question, framework)
    matches = tuple(_match(reading, framework) for reading in readings)
    hint = NO_OCCUPATION if matches[0].occupation is None else _also(named, question, names)
    return JobAnswer(text, verdict.outcome, verdict.confidence, matches, nearest, hint, verdict.words, verdict.read_as)


def answer(occupation: Occupation) -> JobAnswer:
    """Return the answer about an occupation that is known to be meant."""
    title = occupation.title
    match = _of_occupation(occupation, title, 1.0)
    return JobAnswer(title, "match", 1.0, (match,), words=words(title), picked=True)


def _own(text: str, found: Found, verdict: Verdict, framework: Framework) -> JobAnswer:
    """Return a title of the district's, then what else it may stand for in the same cluster."""
    title, place, sure = found.own.title, found.own.place, found.confidence
    readings = [_match(reading, framework) for reading in verdict.readings]
    others = (match for match in readings if cluster_of(match.placements[0]) is cluster_of(place))
    matches = (
        JobMatch(None, (place,), title, sure),
        *(replace(other, score=other.score * (1 - sure)) for other in others),
    )
    note = together(OWN_LIST, _officially(title, readings))
    read_as = title if found.slips else None
    return JobAnswer(text, "match", sure, matches, note=note, words=words(title), read_as=read_as)


def _officially(title: str, readings: Iterable[JobMatch]) -> Sentence:
    """Return the sentence that says where the occupation of the same title stands, if there is one."""
    for match in readings:
        if match.occupation and _plain(match.title) == _plain(title):
            place = match.occupation.placements[0]
            return say(
                "Officially, “{title}” stands in {cluster} › {sub_cluster}.",
                title=match.title,
                cluster=place.cluster.name,
                sub_cluster=place.name,
            )
    return Sentence("")


def _plain(title: str) -> tuple[str, ...]:
    return tuple(map(singular, words(title)))


def _named_in(question: str, names: NameIndex) -> Named | None:
    """Return what a question names with all its words but those that only ask."""
    content = names.content(question)
    return names.whole(" ".join(content)) if len(content) <= question.count(" ") else None


def _as_typed(question: str, names: NameIndex) -> str:
    """Return the name in a question as it was typed, without the words around it that only ask: "what is STEM"."""
    typed = question.split()
    while typed and words(typed[0]) and not names.content(typed[0]):
        del typed[0]
    return " ".join(typed).rstrip("?!. ") or question


def _no_job(named: Named, name: str) -> Sentence:
    """Return the note that a text is a name in the framework and no job, and where to ask about it."""
    match named:
        case OldCluster():
            return say("“{name}” is one of the 16 old clusters, not a job. Try /rename {name}.", name=name)
        case OldPathway():
            return say("“{name}” is a pathway of the old clusters, not a job. Try /rename {name}.", name=name)
        case Cluster() | SubCluster() if fold(named.name) != fold(name):
            return say(
                "“{name}” is another name of {official}, not a job. Try /cluster {name}.",
                name=name,
                official=named.name,
            )
        case Cluster():
            return say("“{name}” is one of the 14 clusters, not a job. Try /cluster {name}.", name=name)
        case SubCluster():
            return say("“{name}” is a sub-cluster, not a job. Try /cluster {name}.", name=name)
        case Grouping():
            return say("“{name}” is a grouping of clusters, not a job. Look around in it with /browse.", name=name)


def _in_their_gender(readings: Iterable[Reading], question: str, framework: Framework) -> list[Reading]:
    """Return readings; titles that are the question but for the gender are told in the gender that was typed."""
    one = framework.words.masculine
    typed = words(question)
    alike = [one.get(word, word) for word in typed]

    def differs(title: str) -> bool:
        known = words(title)
        return len(known) == len(typed) and known != typed and [one.get(word, word) for word in known] == alike

    return [replace(reading, title=question) if differs(reading.title) else reading for reading in readings]


def _also(named: Named | None, question: str, names: NameIndex) -> Sentence | None:
    """Return the note that a field of work is a name in the framework as well."""
    if named is None or names.content(named.name) != names.content(question):
        return None
    return say("“{name}” is also a name in the framework: try /cluster {name}.", name=named.name)


def _match(reading: Reading, framework: Framework) -> JobMatch:
    target = reading.target
    if target.onet_soc is not None:
        return _of_occupation(framework.occupations[target.onet_soc], reading.title, reading.score)
    return JobMatch(None, (framework.sub_clusters[target.home],), reading.title, reading.score)


def _of_occupation(occupation: Occupation, title: str, score: float) -> JobMatch:
    return JobMatch(occupation, occupation.placements, title, score)
