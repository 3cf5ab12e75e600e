"""/rename: what became of an old cluster or pathway, and what a new cluster or sub-cluster was made of."""

from dataclasses import replace

from data.answers import MOST_OPTIONS, CameFrom, RenameAnswer, RenameReading, WentTo
from data.framework import Cluster, Framework, Move, Occupation, OldCluster, OldPathway, SubCluster
from data.matching import JobMatcher
from data.names import NameIndex
from data.questions import asked, headline, plain
from data.questions.counted import codes_in
from data.questions.district import OwnTitles
from data.questions.readings import choose
from data.questions.unnamed import unnamed
from data.sentences import Sentence, count, say

OLD_FIRST = (OldCluster, OldPathway, Cluster, SubCluster)
CHOOSE = say("Several names fit. Pick one of them, or type more of the name.")
WEAK_EVIDENCE = 3
"""Pathways with this many occupations or fewer are weak evidence, and say so."""

Subject = OldCluster | OldPathway | Cluster | SubCluster


def explain(text: str, framework: Framework, names: NameIndex, jobs: JobMatcher, own: OwnTitles) -> RenameAnswer:
    """Return the answer to /rename. Never raises, whatever the text."""
    if fault := asked.fault(text):
        return RenameAnswer(text, "none", note=fault)
    question = asked.read(text)
    hits = names.find(question)
    choice = choose(hits, OLD_FIRST)
    if choice is None:
        found = unnamed(question, names, hits, jobs, own)
        return RenameAnswer(text, "none", note=found.note, title=found.title, nearest=found.nearest)
    others = [option for option in choice.others if isinstance(option, OLD_FIRST)]
    options = tuple(reading(option, framework) for option in others[:MOST_OPTIONS])
    if not isinstance(choice.meant, OLD_FIRST):
        return RenameAnswer(text, "choose", options=options, note=CHOOSE)
    return replace(answer(choice.meant, framework), query=text, options=options)


def answer(subject: Subject | Occupation, framework: Framework) -> RenameAnswer:
    """Return the answer about a name that is known to be meant, or about the old name that an occupation stood under.

    An occupation that had no place before is answered with its place of today.
    """
    if isinstance(subject, Occupation):
        named = subject.old[0] if subject.old else subject.placements[0]
        return replace(answer(named, framework), occupation=subject)
    meant = reading(subject, framework)
    return RenameAnswer(subject.name, "match", meant, note=_doubt(meant))


def reading(subject: Subject, framework: Framework) -> RenameReading:
    """Return what became of an old name, or what a new one was made of."""
    if isinstance(subject, OldCluster | OldPathway):
        to = tuple(_went_to(move) for move in framework.moves if _left(move, subject))
        return RenameReading(subject, subject.change, to, (), headline.of_old(subject, to), plain.why_old(subject, to))
    came = origins(subject, framework)
    before = framework.predecessors.get(subject.id, ()) if isinstance(subject, Cluster) else ()
    change = _made_by(came, before)
    first = headline.of_new(subject, came, codes_in(subject, framework))
    return RenameReading(subject, change, (), came, first, plain.why_new(subject, change, came, before))


def origins(subject: Cluster | SubCluster, framework: Framework) -> tuple[CameFrom, ...]:
    """Return what a new name was made of: what gave it the most occupations first, what is only inferred last."""
    came = [_came_from(move) for move in framework.moves if _arrived(move, subject)]
    return tuple(sorted(came, key=lambda origin: (-(origin.occupations or 0), -(origin.share or 0.0))))


def _left(move: Move, subject: OldCluster | OldPathway) -> bool:
    if isinstance(subject, OldPathway):
        return move.pathway is subject
    return move.pathway is None and move.old_cluster is subject


def _arrived(move: Move, subject: Cluster | SubCluster) -> bool:
    if isinstance(subject, SubCluster):
        return move.sub_cluster is subject
    return move.pathway is None and move.cluster is subject


def _went_to(move: Move) -> WentTo:
    return WentTo(move.share, move.occupations, move.total, move.basis, move.cluster, move.sub_cluster)


def _came_from(move: Move) -> CameFrom:
    return CameFrom(move.share, move.occupations, move.total, move.basis, move.old_cluster, move.pathway)


def _made_by(came: tuple[CameFrom, ...], before: tuple[OldCluster, ...]) -> str:
    """Return the kind of change that made a new name: its predecessor's or, without one, its largest part's."""
    if before:
        return before[0].change
    if not came:
        return "new"
    return (came[0].pathway or came[0].cluster).change


def _doubt(meant: RenameReading) -> Sentence | None:
    """Return the sentence that says how thin the evidence is, where it is."""
    totals = [destination.total for destination in meant.to if destination.total is not None]
    if meant.to and not totals:
        return say("No occupation was ever linked to this pathway, so its new place is inferred from its name alone.")
    if totals and max(totals) <= WEAK_EVIDENCE:
        return count(
            max(totals),
            "This rests on only {n} occupation: take the shares as a hint.",
            "This rests on only {n} occupations: take the shares as a hint.",
        )
    return None
