"""The cards for /help and /about, and the privacy note. They tell of the bot, not of the framework."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import discord

from commands.cards import links
from commands.cards.card import Card, Link, Outside
from commands.cards.looks import NEUTRAL
from commands.cards.parts import add, escaped
from commands.languages import Language
from commands.steps import Step
from data.framework import Framework
from data.sentences import Sentence, say

EXAMPLES: Mapping[str, Mapping[str, Sentence]] = {
    "job": {"title": say("HVAC tech")},
    "rename": {"name": Sentence("{name}", {"name": "STEM"})},
    "skills": {"topic": say("hotel manager")},
    "cluster": {"name": Sentence("{name}", {"name": "Health Science"})},
    "compare": {"first": say("nurse"), "second": say("paramedic")},
    "browse": {},
    "about": {},
}
"""The commands for everybody, each with all that it needs and what one might type there: a name, or a job to be said.

Names stay as they are in every language.
"""

OURS = {
    "This project": say("This bot"),
    "Old names joined to the new crosswalk, code by code": say("Old names joined to the new crosswalk, code by code"),
    "Pathways without any occupation": say("Pathways without any occupation"),
}
"""Publishers and names in the table of sources that are ours, and so are said in every language."""

LICENCES = {
    "All rights reserved; facts only": say("all rights reserved; only facts are used"),
    "Facts only": say("only facts are used"),
}
UNDATED = {"undated"}

PRIVACY = (
    say("What is typed is used to answer and then forgotten: it is not stored and not logged, at any level."),
    say("Nothing is kept about the people who ask. Of messages, only one that Find cluster is used on is read."),
    say("Answers are shown to the channel unless the asker, or the server, chose private ones."),
    say("What passes through Discord is covered by Discord's own privacy policy."),
)


@dataclass(frozen=True)
class Running:
    """The bot as it runs: its version, since when, how long Discord takes to answer in seconds, how many shards."""

    version: str
    since: datetime
    latency: float
    shards: int


def help_card(about: Mapping[str, str], mention: Callable[[str], str], language: Language) -> Card:
    """Return what there is to ask.

    `about` is what each command does, by its name, as Discord shows it; `mention` returns a command to be tapped.
    """
    embed = discord.Embed(title=language.say("What you can ask"), colour=NEUTRAL)
    for name, example in EXAMPLES.items():
        does = language.command("command_description", about[name]) or about[name]
        shown = f"\n`{_typed(name, example, language)}`" if example else ""
        embed.add_field(name=does, value=f"{mention(name)}{shown}", inline=False)
    apps = language.say(
        "Right-click a message (on a phone: hold it), then Apps, then Find cluster: finds the job titles in it."
    )
    more = (apps, language.say("Add private: True to a command that starts with /, and only you see the answer."))
    add(embed, language.say("Also"), more, language)
    return Card(embed, links=(links.browse(None, language), _privacy_link(language)))


def about_card(running: Running, framework: Framework, address: str | None, language: Language) -> Card:
    """Return what the bot is and where its answers come from; `address` is that of its privacy page, if it has one."""
    text = language.say(
        "Answers about the National Career Clusters Framework: the 14 clusters of today and the 16 before them. "
        "National Career Clusters is a mark of Advance CTE, with which this bot is not affiliated."
    )
    embed = discord.Embed(title=language.say("About this bot"), description=text, colour=NEUTRAL)
    add(embed, language.say("Sources and licenses"), _sources(framework, language), language)
    since = discord.utils.format_dt(running.since, "R")
    add(embed, language.say("Running since"), [since], language)
    add(embed, language.say("For whoever runs this bot"), [_technical(running, framework, language)], language)
    page = (Outside(language.say("Privacy page"), address),) if address else ()
    return Card(embed, links=(_privacy_link(language), *page))


def privacy_card(language: Language) -> Card:
    """Return what is kept and what is not."""
    lines = "\n".join(f"• {language.said(line)}" for line in PRIVACY)
    return Card(discord.Embed(title=language.say("Privacy"), description=lines, colour=NEUTRAL))


def _typed(command: str, example: Mapping[str, Sentence], language: Language) -> str:
    """Return a command as one types it, by the names that it has in the language."""
    typed = [
        f"{language.command('parameter_name', one) or one}: {language.said(text)}" for one, text in example.items()
    ]
    return " ".join([f"/{language.command('command_name', command) or command}", *typed])


def _sources(framework: Framework, language: Language) -> Iterable[str]:
    """Yield a line for each source; the names of publications stay as they are, ours and the licenses' are said."""
    for source in framework.sources.values():
        parts = (source.publisher, source.name, source.edition)
        told = ", ".join(language.said(OURS.get(part, part)) for part in parts if part not in UNDATED)
        yield escaped(f"{told}: {language.said(LICENCES.get(source.licence, source.licence))}")


def _technical(running: Running, framework: Framework, language: Language) -> str:
    return language.say(
        "version {version}, data {data}, shards: {shards}, Discord answers in {milliseconds} ms",
        version=running.version,
        data=framework.content[:12],
        shards=running.shards,
        milliseconds=round(running.latency * 1000),
    )


def _privacy_link(language: Language) -> Link:
    return Link(language.say("Privacy"), Step("privacy"), "🔒")
