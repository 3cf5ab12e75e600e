"""The sources that can be loaded, and which of them a file is of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.district import DISTRICT
from data.sentences import say, together
from data.sources import advance_cte, bls_titles, census_index, district, onet
from data.sources.book import Book
from data.sources.limits import refusal
from data.sources.reading import Known, Reading


@dataclass(frozen=True)
class Source:
    """A public source: who publishes it, which files it takes, how they are told from others, and read."""

    id: str
    name: str
    publisher: str
    about: str
    recognises: Callable[[Book], bool]
    read: Callable[[Book, Known], Reading]


_ALL = (
    Source(
        "onet",
        say("O*NET database"),
        "National Center for O*NET Development for the US Department of Labor",
        say(
            "The database as a zip of text files, or its files Alternate Titles, Sample of Reported Titles,"
            " Occupation Data, Job Zones, Interests and Related Occupations."
        ),
        onet.recognises,
        onet.read,
    ),
    Source(
        "advance_cte",
        say("Framework crosswalk"),
        "Advance CTE",
        say("The SOC, CIP, NAICS or full crosswalk workbook (.xlsx) of the National Career Clusters Framework."),
        advance_cte.recognises,
        advance_cte.read,
    ),
    Source(
        "bls_titles",
        say("Direct match titles"),
        "US Bureau of Labor Statistics",
        say("The workbook (.xlsx) with the direct match titles of the 2018 SOC."),
        bls_titles.recognises,
        bls_titles.read,
    ),
    Source(
        "census_index",
        say("Alphabetical index of occupations"),
        "US Census Bureau",
        say("The workbook (.xlsx) with the alphabetical index of occupations and their 2018 SOC codes."),
        census_index.recognises,
        census_index.read,
    ),
    Source(
        DISTRICT,
        say("A district's own names and titles"),
        say("your district"),
        say(
            "A CSV or workbook with the columns title, cluster and, if you like, sub_cluster, or name and means,"
            " or both. /admin names template, or refresh district --template in a shell, gives one to fill in."
        ),
        district.recognises,
        district.read,
    ),
)

SOURCES: Mapping[str, Source] = {source.id: source for source in _ALL}


def recognise(book: Book) -> Source:
    """Return the source that a book is of. Raises SourceError, telling what can be loaded, for any other.

    The district comes first there: most of what is tried is a list of its own.
    """
    for source in SOURCES.values():
        if source.recognises(book):
            return source
    heading = say("none of the files that can be loaded, or without their columns. These can be:")
    first = sorted(SOURCES.values(), key=lambda source: source.id != DISTRICT)
    lines = (together("-", together(source.publisher, source.about, by=": ")) for source in first)
    raise refusal(book.name, together(heading, *lines, by="\n"))
