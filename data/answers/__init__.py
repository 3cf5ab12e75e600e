"""The answers, and their JSON: the machine contract. What they say is decided in questions/, how they look above."""

from data.answers.cluster import ClusterAnswer, ClusterProfile, SubClusterProfile
from data.answers.common import MOST_MATCHES, MOST_OPTIONS, Json, Outcome, Place, cluster_of, place_json, subject_json
from data.answers.compare import CompareAnswer, Shared, SharedSkills, Side, SideName, SkillPair
from data.answers.job import JobAnswer, JobMatch
from data.answers.message import MOST_FOUND, Mention, MessageAnswer
from data.answers.rename import CameFrom, RenameAnswer, RenameReading, WentTo
from data.answers.skills import CrossCuttingSkills, Offer, SkillsAnswer, SkillSubject

Answer = JobAnswer | RenameAnswer | SkillsAnswer | ClusterAnswer | CompareAnswer

__all__ = [
    "MOST_FOUND",
    "MOST_MATCHES",
    "MOST_OPTIONS",
    "Answer",
    "CameFrom",
    "ClusterAnswer",
    "ClusterProfile",
    "CompareAnswer",
    "CrossCuttingSkills",
    "JobAnswer",
    "JobMatch",
    "Json",
    "Mention",
    "MessageAnswer",
    "Offer",
    "Outcome",
    "Place",
    "RenameAnswer",
    "RenameReading",
    "Shared",
    "SharedSkills",
    "Side",
    "SideName",
    "SkillPair",
    "SkillSubject",
    "SkillsAnswer",
    "SubClusterProfile",
    "WentTo",
    "cluster_of",
    "place_json",
    "subject_json",
]
