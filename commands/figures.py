"""How the figures of /rename and /cluster are put into words: shares as bars, what went and came, what to name."""

from commands.languages import Language
from commands.wording import came_from, occupations
from data.answers import CameFrom, SubClusterProfile, WentTo
from data.questions.plain import percent
from data.sentences import say

BASES = {
    "stated": say("A published source says so."),
    "derived": say("Counted from where its occupations are now."),
    "inferred": say("Inferred from the name alone."),
}

BAR_LENGTH = 10
EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
MOST_NAMED = 6
"""Occupations of a sub-cluster, and old pathways, that are named on its card."""


def bar(share: float) -> str:
    """Return a share of 0..1 as ten blocks, filled to the eighth of a block; never empty for a share above nothing."""
    eighths = max(1, round(share * BAR_LENGTH * 8)) if share > 0 else 0
    full, part = divmod(eighths, 8)
    return ("█" * full + EIGHTHS[part]).ljust(BAR_LENGTH, "░")


def measured(part: WentTo, language: Language) -> str:
    """Return a destination's share and count in words, or why it has none."""
    if part.share is None or part.occupations is None:
        return language.say("inferred from the name alone")
    return f"{language.said(percent(part.share))}, {occupations(part.occupations, language)}"


def given(part: CameFrom, language: Language) -> str:
    """Return how many occupations an origin gave, and how much of it that is; or why it has no figures."""
    if part.share is None:
        return _gave(part, language)
    of_it = (
        language.say("{share} of that old pathway", share=percent(part.share))
        if part.pathway
        else language.say("{share} of that old cluster", share=percent(part.share))
    )
    return f"{_gave(part, language)}, {of_it}"


def _gave(part: CameFrom, language: Language) -> str:
    if part.occupations is None:
        return language.say("inferred from the name alone")
    return occupations(part.occupations, language)


def examples(sub: SubClusterProfile) -> list[str]:
    """Return some of a sub-cluster's own occupations, an ellipsis last where there are more."""
    titles = [occupation.title for occupation in sub.occupations]
    return [*titles[:MOST_NAMED], *(["…"] if len(titles) > MOST_NAMED else [])]


def main_origins(sub: SubClusterProfile, language: Language) -> list[str]:
    """Return the old pathways that gave a sub-cluster the most, each with what it gave."""
    origins = [f"{came_from(origin)} ({_gave(origin, language)})" for origin in sub.formerly[:MOST_NAMED]]
    return [*origins, *(["…"] if len(sub.formerly) > MOST_NAMED else [])]
