"""What autocomplete offers while a question is typed. The same matcher and names that answer the question."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.answers import cluster_of
from data.framework import Cluster, Framework, Grouping, Named, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher, Reading
from data.names import NameIndex
from data.questions.asked import LABEL_MARK
from data.questions.district import OwnTitles
from data.questions.readings import kind_rank
from data.sentences import Sentence, cut, say
from data.text import LONGEST_QUESTION, LONGEST_VALUE, fold, visible

MOST = 25
"""Suggestions that Discord shows at most."""

SHORTEST_ABOUT = 16
"""Of what a suggestion is, so many characters say something; where there is room for fewer, none are shown."""

MOST_OWN = 10
"""How many of them are a district's own titles, so that there is room for the others."""

MOST_JOBS = 10
"""Jobs that are suggested at most where names are suggested as well."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name or title that is offered, and what it is."""

    name: str
    about: str

    @property
    def value(self) -> str:
        """What is asked when it is picked: 1 to 100 characters."""
        # Not at a word, and without an ellipsis: the whole beginning is what is found again
        return self.name[:LONGEST_VALUE]

    @property
    def label(self) -> str:
        """What is shown: 1 to 100 characters."""
        return self.labelled(self.about)

    def labelled(self, about: str) -> str:
        """Return what is shown, with what it is in another language: shortened, or left out, before the name is."""
        room = LONGEST_VALUE - len(self.name) - len(LABEL_MARK)
        if room < min(len(about), SHORTEST_ABOUT):
            return cut(self.name, LONGEST_VALUE)
        return f"{self.name}{LABEL_MARK}{cut(about, room)}"


def job_titles(typed: str, framework: Framework, jobs: JobMatcher, own: OwnTitles) -> tuple[Suggestion, ...]:
    """Return a district's titles, official ones, and jobs without an occupation code, that go on from what is typed."""
    if not visible(typed) or len(typed) > LONGEST_QUESTION:
        return ()
    ours = [_in_cluster(one.title, cluster_of(one.place).name) for one in own.beginning(typed, MOST_OWN)]
    return first_of_each([*ours, *(_job(reading, framework) for reading in jobs.complete(typed, MOST))])[:MOST]


def named(typed: str, names: NameIndex, kinds: tuple[type[Named], ...]) -> tuple[Suggestion, ...]:
    """Return the names of the given kinds that go on from what is typed; all, kinds in order, when nothing is."""
    return first_of_each([*_begun(typed, names, kinds), *_meant(typed, names, kinds)])[:MOST]


def topics(
    typed: str, names: NameIndex, kinds: tuple[type[Named], ...], jobs: Iterable[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return names that go on from what is typed, then jobs, then names that may be meant."""
    likely = list(jobs)[:MOST_JOBS]
    begun = _begun(typed, names, kinds)[: MOST - len(likely)]
    return first_of_each([*begun, *likely, *_meant(typed, names, kinds)])[:MOST]


def first_of_each(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return the suggestions in order, without those whose value was suggested before."""
    found: dict[str, Suggestion] = {}
    for suggestion in suggestions:
        found.setdefault(suggestion.value, suggestion)
    return tuple(found.values())


def _begun(typed: str, names: NameIndex, kinds: tuple[type[Named], ...]) -> list[Suggestion]:
    if len(typed) > LONGEST_QUESTION:
        return []
    everything = sorted((one for one in names.folded if isinstance(one, kinds)), key=lambda one: kind_rank(one, kinds))
    begun = fold(typed)
    starting = [one for one in everything if names.folded[one].startswith(begun)]
    inside = [one for one in everything if f" {begun}" in names.folded[one]]
    return [_name(one) for one in (*starting, *inside)]


def _meant(typed: str, names: NameIndex, kinds: tuple[type[Named], ...]) -> list[Suggestion]:
    if len(typed) > LONGEST_QUESTION or not fold(typed):
        return []
    return [_name(hit.named) for hit in names.find(typed) if isinstance(hit.named, kinds)]


def _job(reading: Reading, framework: Framework) -> Suggestion:
    target = reading.target
    title = framework.occupations[target.onet_soc].title if target.onet_soc else reading.title
    return _in_cluster(title, framework.clusters[target.clusters[0]].name)


def _in_cluster(title: str, cluster: str) -> Suggestion:
    # A name that is filled in stays as it is in every language
    return Suggestion(title, Sentence("{cluster}", {"cluster": cluster}))


def _name(one: Named) -> Suggestion:
    match one:
        case Cluster():
            about = say("cluster")
        case SubCluster():
            about = say("part of {cluster}", cluster=one.cluster.name)
        case OldCluster():
            about = say("one of the old 16 clusters")
        case OldPathway():
            about = say("old pathway of {cluster}", cluster=one.old_cluster.name)
        case Grouping():
            about = say("grouping of clusters")
    return Suggestion(one.name, about)
