"""CareerGuide: the questions people ask, each a method that returns an answer. What a chat or a terminal talks to."""

from functools import cached_property

from data import snapshot, titles
from data.answers import ClusterAnswer, CompareAnswer, JobAnswer, MessageAnswer, Place, RenameAnswer, SkillsAnswer
from data.district import NO_DISTRICT, District
from data.edition_file import Edition
from data.framework import Framework, Occupation, SubCluster
from data.matching import JobMatcher
from data.names import NameIndex
from data.questions import browse, cluster, compare, job, known_titles, message, rename, skills, suggest
from data.questions.district import OwnTitles, own_names, own_titles
from data.questions.known_titles import KnownTitles
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

    def find_in_message(self, text: str) -> MessageAnswer:
        """Return the job titles in a message of a chat, at most 25 of its first 4,000 characters. Nothing is kept."""
        return message.find(text, self._titles, self.find_job)

    def occupation(self, onet_soc: str) -> JobAnswer | None:
        """Return the answer about an occupation by its O*NET-SOC code; None for a code that there is not."""
        found = self.framework.occupations.get(onet_soc)
        return job.answer(found) if found else None

    def rename_of(self, named: rename.Subject | Occupation) -> RenameAnswer:
        """Return what became of an old name, that of an occupation too, or what a new one was made of."""
        return rename.answer(named, self.framework)

    def skills_for(self, topic: skills.Topic) -> SkillsAnswer:
        """Return the cross-cutting skills that matter for something in the framework."""
        return skills.answer(topic, self.framework)

    def cluster_of(self, place: Place) -> ClusterAnswer:
        """Return the description of a cluster, or of a sub-cluster in its cluster."""
        return cluster.answer(place, self.framework)

    def compare(self, first: str, second: str) -> CompareAnswer:
        """Return two jobs, clusters or sub-clusters side by side, and what they share."""
        return compare.compare(first, second, self.framework, self._names, self._jobs, self._own)

    def compared(self, first: skills.Topic, second: skills.Topic) -> CompareAnswer:
        """Return the same of two things in the framework."""
        return compare.answer(first, second, self.framework)

    def occupations_in(self, sub_cluster: SubCluster) -> tuple[Occupation, ...]:
        """Return the occupations placed in a sub-cluster: those whose headline it is, then the others, by title."""
        return self._shelf.get(sub_cluster.id, ())

    def warm(self) -> None:
        """Build what the first message and the first look around would wait for; some 40 ms."""
        _ = self._titles, self._shelf

    @cached_property
    def _titles(self) -> KnownTitles:
        no_slips = known_titles.no_slips(self.framework.not_jobs)
        return KnownTitles(self._jobs, titles.language(self.framework), no_slips, self._own)

    @cached_property
    def _shelf(self) -> browse.Shelf:
        return browse.shelved(self.framework)

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
        """Return at most 25 names and job titles that go on from what is typed for /skills and /compare."""
        jobs = suggest.job_titles(typed, self.framework, self._jobs, self._own)
        return suggest.topics(typed, self._names, skills.TOPICS, jobs)


def open_guide(edition: Edition, district: District = NO_DISTRICT) -> CareerGuide:
    """Return a guide to an edition and a district's own words, in memory; the edition may be closed afterwards."""
    framework = snapshot.read(edition.db)
    return CareerGuide(framework, titles.open_matcher(edition, framework), district)
