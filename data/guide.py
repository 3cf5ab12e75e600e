"""CareerGuide: the questions people ask, each a method that returns an answer. What a chat or a terminal talks to."""

from data import snapshot, titles
from data.answers import ClusterAnswer, JobAnswer, RenameAnswer, SkillsAnswer
from data.editions import Edition
from data.framework import Framework
from data.matching import JobMatcher
from data.names import NameIndex
from data.questions import cluster, job, rename, skills, suggest
from data.questions.suggest import Suggestion


class CareerGuide:
    """Answers questions from a framework in memory. Immutable, never raises, whatever the text."""

    def __init__(self, framework: Framework, jobs: JobMatcher) -> None:
        self.framework = framework
        self._jobs = jobs
        self._names = NameIndex(framework)

    def find_job(self, title: str) -> JobAnswer:
        """Return the occupations that a job title may stand for, and where they stand, old and new."""
        return job.find(title, self.framework, self._names, self._jobs)

    def explain_rename(self, name: str) -> RenameAnswer:
        """Return what became of an old cluster or pathway, or what a new cluster or sub-cluster was made of."""
        return rename.explain(name, self.framework, self._names, self._jobs)

    def related_skills(self, topic: str) -> SkillsAnswer:
        """Return the cross-cutting skills that matter for a cluster, a sub-cluster or a job."""
        return skills.related(topic, self.framework, self._names, self._jobs)

    def describe_cluster(self, name: str) -> ClusterAnswer:
        """Return the cluster of today that any name, old or new, stands for."""
        return cluster.describe(name, self.framework, self._names, self._jobs)

    def suggest_jobs(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 titles that go on from what is typed for /job."""
        return suggest.job_titles(typed, self.framework, self._jobs)

    def suggest_renames(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 names that go on from what is typed for /rename."""
        return suggest.named(typed, self._names, rename.OLD_FIRST)

    def suggest_clusters(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 names that go on from what is typed for /cluster."""
        return suggest.named(typed, self._names, cluster.NEW_FIRST)

    def suggest_topics(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 names, then job titles, that go on from what is typed for /skills."""
        places = suggest.named(typed, self._names, skills.TOPICS, suggest.MOST - 10)
        jobs = suggest.job_titles(typed, self.framework, self._jobs)
        return suggest.first_of_each([*places, *jobs])[: suggest.MOST]


def open_guide(edition: Edition) -> CareerGuide:
    """Return a guide to an edition, read into memory; the edition may be closed afterwards."""
    framework = snapshot.read(edition.db)
    return CareerGuide(framework, titles.open_matcher(edition, framework))
