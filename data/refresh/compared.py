"""Which tables are compared when one edition replaces another, and how their rows read. Compares nothing itself."""

from dataclasses import dataclass
from typing import Literal

from data.sentences import Sentence, say

Became = Literal["moved", "renamed", "changed"]
"""What a row is that has another value than before."""


@dataclass(frozen=True)
class Compared:
    """A table to compare: what a changed value means, and a query for (row as people read it, value)."""

    table: Sentence
    kind: Became
    query: str


_TITLES = "select onet_soc || ' ' || title || iif(industry = '', '', ' [' || industry || ']'), '' from loaded_titles"
_CROSSWALK = """select
    crosswalk.code || ' ' || crosswalk.title || ' › ' || clusters.name || ' › ' || sub_clusters.name, ''
    from crosswalk join sub_clusters on sub_clusters.id = crosswalk.sub_cluster
    join clusters on clusters.id = sub_clusters.cluster"""

TABLES = (
    Compared(say("occupations"), "renamed", "select onet_soc, title from occupations"),
    Compared(
        say("placements of occupations"),
        "moved",
        """select onet_soc || ' ' || occupation, group_concat(cluster || ' › ' || sub_cluster, '; ')
        from (select * from occupation_clusters order by onet_soc, rank) group by onet_soc""",
    ),
    Compared(
        say("moves of old names"),
        "moved",
        """select old_cluster || coalesce(' › ' || old_pathway, ''),
        group_concat(cluster || coalesce(' › ' || sub_cluster, '') || coalesce(' ' || share, ''), '; ')
        from (select * from what_became_of order by share desc, cluster, sub_cluster)
        group by old_cluster, old_pathway""",
    ),
    Compared(
        say("shared with cross-cutting clusters"),
        "renamed",
        "select cross_cutting || ' · ' || cluster || ': ' || code, title from overlaps",
    ),
    *(
        Compared(table, "changed", f"{_TITLES} where kind = '{kind}'")
        for kind, table in (
            ("alternate", say("alternate titles")),
            ("short", say("short titles")),
            ("reported", say("reported titles")),
            ("direct match", say("direct match titles")),
            ("census", say("census titles")),
        )
    ),
    *(
        Compared(table, "changed", f"{_CROSSWALK} where kind = '{kind}'")
        for kind, table in (
            ("occupation", say("crosswalk, occupation")),
            ("program", say("crosswalk, program")),
            ("industry", say("crosswalk, industry")),
        )
    ),
    Compared(say("O*NET occupations"), "changed", "select onet_soc || ' ' || title, description from onet_occupations"),
    Compared(say("job zones"), "changed", "select onet_soc, job_zone from job_zones"),
    Compared(say("interests"), "changed", "select onet_soc || ' ' || interest, score from interests"),
    Compared(
        say("related occupations"),
        "changed",
        "select onet_soc || ' ' || related, tier || ' ' || rank from related_occupations",
    ),
)
