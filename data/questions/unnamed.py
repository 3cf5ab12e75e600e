"""What to say of a text that names nothing in the framework: a job title, the framework as a whole, or neither."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.answers import MOST_OPTIONS
from data.framework import Cluster, Grouping, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher
from data.matching.decide import EXACT
from data.names import Hit, NameIndex
from data.questions.district import OwnTitles
from data.sentences import Sentence, say

Name = Cluster | SubCluster | OldCluster | OldPathway

NO_NAME = say(
    "No cluster, sub-cluster or pathway has that name. Try one like Health Science, STEM or Digital Technology; "
    "/job knows job titles."
)
CLOSEST = say("No cluster, sub-cluster or pathway has that name. The closest ones are offered here.")
ALL_OF_IT = say(
    "There are 14 career clusters in 6 groupings today; before 2024 there were 16. /browse shows them, "
    "or type the name of one, such as Health Science."
)

SUBJECT = {
    *("all", "list", "national", "cross", "cutting", "crosscutting", "grouping", "groupings", "sub"),
    *("agrupacion", "agrupaciones", "lista", "nacional", "todas", "todos", "transversal", "transversales"),
}
"""Words that tell of the framework as a whole, beside those of a question, which no name is asked by."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """The note on a text that is no name, and what to try instead: a job title, or names that are close."""

    note: Sentence
    title: str | None = None
    nearest: tuple[Name, ...] = ()


def unnamed(question: str, names: NameIndex, hits: Sequence[Hit], jobs: JobMatcher, own: OwnTitles) -> Unnamed:
    """Return what to say of a text in which no cluster or pathway was found; `hits` may hold groupings."""
    title = own.whole(question)
    if title is not None:
        note = say("That is a job title of your district's. Try /job {title}.", title=title.title)
        return Unnamed(note, title.title)
    if all(word in SUBJECT or word.isdigit() for word in names.content(question)):
        return Unnamed(ALL_OF_IT)
    if hits and isinstance(hits[0].named, Grouping):
        name = hits[0].named.name
        return Unnamed(say("{name} is a grouping of clusters, and new. /browse shows what is in it.", name=name))
    verdict = jobs.match(question)
    if verdict.outcome != "none" and verdict.is_title >= EXACT and verdict.read_as is None:
        found = verdict.readings[0].title
        return Unnamed(say("That looks like a job title. Try /job {title}.", title=found), found)
    nearest = tuple(one for one in names.nearest(question) if not isinstance(one, Grouping))[:MOST_OPTIONS]
    return Unnamed(CLOSEST if nearest else NO_NAME, nearest=nearest)
