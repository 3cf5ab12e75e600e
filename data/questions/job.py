"""/job: a job title -> the occupations it may stand for and where they stand. The matcher does the finding."""

from collections.abc import Iterable
from dataclasses import replace

from data.answers import JobAnswer, JobMatch, cluster_of
from data.framework import Framework, Named, Occupation
from data.matching import JobMatcher, Reading, Verdict
from data.matching.decide import EXACT
from data.names import NameIndex
from data.questions import asked
from data.questions.district import OWN_LIST, Found, OwnTitles
from data.sentences import Sentence, say, together
from data.text import singular, words

UNKNOWN = say("That is not a job title I know. Check the spelling, or try one of the nearest titles.")
UNKNOWN_ALONE = say("That is not a job title I know. Try the name of a job, for example: welder, nurse, web developer.")
NO_OCCUPATION = say("The official crosswalk has no occupation code for this job; its place follows from what it does.")


def find(text: str, framework: Framework, names: NameIndex, jobs: JobMatcher, own: OwnTitles) -> JobAnswer:
    """Return the answer to /job. Never raises, whatever the text."""
    if fault := asked.fault(text):
        return JobAnswer(text, "none", 0.0, note=fault)
    question = asked.read(text)
    verdict = jobs.match(question)
    named = names.whole(question)
    found = own.find(question, verdict)
    if found is not None and (found.slips == 0 or named is None):
        return _own(text, found, verdict, framework)
    nearest = tuple(framework.occupations[near.onet_soc] for near in verdict.nearest if near.onet_soc)
    if named is not None and verdict.is_title < EXACT:
        note = say("“{name}” is a name in the framework, not a job title. Try /cluster {name}.", name=named.name)
        return JobAnswer(text, "none", 0.0, nearest=nearest, note=note, named=named)
    if verdict.outcome == "none":
        return JobAnswer(text, "none", 0.0, nearest=nearest, note=UNKNOWN if nearest else UNKNOWN_ALONE)
    matches = tuple(_match(reading, framework) for reading in verdict.readings)
    hint = NO_OCCUPATION if matches[0].occupation is None else _also(named, question)
    return JobAnswer(text, verdict.outcome, verdict.confidence, matches, nearest, hint, verdict.words, verdict.read_as)


def answer(occupation: Occupation) -> JobAnswer:
    """Return the answer about an occupation that is known to be meant."""
    title = occupation.title
    return JobAnswer(title, "match", 1.0, (_of_occupation(occupation, title, 1.0),), words=words(title))


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


def _also(named: Named | None, question: str) -> Sentence | None:
    """Return the note that a field of work is a name in the framework as well."""
    if named is None or words(named.name) != words(question):
        return None
    return say("“{name}” is also a name in the framework: try /cluster {name}.", name=named.name)


def _match(reading: Reading, framework: Framework) -> JobMatch:
    target = reading.target
    if target.onet_soc is not None:
        return _of_occupation(framework.occupations[target.onet_soc], reading.title, reading.score)
    return JobMatch(None, (framework.sub_clusters[target.home],), reading.title, reading.score)


def _of_occupation(occupation: Occupation, title: str, score: float) -> JobMatch:
    return JobMatch(occupation, occupation.placements, title, score)
