"""The cards that are photographed, each as the message Discord would show for what was typed."""

from typing import Any

from discord import app_commands

from commands.cards import browse_card, cluster_card, job_card, rename_card, skills_card
from commands.cards.about import help_card
from commands.cards.card import Card
from commands.languages import ENGLISH, Language
from commands.registry import COMMANDS
from commands.views import view_of
from data.guide import CareerGuide

Json = dict[str, Any]

ASKER = 80351110224678912


def cards_to_photograph(guide: CareerGuide, language: Language = ENGLISH) -> dict[str, Json]:
    """Return a few cards of each kind by what was typed."""
    framework = guide.framework
    about = {one.name: one.description for one in COMMANDS if not isinstance(one, app_commands.ContextMenu)}
    cards = {
        "/job software engineer": job_card(guide.find_job("software engineer"), framework, language),
        "/job engineer": job_card(guide.find_job("engineer"), framework, language),
        "/job pizza": job_card(guide.find_job("pizza"), framework, language),
        "/rename Health Science": rename_card(guide.explain_rename("Health Science"), framework, language),
        "/rename STEM": rename_card(guide.explain_rename("STEM"), framework, language),
        "/skills hotel manager": skills_card(guide.related_skills("hotel manager"), framework, language),
        "/cluster Health Science": cluster_card(guide.describe_cluster("Health Science"), framework, language),
        "/browse": browse_card(None, 0, guide, language),
        "/help": help_card(about, lambda name: f"</{name}:1>", language),
    }
    return {typed: message(typed, card) for typed, card in cards.items()}


def message(typed: str, card: Card) -> Json:
    """Return a card as Discord's API has it: a message that answers a command."""
    command = typed.removeprefix("/").split()[0]
    asked = {"name": command, "user": {"username": "counselor"}}
    view = view_of(card, ASKER)
    return {
        "interaction": asked,
        "embeds": [card.embed.to_dict()],
        "components": view.to_components() if view else [],
    }
