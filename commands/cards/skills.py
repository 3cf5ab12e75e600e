"""The card for /skills."""

import discord

from commands import wording
from commands.cards.parts import FIELD_VALUE, add, card, cut, escaped
from data.answers import CrossCuttingSkills, SkillsAnswer
from data.framework import Framework

SHARED = 3
_SHARED_LENGTH = 180


def skills_card(answer: SkillsAnswer, framework: Framework) -> discord.Embed:
    """Return the answer as an embed. What a cross-cutting cluster offers to the others is told by name only."""
    if answer.subject is None:
        title = "Which one do you mean?" if answer.options else "Nothing found"
        embed = card(title, framework, description=escaped(answer.note or ""))
        add(embed, "Readings that fit", [f"**{one.name}** · {wording.kind_of_subject(one)}" for one in answer.options])
        return embed
    title = f"Cross-cutting skills: {escaped(wording.subject_line(answer.subject))}"
    embed = card(title, framework, answer.subject.cluster, answer.note or "")
    for across in answer.cross_cutting:
        add(embed, f"From {across.cluster.name}", _given(across, bool(answer.offers)))
    for offer in answer.offers:
        add(embed, f"For {offer.cluster.name}", ["; ".join(skill.name for skill in offer.skills)], FIELD_VALUE // 4)
    return embed


def _given(across: CrossCuttingSkills, short: bool) -> list[str]:
    if short:
        return [f"**{skill.name}** · {skill.taught_in.name}" for skill in across.skills]
    lines = [f"**{skill.name}**: {skill.why}" for skill in across.skills]
    for kind, shared in (("Jobs", across.shared_occupations), ("Programs", across.shared_programs)):
        if shared:
            lines.append(cut(f"{kind} in both: {'; '.join(shared[:SHARED])}", _SHARED_LENGTH))
    return lines
