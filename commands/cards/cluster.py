"""The card for /cluster."""

import discord

from commands import wording
from commands.cards.parts import add, card, escaped
from data.answers import ClusterAnswer
from data.framework import Framework


def cluster_card(answer: ClusterAnswer, framework: Framework) -> discord.Embed:
    """Return the answer as an embed."""
    options = [f"**{one.name}** · {wording.kind_of(one)}" for one in answer.options]
    if answer.profile is None:
        title = "Which one do you mean?" if answer.options else "No such name"
        embed = card(title, framework, description=escaped(answer.note or ""))
        add(embed, "Names that fit", options)
        return embed
    profile, sub = answer.profile, answer.sub_cluster
    cluster = profile.cluster
    if sub is not None:
        embed = card(sub.name, framework, cluster, f"{wording.kind_of(sub).capitalize()}\n{sub.description}")
        add(embed, cluster.name, [cluster.description])
    else:
        embed = card(cluster.name, framework, cluster, cluster.description)
    add(embed, "Grouping", [cluster.grouping.name + (", cross-cutting" if cluster.cross_cutting else "")])
    add(embed, "Sub-clusters", [one.name for one in profile.sub_clusters])
    add(embed, "Formerly", [old.name for old in profile.formerly] or ["Nothing: it is new."])
    add(embed, "Occupations", [f"{profile.occupations} in the official crosswalk"])
    add(embed, "Note", [answer.note] if answer.note else [])
    add(embed, "Other readings", options)
    return embed
