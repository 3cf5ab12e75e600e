"""What follows from where occupations stand: shares of old names, and what cross-cutting clusters have in common.

Shares: each crosswalk code counts once in an old name and is split evenly over its places of today (the method of the
source `derivation` in sources.csv).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from data.loaded import CrosswalkRow
from data.rows import MoveRow, OverlapRow

Place = tuple[str, str]
"""A cluster and a sub-cluster of it, by id."""

NO_MATCH = "99.9999"
"""The code under which the crosswalk lists what has no program."""


def moves(
    old: Mapping[tuple[str, str], frozenset[str]], places: Mapping[str, tuple[Place, ...]], before: Iterable[MoveRow]
) -> Iterator[MoveRow]:
    """Yield every move of every old cluster and pathway, largest share first within each.

    `old` holds the crosswalk codes of each (old cluster, pathway), `places` the places of each code. Rows of `before`
    lend their basis and source to the same moves; those that are only inferred stay as they are.
    """
    known = {(row.old_cluster, row.old_pathway, row.cluster, row.sub_cluster): row for row in before}
    whole: dict[str, set[str]] = defaultdict(set)
    for (cluster, _), codes in old.items():
        whole[cluster] |= codes
    for cluster, found in whole.items():
        yield from _shares(
            cluster, None, found, {code: [(new, None) for new, _ in places[code]] for code in found}, known
        )
    for (cluster, pathway), named in old.items():
        yield from _shares(cluster, pathway, named, {code: list(places[code]) for code in named}, known)
    yield from (row for row in known.values() if row.share is None)


def _shares(
    cluster: str,
    pathway: str | None,
    codes: Iterable[str],
    places: Mapping[str, list[tuple[str, str | None]]],
    known: Mapping[tuple[str, str | None, str, str | None], MoveRow],
) -> Iterator[MoveRow]:
    total = len(places)
    shares: dict[tuple[str, str | None], Fraction] = defaultdict(Fraction)
    found: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for code in codes:
        for place in places[code]:
            shares[place] += Fraction(1, total * len(places[code]))
            found[place].add(code)
    for place, share in sorted(shares.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or "")):
        basis = known.get((cluster, pathway, *place))
        yield MoveRow(
            old_cluster=cluster,
            old_pathway=pathway,
            cluster=place[0],
            sub_cluster=place[1],
            share=float(round(share, 4)),
            occupations=len(found[place]),
            occupations_total=total,
            basis=basis.basis if basis else "derived",
            source=basis.source if basis else "derivation",
        )


def overlaps(
    rows: Iterable[CrosswalkRow], home: Mapping[str, str], cross_cutting: frozenset[str]
) -> Iterator[OverlapRow]:
    """Yield what `rows` of the crosswalk place in a cross-cutting cluster and in another one; programs as occupations.

    `home` is the cluster of each sub-cluster. Programs are told without the full stop that ends their titles.
    """
    titles: dict[tuple[str, str], str] = {}
    clusters: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in rows:
        if row.code != NO_MATCH:
            titles.setdefault((row.kind, row.code), row.title.removesuffix("."))
            clusters[row.kind, row.code][home[row.sub_cluster]] = None
    for (kind, code), found in clusters.items():
        if kind == "industry":
            continue
        for across in (cluster for cluster in found if cluster in cross_cutting):
            for other in (cluster for cluster in found if cluster != across):
                yield OverlapRow.model_validate(
                    {"cross_cutting": across, "cluster": other, "kind": kind, "code": code, "title": titles[kind, code]}
                )
