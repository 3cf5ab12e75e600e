"""The card for /skills: the nearest skills of each cross-cutting cluster, short enough for a phone, or all of them."""

from collections.abc import Iterable, Iterator

import discord

from commands import wording
from commands.cards import links
from commands.cards.card import Card, Link
from commands.cards.doubt import READINGS, doubt_card
from commands.cards.looks import emoji_of
from commands.cards.parts import FIELD_VALUE, add, card, cut, escaped
from commands.languages import Language
from commands.steps import EVERYTHING, Step, key_of, topic_key
from data.answers import CrossCuttingSkills, SkillsAnswer, SkillSubject
from data.framework import Cluster, Framework, Skill

NEAREST = 3
"""Skills of each cross-cutting cluster that are told at first."""

NO_NAME = "\u200b"
"""What Discord takes as the name of a field that goes on from the one before it."""

SHARED = 3
_SHARED_LENGTH = 180


def skills_card(answer: SkillsAnswer, framework: Framework, language: Language, *, everything: bool = False) -> Card:
    """Return the answer as a card: at first the nearest skills, or `everything` that there is to tell."""
    options = [
        links.option(
            one.name, Step("skills", topic_key(one)), wording.kind_of_subject(one, language), emoji_of(one.cluster)
        )
        for one in answer.options
    ]
    subject = answer.subject
    if subject is None:
        return doubt_card(language.say("Nothing found"), answer.note, options, framework, language)
    others = links.menu(READINGS, language.say("Other readings"), options)
    title = language.say("Cross-cutting skills: {name}", name=escaped(wording.subject_line(subject, language)))
    embed = card(title, framework, subject.cluster, escaped(language.said(answer.note)))
    if everything:
        _add_all(embed, answer, subject, language)
    else:
        _add_nearest(embed, answer, language)
    return Card(embed, others, _links(subject, everything, language))


def _add_nearest(embed: discord.Embed, answer: SkillsAnswer, language: Language) -> None:
    for across in answer.cross_cutting:
        add(embed, _from(across.cluster, language), _told(across.skills[:NEAREST], language), language)
    first = [(offer.cluster, offer.skills[0]) for offer in answer.offers if offer.skills]
    lines = [f"{emoji_of(cluster)} {cluster.name}: {language.said(skill.name)}" for cluster, skill in first]
    add(embed, language.say("For the other clusters"), lines, language)


def _add_all(embed: discord.Embed, answer: SkillsAnswer, subject: SkillSubject, language: Language) -> None:
    for across in answer.cross_cutting:
        told = _named(across.skills, language) if answer.offers else _told(across.skills, language)
        # One field has not the room for all that is told
        add(embed, _from(across.cluster, language), told[:NEAREST], language)
        add(embed, NO_NAME, told[NEAREST:], language)
    for offer in answer.offers:
        name = language.say("For {cluster}", cluster=offer.cluster.name)
        given = "; ".join(language.said(skill.name) for skill in offer.skills)
        add(embed, f"{emoji_of(offer.cluster)} {name}", [given], language, FIELD_VALUE // 4)
    if subject.kind == "cluster":
        # What is in both clusters says nothing of one job or sub-cluster in them
        add(embed, language.say("Jobs in both"), _shared(answer.cross_cutting, "shared_occupations"), language)
        add(embed, language.say("Programs in both"), _shared(answer.cross_cutting, "shared_programs"), language)


def _from(across: Cluster, language: Language) -> str:
    return f"{emoji_of(across)} {language.say('From {cluster}', cluster=across.name)}"


def _told(skills: Iterable[Skill], language: Language) -> list[str]:
    return [f"**{language.said(skill.name)}**: {language.said(skill.why)}" for skill in skills]


def _named(skills: Iterable[Skill], language: Language) -> list[str]:
    return [f"**{language.said(skill.name)}** · {skill.taught_in.name}" for skill in skills]


def _shared(cross_cutting: Iterable[CrossCuttingSkills], what: str) -> Iterator[str]:
    """Yield for each cross-cutting cluster the first names of what is in both."""
    for across in cross_cutting:
        names: tuple[str, ...] = getattr(across, what)
        if names:
            yield cut(f"{emoji_of(across.cluster)} {'; '.join(names[:SHARED])}", _SHARED_LENGTH)


def _links(subject: SkillSubject, everything: bool, language: Language) -> tuple[Link, ...]:
    place, key = subject.sub_cluster or subject.cluster, topic_key(subject)
    more = (language.say("Less"), key, "➖") if everything else (language.say("More"), f"{key}{EVERYTHING}", "➕")
    job = (links.job(Step("job", key_of(subject.occupation)), language),) if subject.occupation else ()
    label, shown, emoji = more
    return (
        Link(label, Step("skills", shown), emoji),
        *job,
        links.about(place),
        links.change(subject.occupation or place, language),
    )
