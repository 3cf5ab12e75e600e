"""The common joins as SQLite views, for whoever opens an edition with sqlite-utils or Datasette."""

from collections.abc import Mapping

VIEWS: Mapping[str, str] = {
    "occupation_clusters": """
        select occupations.onet_soc, occupations.title as occupation, placements.rank,
               groupings.name as grouping, clusters.name as cluster, sub_clusters.name as sub_cluster
        from occupations
        join placements using (onet_soc)
        join sub_clusters on sub_clusters.id = placements.sub_cluster
        join clusters on clusters.id = sub_clusters.cluster
        join groupings on groupings.id = clusters.grouping
        order by occupations.onet_soc, placements.rank""",
    "occupation_history": """
        select occupations.onet_soc, occupations.title as occupation,
               clusters.name as cluster, sub_clusters.name as sub_cluster,
               old_clusters.name as old_cluster, old_pathways.name as old_pathway
        from occupations
        join placements using (onet_soc)
        join sub_clusters on sub_clusters.id = placements.sub_cluster
        join clusters on clusters.id = sub_clusters.cluster
        left join old_placements using (onet_soc)
        left join old_pathways on old_pathways.id = old_placements.old_pathway
        left join old_clusters on old_clusters.id = old_pathways.old_cluster
        order by occupations.onet_soc, placements.rank, old_placements.rank""",
    "what_became_of": """
        select old_clusters.name as old_cluster, old_pathways.name as old_pathway,
               clusters.name as cluster, sub_clusters.name as sub_cluster,
               moves.share, moves.occupations, moves.occupations_total, moves.basis
        from moves
        join old_clusters on old_clusters.id = moves.old_cluster
        left join old_pathways on old_pathways.id = moves.old_pathway
        join clusters on clusters.id = moves.cluster
        left join sub_clusters on sub_clusters.id = moves.sub_cluster
        order by old_clusters.name, old_pathways.name, moves.share desc""",
    "skills_by_cluster": """
        select clusters.name as cluster, sub_clusters.name as sub_cluster, across.name as cross_cutting_cluster,
               taught.name as cross_cutting_sub_cluster, skills.name as skill, skills.why
        from skills
        join clusters on clusters.id = skills.cluster
        left join sub_clusters on sub_clusters.id = skills.sub_cluster
        join sub_clusters as taught on taught.id = skills.cross_cutting
        join clusters as across on across.id = taught.cluster
        order by clusters.name, sub_clusters.name, across.name""",
}
