"""The district's names and titles as a CSV file, which /admin upload takes again."""

import csv
import io
from collections.abc import Mapping

from data.district import District, named
from data.framework import Framework, Named
from data.refresh.compare import inert

COLUMNS = ("title", "cluster", "sub_cluster", "name", "means")


def as_csv(district: District, framework: Framework) -> str:
    """Return every name and title, by official names. Cells that one would take for a formula are made text."""
    known = named(framework)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for title in district.titles:
        cluster = _name(framework.clusters, title.cluster)
        sub_cluster = _name(framework.sub_clusters, title.sub_cluster) if title.sub_cluster else ""
        writer.writerow((inert(title.title), cluster, sub_cluster, "", ""))
    for name in district.names:
        writer.writerow(("", "", "", inert(name.name), _name(known[name.kind], name.id)))
    return text.getvalue()


def _name(known: Mapping[str, Named], id_: str) -> str:
    """Return the official name, or the id of what the framework no longer has."""
    return known[id_].name if id_ in known else id_
