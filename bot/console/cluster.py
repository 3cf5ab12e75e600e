"""The answer to /cluster on a terminal."""

from rich.console import RenderableType
from rich.text import Text

from bot.console.parts import NAME, PLACE, choice, grid, more, named
from commands import figures, wording
from commands.languages import Language
from data.answers import ClusterAnswer, ClusterProfile, SubClusterProfile


def lines(answer: ClusterAnswer, language: Language) -> list[RenderableType]:
    """Return the answer, line by line: of a cluster, or of a sub-cluster with what is its own."""
    options = [(one.name, wording.kind_of(one, language)) for one in (*answer.options, *answer.nearest)]
    if answer.profile is None:
        return choice(options, language)
    sub = answer.sub_profile
    body = _sub_cluster(sub, language) if sub else _cluster(answer.profile, language)
    return [*body, *more(options, language)]


def _cluster(profile: ClusterProfile, language: Language) -> list[RenderableType]:
    cluster = profile.cluster
    across = f", {language.say('cross-cutting: its skills serve every career')}" if cluster.cross_cutting else ""
    head = Text.assemble((named(cluster.name, language), PLACE), f", {cluster.grouping.name}{across}")
    before = "; ".join(old.name for old in profile.formerly)
    facts = [
        (language.say("Sub-clusters"), "; ".join(one.name for one in profile.sub_clusters)),
        (language.say("Formerly"), before or language.say("Nothing: it is new.")),
        (language.say("Occupations"), wording.in_crosswalk(profile.occupations, language)),
        ("O*NET", cluster.code),
    ]
    return [head, Text(language.said(cluster.description)), grid(facts)]


def _sub_cluster(sub: SubClusterProfile, language: Language) -> list[RenderableType]:
    place = sub.sub_cluster
    head = Text.assemble((named(place.name, language), NAME), f", {wording.kind_of(place, language)}")
    before = "; ".join(figures.main_origins(sub, language))
    facts = [
        (language.say("Occupations"), wording.in_crosswalk(sub.codes, language)),
        ("", "; ".join(figures.examples(sub))),
        (language.say("Formerly"), before or language.say("Nothing: it is new.")),
    ]
    return [head, Text(language.said(place.description)), grid(fact for fact in facts if fact[1])]
