"""/compare: two jobs, clusters or sub-clusters side by side. What each text means is decided as for /skills."""

from dataclasses import replace

from data.answers import CompareAnswer, Side, SideName, SkillsAnswer, SkillSubject
from data.framework import Framework, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher
from data.names import NameIndex
from data.questions import job, rename, skills
from data.questions.district import OWN_LIST, OwnTitles
from data.questions.shared import summary, what_both_have
from data.sentences import Sentence, say, together

MAIN_PART = 0.5
"""A sub-cluster was called like the old pathways that gave at least this part of what the largest one gave."""


def compare(
    first: str, second: str, framework: Framework, names: NameIndex, jobs: JobMatcher, own: OwnTitles
) -> CompareAnswer:
    """Return the answer to /compare. Never raises, whatever the texts."""
    one, other = (skills.related(text, framework, names, jobs, own) for text in (first, second))
    found = _compared(one, other, framework)
    if found.outcome != "none":
        return found
    doubtful = first if found.in_doubt == "first" else second
    nearest = job.find(doubtful, framework, names, jobs, own).nearest
    return replace(found, options=tuple(map(skills.subject_of, nearest)))


def answer(first: skills.Topic, second: skills.Topic, framework: Framework) -> CompareAnswer:
    """Return the comparison of two things that are known to be meant."""
    return _compared(skills.answer(first, framework), skills.answer(second, framework), framework)


def _compared(first: SkillsAnswer, second: SkillsAnswer, framework: Framework) -> CompareAnswer:
    """Return the comparison of what two answers to /skills are about, or which of them is not clear."""
    one, other = _side(first, framework), _side(second, framework)
    query, note = (first.query, second.query), _notes(first, second)
    if one is None or other is None:
        which = _doubtful(first, second)
        doubtful, beside = (first, second) if which == "first" else (second, first)
        waiting = beside.options if beside.outcome == "choose" else ()
        return CompareAnswer(
            query, doubtful.outcome, one, other, in_doubt=which, options=doubtful.options, waiting=waiting, note=note
        )
    shared = what_both_have(one, other, first.cross_cutting, second.cross_cutting)
    return CompareAnswer(query, "match", one, other, shared, summary(one, other, shared), note=note or None)


def _doubtful(first: SkillsAnswer, second: SkillsAnswer) -> SideName:
    """Return the side to clear up first: one that is unknown, before one with several readings."""
    if first.outcome == "match" or (second.outcome == "none" and first.outcome == "choose"):
        return "second"
    return "first"


def _notes(first: SkillsAnswer, second: SkillsAnswer) -> Sentence:
    """Return what was said of each side: of one that is not clear, that it is not; and nothing twice."""
    if first.subject is second.subject is None and first.note == second.note:
        return together(say("Neither of the two is clear."), first.note or "")
    notes = (_note(first, say("The first is not clear.")), _note(second, say("The second is not clear.")))
    return together(*dict.fromkeys(notes))


def _note(side: SkillsAnswer, unclear: Sentence) -> Sentence | str:
    """Return the note of a side, as it is understood without the side beside it."""
    if side.subject is None:
        return together(unclear, side.note or "")
    if side.note == OWN_LIST:
        return say("“{name}” is from your district's own list.", name=side.subject.name)
    return side.note or ""


def _side(answer: SkillsAnswer, framework: Framework) -> Side | None:
    subject = answer.subject
    if subject is None:
        return None
    places = subject.occupation.placements if subject.occupation else (subject.sub_cluster or subject.cluster,)
    return Side(subject, places, _formerly(subject, framework))


def _formerly(subject: SkillSubject, framework: Framework) -> tuple[OldCluster | OldPathway, ...]:
    """Return what a subject was called in the old 16; nothing for a title that has no occupation."""
    if subject.kind == "cluster":
        return framework.predecessors.get(subject.cluster.id, ())
    if subject.kind == "sub_cluster" and subject.sub_cluster:
        return _main_pathways(subject.sub_cluster, framework)
    return subject.occupation.old if subject.occupation else ()


def _main_pathways(sub: SubCluster, framework: Framework) -> tuple[OldPathway, ...]:
    came = [origin for origin in rename.reading(sub, framework).came_from if origin.pathway]
    most = max((origin.occupations or 0 for origin in came), default=0)
    return tuple(one.pathway for one in came if one.pathway and (one.occupations or 0) >= MAIN_PART * most)
