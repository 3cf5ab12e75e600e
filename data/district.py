"""What a district says of its own: names for parts of the framework, and titles of jobs it has. Knows no files."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Literal, cast

from pydantic import AfterValidator, TypeAdapter

from data.framework import Framework, Named, OldPathway, SubCluster
from data.loaded import Part
from data.questions.asked import LABEL_MARK
from data.rows import Id, Row
from data.sentences import say
from data.text import LONGEST_VALUE, visible, words

DISTRICT = "district"
"""The source that a district's own file is, among the sources of a refresh."""

MOST_NAMES, MOST_TITLES = 2_000, 5_000
"""What one installation takes: as many as the largest districts have, few enough to look through for each question."""

NAMES: Part = ("district_names", "")
TITLES: Part = ("district_titles", "")

NameKind = Literal["grouping", "cluster", "sub_cluster", "old_cluster", "old_pathway"]


def _own_text(text: str) -> str:
    if any(unicodedata.category(c) == "Cc" and not c.isspace() for c in text):
        raise ValueError(say("it holds a control character; type it again"))
    shown = visible(text)
    if not words(shown):
        raise ValueError(say("it has no Latin letter or digit, so nobody could ask for it"))
    if len(shown) > LONGEST_VALUE:
        raise ValueError(say("it is longer than {most} characters", most=LONGEST_VALUE))
    if LABEL_MARK in shown:
        mark = repr(LABEL_MARK.strip())
        raise ValueError(say("{mark} between spaces cannot stand in a name; use a hyphen", mark=mark))
    return shown


OwnText = Annotated[str, AfterValidator(_own_text)]
"""A name or title as the district writes it: 1 to 100 visible characters, white space folded."""


class DistrictName(Row):
    """A district's name for something in the framework."""

    name: OwnText
    kind: NameKind
    id: Id


class DistrictTitle(Row):
    """A job title of a district and where it stands; `sub_cluster` is None where only the cluster was said."""

    title: OwnText
    cluster: Id
    sub_cluster: Id | None = None


@dataclass(frozen=True)
class District:
    """The names and titles of a district, each once; data.text.words tells which are the same."""

    names: tuple[DistrictName, ...] = ()
    titles: tuple[DistrictTitle, ...] = ()

    def with_name(self, name: DistrictName) -> "District":
        """Return the same with a name added, in place of one that reads the same."""
        return replace(self, names=(*self.without(name.name).names, name))

    def with_title(self, title: DistrictTitle) -> "District":
        """Return the same with a title added, in place of one that reads the same."""
        return replace(self, titles=(*self.without(title.title).titles, title))

    def without(self, text: str) -> "District":
        """Return the same without the name and the title that read as `text`."""
        gone = words(text)
        names = tuple(one for one in self.names if words(one.name) != gone)
        return District(names, tuple(one for one in self.titles if words(one.title) != gone))

    def to_json(self) -> str:
        """Return the same as JSON, for the history and for another process."""
        return _JSON.dump_json(self).decode()

    def means(self, framework: Framework) -> dict[str, str]:
        """Return what each name stands for, as `called` says it."""
        return {one.name: called(framework, one.kind, one.id) for one in self.names}

    def stands(self, framework: Framework) -> dict[str, str]:
        """Return where each title stands, as `called` says it."""
        return {
            one.title: called(framework, "sub_cluster", one.sub_cluster)
            if one.sub_cluster
            else called(framework, "cluster", one.cluster)
            for one in self.titles
        }


def named(framework: Framework) -> Mapping[NameKind, Mapping[str, Named]]:
    """Return all that a name may stand for, by kind and id."""
    return {
        "grouping": framework.groupings,
        "cluster": framework.clusters,
        "sub_cluster": framework.sub_clusters,
        "old_cluster": framework.old_clusters,
        "old_pathway": framework.old_pathways,
    }


def called(framework: Framework, kind: NameKind, id_: str) -> str:
    """Return the official name of what an id stands for, a part's after the whole's: "Construction › Skilled Trades".

    Returns the id of what the framework no longer has.
    """
    match named(framework)[kind].get(id_):
        case SubCluster(name=name, cluster=whole) | OldPathway(name=name, old_cluster=whole):
            return f"{whole.name} › {name}"
        case None:
            return id_
        case found:
            return found.name


_JSON: TypeAdapter[District] = TypeAdapter(District)


def from_json(text: str) -> District:
    """Return the District that `to_json` wrote."""
    return _JSON.validate_json(text)


NO_DISTRICT = District()


def of_parts(parts: Mapping[Part, tuple[Row, ...]], before: District = NO_DISTRICT) -> District:
    """Return the District that a source read; a part that its file leaves out stays as it was `before`."""
    names = cast("tuple[DistrictName, ...]", parts.get(NAMES, before.names))
    return District(names, cast("tuple[DistrictTitle, ...]", parts.get(TITLES, before.titles)))
