"""One name as an admin types it: read by the rules of a district's file, and what is said of it then."""

import csv
import io
from collections.abc import Iterator

from commands.languages import Language
from data.district import District, DistrictName, called
from data.errors import Problem, ended
from data.framework import Framework
from data.guide import CareerGuide
from data.sentences import Sentence, say, together
from data.sources import district, texts
from data.sources.book import Book
from data.sources.known import known
from data.sources.reading import Reading
from data.text import words

TYPED = say("what you typed")


def refused(fault: Problem, language: Language) -> str:
    """Return why a name is not added."""
    return language.say(
        "Nothing was added. Problem with “{column}”: “{value}” — {what}",
        column=language.command("parameter_name", fault.column) or fault.column or language.say("entry"),
        value=fault.value,
        what=language.said(ended(fault.what)),
    )


def added(row: DistrictName, had: District, guide: CareerGuide) -> Sentence:
    """Return what is said of a name that is added to those that the district had."""
    return together(*_said(row, had, guide))


def _said(row: DistrictName, had: District, guide: CareerGuide) -> Iterator[Sentence]:
    """Yield what is said of a name that was added: what it means now, what it meant before, and what else it is."""
    framework = guide.framework
    means = called(framework, row.kind, row.id)
    before = next((one for one in had.names if words(one.name) == words(row.name)), None)
    if before is None:
        yield say("Added: “{name}” now means {means}.", name=row.name, means=means)
    else:
        meant = called(framework, before.kind, before.id)
        yield say(
            "Replaced: “{name}” now means {means}; it meant {meant} before.", name=row.name, means=means, meant=meant
        )
    yield say("Every question understands it; /admin rollback undoes it.")
    job = guide.find_job(row.name)
    if job.outcome == "match" and words(job.matches[0].matched_title) == words(row.name):
        yield say("It is a job title as well, and /job goes on answering with the job.")


def read(name: str, means: str, framework: Framework) -> Reading:
    """Return what was typed as a district's file would be read."""
    return district.read(_entry(name, means), known(framework))


def _entry(name: str, means: str) -> Book:
    """Return what was typed as a district's file of one row, so that the same rules are kept."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("name", "means"), (name, means)])
    content = text.getvalue().encode()
    return Book(TYPED, (texts.sheet("", TYPED, lambda: io.BytesIO(content)),))
