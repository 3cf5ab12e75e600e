"""The answer to /cluster on a terminal."""

from rich.console import RenderableType
from rich.text import Text

from bot.console.parts import NAME, PLACE, choice, grid, more, named
from commands import wording
from commands.languages import Language
from data.answers import ClusterAnswer, ClusterProfile


def lines(answer: ClusterAnswer, language: Language) -> list[RenderableType]:
    """Return the answer, line by line."""
    options = [(one.name, wording.kind_of(one, language)) for one in answer.options]
    if answer.profile is None:
        return choice(options, language)
    profile, sub = answer.profile, answer.sub_cluster
    cluster = profile.cluster
    body: list[RenderableType] = []
    if sub is not None:
        kind = wording.kind_of(sub, language)
        about = Text(language.said(sub.description))
        body += [Text.assemble((named(sub.name, language), NAME), f", {kind}"), about, Text()]
    across = f", {language.say('cross-cutting: its skills serve every career')}" if cluster.cross_cutting else ""
    body.append(Text.assemble((named(cluster.name, language), PLACE), f", {cluster.grouping.name}{across}"))
    body += [Text(language.said(cluster.description)), grid(_facts(profile, language))]
    return [*body, *more(options, language)]


def _facts(profile: ClusterProfile, language: Language) -> list[tuple[str, str]]:
    before = "; ".join(old.name for old in profile.formerly)
    return [
        (language.say("Sub-clusters"), "; ".join(one.name for one in profile.sub_clusters)),
        (language.say("Formerly"), before or language.say("Nothing: it is new.")),
        (language.say("Occupations"), wording.in_crosswalk(profile, language)),
        ("O*NET", profile.cluster.code),
    ]
