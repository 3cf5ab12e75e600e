"""What the cells of a district's file mean: names of the framework, and names that the file itself explains."""

from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.district import DistrictName, DistrictTitle
from data.sentences import Sentence, say
from data.sources.layout import Line
from data.sources.reading import Known
from data.text import words

SUB_CLUSTER = "sub_cluster"
"""The column that may be left out."""

Key = tuple[str, ...]

LIKE_ENOUGH = 0.8
"""How like a name of the framework, 0..1, a text must be to be taken for a slip in writing it."""

_OTHER_KINDS = {
    "sub_cluster": say("sub-cluster"),
    "grouping": say("grouping"),
    "old_cluster": say("old cluster"),
    "old_pathway": say("old pathway"),
}
"""What a name may stand for that is no cluster."""


class Fault(Exception):  # noqa: N818
    """What is wrong with a row, and in which column."""

    def __init__(self, column: str, what: Sentence) -> None:
        super().__init__(what)
        self.column, self.what = column, what


class Meanings:
    """Turns rows of a file into names and titles. `names` are all rows of the file that explain a name."""

    def __init__(self, known: Known, names: Sequence[Line]) -> None:
        self._known = known
        said: dict[Key, Key] = {}
        for line in names:
            name, means = words(line["name"]), words(line["means"])
            if name and means and not self._official(name):
                said.setdefault(name, means)
        self._said: Mapping[Key, Key] = said
        self._spelt = {" ".join(name): name for name in known.names}

    def name(self, line: Line) -> DistrictName | None:
        """Return the name in a row; None where the framework has it already. Raises Fault, ValidationError."""
        key = words(_filled(line, "name"))
        kind, id_ = self._meant(line, "means", key)
        if self._known.names.get(key) == (kind, id_):
            return None
        if self._official(key):
            raise Fault("name", say("it is the official name of something else; choose another one"))
        return DistrictName.model_validate({"name": line["name"], "kind": kind, "id": id_})

    def title(self, line: Line) -> DistrictTitle:
        """Return the title in a row. Raises Fault, ValidationError."""
        title = _filled(line, "title")
        kind, cluster = self._meant(line, "cluster")
        if kind != "cluster":
            what = say(
                "it names something else ({kind}); a title stands in one of the 14 clusters of today",
                kind=_OTHER_KINDS[kind],
            )
            raise Fault("cluster", what)
        said = SUB_CLUSTER in line.table.columns and line[SUB_CLUSTER]
        sub = self._sub_cluster(line, cluster) if said else None
        return DistrictTitle(title=title, cluster=cluster, sub_cluster=sub)

    def _sub_cluster(self, line: Line, cluster: str) -> str:
        asked = words(line[SUB_CLUSTER])
        kind, id_ = self._known.names.get(self._followed(asked) or (), ("", ""))
        for name in (asked, _read(id_) if kind == "sub_cluster" else ()):
            found = self._known.sub_clusters.get((_read(cluster), name))
            if found:
                return found
        raise Fault(SUB_CLUSTER, say("that cluster has no such sub-cluster; leave the cell empty or correct it"))

    def _meant(self, line: Line, column: str, name: Key = ()) -> tuple[str, str]:
        """Return the kind and id of what a cell names, where it is not the very `name` that it explains."""
        asked = words(_filled(line, column))
        key = asked if asked == name else self._followed(asked)
        if key is None:
            what = say("it leads back to itself; let one of these names mean something in the framework")
            raise Fault(column, what)
        if key not in self._known.names:
            raise Fault(column, self._unknown(key))
        return self._known.names[key]

    def _unknown(self, key: Key) -> Sentence:
        """Return what is wrong with a name that the framework does not have, with the one that it is likely to be."""
        near = process.extractOne(
            " ".join(key), self._spelt.keys(), scorer=OSA.normalized_similarity, score_cutoff=LIKE_ENOUGH
        )
        if near is None:
            return say("nothing in the framework has this name, or several things have; write it in full")
        meant = self._known.official[self._known.names[self._spelt[near[0]]]]
        return say("nothing in the framework has this name; write “{name}” if you mean that", name=meant)

    def _followed(self, key: Key) -> Key | None:
        """Return the name that is left when what the file explains is followed; None where that goes in a circle."""
        seen: set[Key] = set()
        while (meant := self._said.get(key, key)) != key:
            if key in seen:
                return None
            seen.add(key)
            key = meant
        return key

    def _official(self, name: Key) -> bool:
        """Tell whether this is the official name of something: its id is made of the same words."""
        return name in self._known.names and _read(self._known.names[name][1]) == name


def _filled(line: Line, column: str) -> str:
    if not line[column]:
        raise Fault(column, say("the cell is empty and must not be"))
    return line[column]


def _read(id_: str) -> Key:
    """Return the words of the official name that has an id."""
    return tuple(id_.split("-"))
