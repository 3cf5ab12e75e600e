"""/job: a job title -> the occupations it may stand for and where they stand. The matcher does the finding."""

from data.answers import JobAnswer, JobMatch
from data.framework import Framework
from data.matching import JobMatcher, Reading
from data.names import NameIndex
from data.questions import asked

UNKNOWN = "That is not a job title I know. Check the spelling, or try one of the nearest titles."
UNKNOWN_ALONE = "That is not a job title I know. Try the name of a job, for example: welder, nurse, web developer."
SURE_TITLE = 0.9
"""A text that is a job title as surely as this is one, even if something in the framework has the same name."""

NO_OCCUPATION = "The official crosswalk has no occupation code for this job; its place follows from what it does."


def find(text: str, framework: Framework, names: NameIndex, jobs: JobMatcher) -> JobAnswer:
    """Return the answer to /job. Never raises, whatever the text."""
    if fault := asked.fault(text):
        return JobAnswer(text, "none", 0.0, note=fault)
    question = asked.read(text)
    verdict = jobs.match(question)
    nearest = tuple(framework.occupations[near.onet_soc] for near in verdict.nearest if near.onet_soc)
    if verdict.is_title < SURE_TITLE and (name := _framework_name(question, names)):
        note = f"“{name}” is a name in the framework, not a job title. Try /cluster {name} or /rename {name}."
        return JobAnswer(text, "none", 0.0, nearest=nearest, note=note)
    if verdict.outcome == "none":
        return JobAnswer(text, "none", 0.0, nearest=nearest, note=UNKNOWN if nearest else UNKNOWN_ALONE)
    matches = tuple(_match(reading, framework) for reading in verdict.readings)
    hint = NO_OCCUPATION if matches[0].occupation is None else None
    return JobAnswer(text, verdict.outcome, verdict.confidence, matches, nearest, hint)


def _match(reading: Reading, framework: Framework) -> JobMatch:
    target = reading.target
    if target.onet_soc is not None:
        occupation = framework.occupations[target.onet_soc]
        return JobMatch(occupation, occupation.placements, reading.title, reading.score)
    return JobMatch(None, (framework.sub_clusters[str(target.sub_cluster)],), reading.title, reading.score)


def _framework_name(question: str, names: NameIndex) -> str | None:
    hits = names.find(question)
    return hits[0].named.name if hits and hits[0].whole else None
