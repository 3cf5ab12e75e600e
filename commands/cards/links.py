"""The taps that several cards share, each named once."""

from collections.abc import Iterable

from commands.cards.card import Link, Menu, Option, Outside
from commands.cards.looks import emoji_of
from commands.cards.parts import cut
from commands.languages import Language
from commands.steps import Step, job_step, key_of
from commands.wording import page_of, placed
from data.answers import JobMatch, Place, cluster_of
from data.framework import Cluster, Grouping, Named, Occupation, OldCluster, OldPathway, SubCluster

MOST_OPTIONS = 25
OPTION, BUTTON, PLACEHOLDER = 100, 80, 150
"""Characters of an option's label and of what it says, of a button's label, of a menu's placeholder."""


def menu(name: str, placeholder: str, options: Iterable[Option]) -> tuple[Menu, ...]:
    """Return a menu of as many different options as fit, or none where there are none."""
    different = {str(option.step): option for option in options}
    kept = tuple(different.values())[:MOST_OPTIONS]
    return (Menu(name, cut(placeholder, PLACEHOLDER), kept),) if kept else ()


def option(label: str, step: Step, about: str = "", emoji: str | None = None) -> Option:
    """Return a line of a menu, cut to what Discord allows; what it says is left out where that is the label again."""
    return Option(cut(label, OPTION), step, "" if about == label else cut(about, OPTION), emoji)


def job_options(matches: Iterable[JobMatch]) -> Iterable[Option]:
    """Yield a line for each match: its title, and where it stands."""
    for match in matches:
        place = match.placements[0]
        yield option(match.title, job_step(match), placed(place), emoji_of(place))


def occupation_options(occupations: Iterable[Occupation]) -> Iterable[Option]:
    """Yield a line for each occupation: its title, and where its headline stands."""
    for occupation in occupations:
        place = occupation.placements[0]
        yield option(occupation.title, Step("job", key_of(occupation)), placed(place), emoji_of(place))


def place_option(place: Place, screen: str, about: str = "") -> Option:
    """Return a line that leads to a place."""
    return option(place.name, Step(screen, key_of(place)), about, emoji_of(place))


def skills(key: str, language: Language) -> Link:
    """Return the button to the cross-cutting skills of what has this key."""
    return Link(language.say("Skills"), Step("skills", key), "🧩")


def change(thing: Cluster | SubCluster | OldCluster | OldPathway | Occupation, language: Language) -> Link:
    """Return the button to what became of an old name, what a new one was made of, or where a job was and is."""
    return Link(language.say("What changed?"), Step("rename", key_of(thing)), "🔁")


def about(place: Place) -> Link:
    """Return the button to a cluster's description: its name and emoji."""
    cluster = cluster_of(place)
    return Link(cut(cluster.name, BUTTON), Step("cluster", key_of(cluster)), emoji_of(cluster))


def browse(thing: Grouping | Cluster | SubCluster | None, language: Language) -> Link:
    """Return the button that goes on browsing from a place, or from the start."""
    return Link(language.say("Browse"), Step("browse", key_of(thing) if thing else ""), "🧭")


def job(step: Step, language: Language) -> Link:
    """Return the button to a job. A title would be too long for a button on a phone."""
    return Link(language.say("The job"), step, "🔎")


def back(step: Step, language: Language) -> Link:
    """Return the button back up to where one looks around."""
    return Link(language.say("Back"), step, "⬅️")


def page(occupation: Occupation, language: Language) -> Outside:
    """Return the button to an occupation's page in O*NET OnLine."""
    return Outside(language.say("O*NET page"), page_of(occupation))


def look_up(named: Named, language: Language) -> Link:
    """Return the button to what a question names that is no job."""
    screen = "rename" if isinstance(named, OldCluster | OldPathway) else "browse"
    return Link(language.say("Look it up"), Step(screen, key_of(named)), "🗂️")


def old_cluster(pathway: OldPathway, language: Language) -> Link:
    """Return the button to the old cluster that a pathway belonged to."""
    return Link(language.say("Its old cluster"), Step("rename", key_of(pathway.old_cluster)), "🗂️")
