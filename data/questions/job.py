"""/job: a job title -> the occupations it may stand for and where they stand. The matcher does the finding."""

from data.answers import JobAnswer, JobMatch
from data.framework import Framework, Named
from data.matching import JobMatcher, Reading
from data.matching.decide import EXACT
from data.names import NameIndex
from data.questions import asked
from data.text import words

UNKNOWN = "That is not a job title I know. Check the spelling, or try one of the nearest titles."
UNKNOWN_ALONE = "That is not a job title I know. Try the name of a job, for example: welder, nurse, web developer."
NO_OCCUPATION = "The official crosswalk has no occupation code for this job; its place follows from what it does."


def find(text: str, framework: Framework, names: NameIndex, jobs: JobMatcher) -> JobAnswer:
    """Return the answer to /job. Never raises, whatever the text."""
    if fault := asked.fault(text):
        return JobAnswer(text, "none", 0.0, note=fault)
    question = asked.read(text)
    verdict = jobs.match(question)
    nearest = tuple(framework.occupations[near.onet_soc] for near in verdict.nearest if near.onet_soc)
    named = names.whole(question)
    if named is not None and verdict.is_title < EXACT:
        note = f"“{named.name}” is a name in the framework, not a job title. Try /cluster {named.name}."
        return JobAnswer(text, "none", 0.0, nearest=nearest, note=note)
    if verdict.outcome == "none":
        return JobAnswer(text, "none", 0.0, nearest=nearest, note=UNKNOWN if nearest else UNKNOWN_ALONE)
    matches = tuple(_match(reading, framework) for reading in verdict.readings)
    hint = NO_OCCUPATION if matches[0].occupation is None else _also(named, question)
    return JobAnswer(text, verdict.outcome, verdict.confidence, matches, nearest, hint, verdict.words, verdict.read_as)


def _also(named: Named | None, question: str) -> str | None:
    """Return the note that a field of work is a name in the framework as well."""
    if named is None or words(named.name) != words(question):
        return None
    return f"“{named.name}” is also a name in the framework: try /cluster {named.name}."


def _match(reading: Reading, framework: Framework) -> JobMatch:
    target = reading.target
    if target.onet_soc is not None:
        occupation = framework.occupations[target.onet_soc]
        return JobMatch(occupation, occupation.placements, reading.title, reading.score)
    return JobMatch(None, (framework.sub_clusters[target.home],), reading.title, reading.score)
