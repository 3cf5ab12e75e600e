"""Answers as cards: a pure function each, within every limit of Discord's for any row in the data."""

from commands.cards.browse import browse_card
from commands.cards.cluster import cluster_card
from commands.cards.compare import compare_card
from commands.cards.job import job_card
from commands.cards.message import message_card
from commands.cards.rename import rename_card
from commands.cards.skills import skills_card

__all__ = ["browse_card", "cluster_card", "compare_card", "job_card", "message_card", "rename_card", "skills_card"]
