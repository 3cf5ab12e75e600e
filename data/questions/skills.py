"""/skills: a cluster, sub-cluster, old name or job title -> the cross-cutting skills that matter there."""

from data.answers import CrossCuttingSkills, Offer, Place, SkillsAnswer, SkillSubject, cluster_of
from data.framework import Cluster, Framework, Occupation, Overlap, Skill, SubCluster
from data.matching import JobMatcher, Reading, Verdict
from data.names import OTHER, Hit, NameIndex
from data.questions import asked
from data.questions.cluster import NEW_FIRST, settle
from data.questions.district import OWN_LIST, OwnTitle, OwnTitles
from data.questions.readings import Choice, choose
from data.sentences import say
from data.text import words

SURE_TITLE = 0.85
"""A text that is a job title as surely as this is preferred to a part of a cluster's name."""

LOOSE_NAMES = {"abbreviation", "everyday"}
"""Forms of other names that a job's title goes before. Variants, and names said in Spanish, are like official ones."""

TOPICS = (Cluster, SubCluster)
"""Kinds of names that are suggested; old ones are understood as well."""

Topic = Cluster | SubCluster | Occupation
"""What skills may be told of without a question in words."""

NOTHING = say("That is neither a cluster nor a job title I know. Try a cluster (Agriculture) or a job (hotel manager).")
CHOOSE_JOB = say("Several jobs go by that name. Pick one, or type more of the title.")


def related(text: str, framework: Framework, names: NameIndex, jobs: JobMatcher, own: OwnTitles) -> SkillsAnswer:
    """Return the answer to /skills. Never raises, whatever the text."""
    if fault := asked.fault(text):
        return SkillsAnswer(text, "none", note=fault)
    question = asked.read(text)
    if by_code := asked.occupation(question, framework):
        return _answer(text, subject_of(by_code), framework, (), None)
    hits = names.find(question)
    verdict = jobs.match(question)
    named = bool(hits) and hits[0].whole
    found = None if named else own.find(question, verdict)
    if found is not None:
        return _answer(text, _own_subject(found.own), framework, (), OWN_LIST)
    job_first = verdict.outcome != "none" and verdict.is_title >= SURE_TITLE
    choice = choose(hits, NEW_FIRST)
    if choice is not None and named and _rather_a_job(question, hits, verdict, framework):
        place, _, _ = settle(choice, framework)
        return _by_job(text, verdict, framework, place)
    if choice is not None and (named or not job_first):
        return _by_name(text, choice, framework)
    if verdict.outcome == "none":
        return SkillsAnswer(text, "none", note=NOTHING)
    return _by_job(text, verdict, framework)


def _rather_a_job(question: str, hits: list[Hit], verdict: Verdict, framework: Framework) -> bool:
    """Tell whether a question is a job's title and only loosely a name: "hvac", but not "Marketing" or "Seguros"."""
    typed = words(question)
    if verdict.outcome != "match" or hits[0].score != OTHER or words(verdict.readings[0].title) != typed:
        return False
    found = [hit.named for hit in hits if hit.whole]
    said = (one for one in framework.names if any(one.stands_for is named for named in found))
    return all(one.form in LOOSE_NAMES for one in said if words(one.name) == typed)


def answer(topic: Topic, framework: Framework) -> SkillsAnswer:
    """Return the answer about something that is known to be meant."""
    subject = subject_of(topic)
    return _answer(subject.name, subject, framework, (), None)


def _by_name(text: str, choice: Choice, framework: Framework) -> SkillsAnswer:
    place, others, note = settle(choice, framework)
    options = tuple(map(subject_of, others))
    if place is None:
        return SkillsAnswer(text, "choose", options=options, note=note)
    return _answer(text, subject_of(place), framework, options, note)


def _by_job(text: str, verdict: Verdict, framework: Framework, also: Place | None = None) -> SkillsAnswer:
    """Return the answer about the job of a verdict; the place that the text may stand for `also` is another reading."""
    subjects: dict[str, SkillSubject] = {}
    for reading in verdict.readings:
        subject = _read_subject(reading, framework)
        subjects.setdefault(subject.name, subject)
    if also is not None:
        subjects.setdefault(also.name, subject_of(also))
    first, *rest = subjects.values()
    if verdict.outcome == "choose":
        return SkillsAnswer(text, "choose", options=(first, *rest), note=CHOOSE_JOB)
    return _answer(text, first, framework, tuple(rest), None)


def _read_subject(reading: Reading, framework: Framework) -> SkillSubject:
    target = reading.target
    if target.onet_soc:
        return subject_of(framework.occupations[target.onet_soc])
    place = framework.sub_clusters[target.home]
    return SkillSubject("occupation", reading.title, place.cluster, place)


def _own_subject(own: OwnTitle) -> SkillSubject:
    sub = own.place if isinstance(own.place, SubCluster) else None
    return SkillSubject("occupation", own.title, cluster_of(own.place), sub)


def subject_of(topic: Topic) -> SkillSubject:
    """Return what skills are told of for something in the framework: an occupation stands at its headline place."""
    match topic:
        case Occupation():
            place = topic.placements[0]
            return SkillSubject("occupation", topic.title, place.cluster, place, topic)
        case SubCluster():
            return SkillSubject("sub_cluster", topic.name, topic.cluster, topic)
        case Cluster():
            return SkillSubject("cluster", topic.name, topic)


def _answer(
    text: str, subject: SkillSubject, framework: Framework, options: tuple[SkillSubject, ...], note: str | None
) -> SkillsAnswer:
    across = [cluster for cluster in framework.clusters.values() if cluster.cross_cutting]
    given = tuple(_given(one, subject, framework) for one in across if one is not subject.cluster)
    offers = tuple(_offers(subject.cluster, framework)) if subject.kind == "cluster" else ()
    return SkillsAnswer(text, "match", subject, given, offers, options, note)


def _given(across: Cluster, subject: SkillSubject, framework: Framework) -> CrossCuttingSkills:
    """Return what one cross-cutting cluster gives to the subject; what is about its very sub-cluster comes first."""
    found = [skill for skill in _skills(across, subject.cluster, framework) if skill.sub_cluster is None]
    if subject.sub_cluster is not None:
        own = [skill for skill in framework.skills if skill.sub_cluster is subject.sub_cluster]
        found = [skill for skill in own if skill.taught_in.cluster is across] + found
    overlap = framework.overlaps.get((across.id, subject.cluster.id), Overlap((), ()))
    return CrossCuttingSkills(across, tuple(found), overlap.occupations, overlap.programs)


def _offers(across: Cluster, framework: Framework) -> list[Offer]:
    if not across.cross_cutting:
        return []
    others = [cluster for cluster in framework.clusters.values() if cluster is not across]
    return [Offer(other, tuple(s for s in _skills(across, other, framework) if not s.sub_cluster)) for other in others]


def _skills(across: Cluster, cluster: Cluster, framework: Framework) -> list[Skill]:
    return [skill for skill in framework.skills if skill.taught_in.cluster is across and skill.cluster is cluster]
