"""What the matcher bears: slips of the keyboard, ten times as many titles, a hundred thousand texts of any kind."""

import gc
import random
import resource
import statistics
import string
import time
from collections.abc import Iterator, Sequence

from benchmarks.editions import Edition, matcher
from benchmarks.slips import edited
from data.matching import Origin, TitleRecord
from data.matching.matcher import TitleMatcher

KNOWN, TEXTS, GROWTH = 2_000, 100_000, (1, 2, 5, 10)
SEED = 5


def measured(edition: Edition) -> list[str]:
    """Return the lines of the report."""
    ours = matcher(edition)
    gc.freeze()
    own = [record.title for record in edition.records if record.origin == Origin.OWN]
    return [*slips(ours, own), *any_text(ours, own), *growth(edition, own)]


def slips(ours: TitleMatcher, own: Sequence[str]) -> list[str]:
    """Return how many answers change when known titles are mistyped."""
    chance = random.Random(SEED)
    asked = chance.sample(sorted({title for title in own if len(title) >= 4}), KNOWN)
    before = {title: headline(ours, title) for title in asked}
    lines = ["## Slips of the keyboard", "", "| random edits | answers changed |", "| --- | --- |"]
    for edits in (1, 2):
        changed = 0
        for title in asked:
            typed = title
            for _ in range(edits):
                typed = edited(typed, chance)
            changed += headline(ours, typed) != before[title]
        lines.append(f"| {edits} in each of {KNOWN:,} known titles | {100 * changed / KNOWN:.1f} % |")
    return [*lines, ""]


def headline(ours: TitleMatcher, title: str) -> str | None:
    """Return the cluster of the first reading."""
    readings = ours.match(title).readings
    return readings[0].target.clusters[0] if readings else None


def any_text(ours: TitleMatcher, own: Sequence[str]) -> list[str]:
    """Return how long texts of any kind take at most; an exception would end the run."""
    times = []
    for text in texts(own):
        began = time.thread_time()
        ours.match(text)
        times.append(1000 * (time.thread_time() - began))
    cuts = statistics.quantiles(times, n=1000)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        "## Any text",
        "",
        f"{TEXTS:,} generated texts, no exception. Thread time: median {statistics.median(times):.2f} ms, "
        f"p99.9 {cuts[998]:.2f} ms, maximum {max(times):.2f} ms. Most memory held by this run: {held:.0f} MB.",
        "",
    ]


def texts(own: Sequence[str]) -> Iterator[str]:
    """Yield texts: titles mistyped, titles run together, letters, marks, other scripts, long ones."""
    chance = random.Random(SEED)
    scripts = string.printable + "áéñüçßøœ" + "漢字かな" + "\u202e\u200b\u0301🎓" + "авгд"
    for number in range(TEXTS):
        match number % 5:
            case 0:
                yield edited(edited(chance.choice(own), chance), chance)
            case 1:
                yield " ".join(chance.sample(own, chance.randint(1, 6)))[:200]
            case 2:
                yield "".join(chance.choices(string.ascii_lowercase + " ", k=chance.randint(0, 200)))
            case 3:
                yield "".join(chance.choices(scripts, k=chance.randint(0, 120)))
            case _:
                yield chance.choice([", ", " / ", " - ", " at ", "("]).join(chance.sample(own, 3))[:200]


def growth(edition: Edition, own: Sequence[str]) -> list[str]:
    """Return the time a title takes when there are more titles, made by putting strange words before known ones."""
    chance = random.Random(SEED)
    asked = chance.sample(list(own), 500)
    lines = ["## Growth", "", "| titles | ms a title, median | build, s |", "| --- | --- | --- |"]
    for times in GROWTH:
        more = [
            TitleRecord(f"{strange(chance)} {record.title}", record.target, 1.0, Origin.LOADED)
            for _ in range(times - 1)
            for record in edition.records
        ]
        began = time.perf_counter()
        ours = matcher(edition, [*edition.records, *more])
        built = time.perf_counter() - began
        taken = []
        for title in asked:
            began = time.perf_counter()
            ours.match(title)
            taken.append(1000 * (time.perf_counter() - began))
        count = len(edition.records) + len(more)
        lines.append(f"| {count:,} (×{times}) | {statistics.median(taken):.2f} | {built:.1f} |")
    return [*lines, ""]


def strange(chance: random.Random) -> str:
    """Return one of some thousands of made-up words."""
    return (
        "".join(chance.choices("bdfgklmnprstvz", k=2)) + "".join(chance.choices("aeiou", k=2)) + chance.choice("nrstl")
    )
