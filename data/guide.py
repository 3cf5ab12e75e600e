"""CareerGuide: the questions people ask, each a method that returns an answer. What a chat or a terminal talks to."""

from data import snapshot, titles
from data.answers import ClusterAnswer, JobAnswer, RenameAnswer, SkillsAnswer
from data.district import NO_DISTRICT, District
from data.editions import Edition
from data.framework import Framework
from data.matching import JobMatcher
from data.names import NameIndex
from data.questions import cluster, job, rename, skills, suggest
from data.questions.district import OwnTitles, own_names, own_titles
from data.questions.suggest import Suggestion


class CareerGuide:
    """Answers questions from a framework in memory and a district's own words. Immutable, never raises for a text."""

    def __init__(self, framework: Framework, jobs: JobMatcher, district: District = NO_DISTRICT) -> None:
        self.framework = framework
        self._jobs = jobs
        self._names = NameIndex(framework, own_names(district, framework))
        self._own = OwnTitles(tuple(own_titles(district, framework)))

    def with_district(self, district: District) -> "CareerGuide":
        """Return a guide with other names and titles of a district, beside the same framework and index."""
        return CareerGuide(self.framework, self._jobs, district)

    def find_job(self, title: str) -> JobAnswer:
        """Return the occupations that a job title may stand for, and where they stand, old and new."""
        return job.find(title, self.framework, self._names, self._jobs, self._own)

    def explain_rename(self, name: str) -> RenameAnswer:
        """Return what became of an old cluster or pathway, or what a new cluster or sub-cluster was made of."""
        return rename.explain(name, self.framework, self._names, self._jobs, self._own)

    def related_skills(self, topic: str) -> SkillsAnswer:
        """Return the cross-cutting skills that matter for a cluster, a sub-cluster or a job."""
        return skills.related(topic, self.framework, self._names, self._jobs, self._own)

    def describe_cluster(self, name: str) -> ClusterAnswer:
        """Return the cluster of today that any name, old or new, stands for."""
        return cluster.describe(name, self.framework, self._names, self._jobs, self._own)

    def suggest_jobs(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 titles that go on from what is typed for /job."""
        return suggest.job_titles(typed, self.framework, self._jobs, self._own)

    def suggest_renames(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 names that go on from what is typed for /rename."""
        return suggest.named(typed, self._names, rename.OLD_FIRST)

    def suggest_clusters(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 names that go on from what is typed for /cluster."""
        return suggest.named(typed, self._names, cluster.NEW_FIRST)

    def suggest_topics(self, typed: str) -> tuple[Suggestion, ...]:
        """Return at most 25 names, then job titles, that go on from what is typed for /skills."""
        places = suggest.named(typed, self._names, skills.TOPICS, suggest.MOST - 10)
        jobs = suggest.job_titles(typed, self.framework, self._jobs, self._own)
        return suggest.first_of_each([*places, *jobs])[: suggest.MOST]


def open_guide(edition: Edition, district: District = NO_DISTRICT) -> CareerGuide:
    """Return a guide to an edition and a district's own words, in memory; the edition may be closed afterwards."""
    framework = snapshot.read(edition.db)
    return CareerGuide(framework, titles.open_matcher(edition, framework), district)
