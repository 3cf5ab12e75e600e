"""The card for /skills."""

from commands import wording
from commands.cards import links
from commands.cards.card import Card, Link
from commands.cards.doubt import READINGS, doubt_card
from commands.cards.looks import emoji_of
from commands.cards.parts import FIELD_VALUE, add, card, cut, escaped
from commands.languages import Language
from commands.steps import Step, key_of, topic_key
from data.answers import CrossCuttingSkills, SkillsAnswer, SkillSubject
from data.framework import Framework

SHARED = 3
_SHARED_LENGTH = 180


def skills_card(answer: SkillsAnswer, framework: Framework, language: Language) -> Card:
    """Return the answer as a card. What a cross-cutting cluster offers to the others is told by name only."""
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
    for across in answer.cross_cutting:
        name = language.say("From {cluster}", cluster=across.cluster.name)
        add(embed, f"{emoji_of(across.cluster)} {name}", _given(across, bool(answer.offers), language), language)
    for offer in answer.offers:
        name = language.say("For {cluster}", cluster=offer.cluster.name)
        given = "; ".join(language.said(skill.name) for skill in offer.skills)
        add(embed, f"{emoji_of(offer.cluster)} {name}", [given], language, FIELD_VALUE // 4)
    return Card(embed, others, _links(subject, language))


def _given(across: CrossCuttingSkills, short: bool, language: Language) -> list[str]:
    if short:
        return [f"**{language.said(skill.name)}** · {skill.taught_in.name}" for skill in across.skills]
    lines = [f"**{language.said(skill.name)}**: {language.said(skill.why)}" for skill in across.skills]
    if across.shared_occupations:
        shared = "; ".join(across.shared_occupations[:SHARED])
        lines.append(cut(language.say("Jobs in both: {names}", names=shared), _SHARED_LENGTH))
    if across.shared_programs:
        shared = "; ".join(across.shared_programs[:SHARED])
        lines.append(cut(language.say("Programs in both: {names}", names=shared), _SHARED_LENGTH))
    return lines


def _links(subject: SkillSubject, language: Language) -> tuple[Link, ...]:
    place = subject.sub_cluster or subject.cluster
    job = (links.job(Step("job", key_of(subject.occupation)), language),) if subject.occupation else ()
    return (*job, links.about(place), links.change(place, language))
