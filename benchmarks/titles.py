"""The proof: accuracy and milliseconds of the matcher beside its peers, over the same titles, in one run.

python -m benchmarks.titles [--write]

With --write the figures go into BENCHMARKS.md. The outside questions are read from the shared folder, and O*NET's
titles from there as well; without it, titles kept out of the index are asked for instead, of the shipped tables only.
"""

import csv
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks import calibrate, stress
from benchmarks.editions import Edition, matcher, read, with_onet
from benchmarks.peers import peers
from data.framework import Framework
from data.matching import JobMatcher

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[2] / "shared"))
QUESTIONS, SEED = 500, 3
LABELLED = {"jobs_dev": "everyday", "h2b_dev": "seasonal filings", "lca_dev": "professional filings"}
TARGET = Path(__file__).parents[1] / "BENCHMARKS.md"


class Question(NamedTuple):
    """A title with the clusters (ids) and six-digit codes that are right for it."""

    text: str
    clusters: frozenset[str]
    codes: frozenset[str]


def main() -> None:
    """Measure, print and, if asked to, write BENCHMARKS.md."""
    onet = SHARED / "official" / "onet_30_0"
    lines = [heading()]
    for name, loaded in (("Shipped tables", None), ("With O*NET 30.0 loaded", onet if onet.is_dir() else None)):
        if loaded is None and name != "Shipped tables":
            continue
        edition = read(name, with_onet(loaded)) if loaded else read(name)
        lines += measured(edition)
    shipped = read("shipped tables")
    lines += [*stress.measured(shipped), *calibrate.measured(shipped)]
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if "--write" in sys.argv:
        TARGET.write_text(text, "utf-8")


def measured(edition: Edition) -> list[str]:
    """Return a table of accuracy and time for the matcher and each peer."""
    began = time.perf_counter()
    ours = matcher(edition)
    built = time.perf_counter() - began
    pairs = list({(r.title, r.target.onet_soc): None for r in edition.records if r.target.onet_soc})
    known = [(title, str(code)) for title, code in pairs]
    asked = {name: questions(name, edition.framework) for name in LABELLED}
    lines = [
        f"## {edition.name}: {len(known):,} titles",
        "",
        "Cluster: the first answer shares a cluster with the label; SOC: it has the label's six digits. At most "
        f"{QUESTIONS} questions of a kind; the matcher's refusals count as wrong.",
        "",
        "| method | "
        + " | ".join(f"{LABELLED[n]}: cluster | SOC" for n in asked)
        + " | ms a title, median | p99 | build, s |",
        "| --- |" + " --- |" * (2 * len(asked) + 3),
        row("**this matcher**", lambda text: first(ours, text), asked, edition.framework, built),
    ]
    for name, make in peers(known).items():
        began = time.perf_counter()
        peer = make()
        lines.append(row(name, peer, asked, edition.framework, time.perf_counter() - began))
    return [*lines, ""]


def first(ours: JobMatcher, text: str) -> str | None:
    """Return the code of the first reading, None where there is none."""
    readings = ours.match(text).readings
    return readings[0].target.onet_soc if readings else None


def row(
    name: str,
    answer: Callable[[str], str | None],
    asked: dict[str, list[Question]],
    framework: Framework,
    built: float,
) -> str:
    """Return a line of the table."""
    cells, times = [], []
    for found in asked.values():
        cluster = code = 0
        for question in found:
            began = time.perf_counter()
            said = answer(question.text)
            times.append(1000 * (time.perf_counter() - began))
            places = framework.occupations[said].placements if said else ()
            cluster += any(place.cluster.id in question.clusters for place in places)
            code += said is not None and said[:7] in question.codes
        cells += [f"{100 * cluster / len(found):.1f}", f"{100 * code / len(found):.1f}"]
    p99 = statistics.quantiles(times, n=100)[98]
    return f"| {name} | {' | '.join(cells)} | {statistics.median(times):.2f} | {p99:.2f} | {built:.1f} |"


def questions(name: str, framework: Framework) -> list[Question]:
    """Return labelled questions from the shared folder, or official titles where it is absent."""
    path = SHARED / "eval" / f"{name}.csv"
    if not path.is_file():
        sys.exit(f"{path} is not there: set SHARED to the folder with the labelled questions.")
    ids = {cluster.name: cluster.id for cluster in framework.clusters.values()}
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row.get("expect", "match") == "match"]
    chosen = random.Random(SEED).sample(rows, min(QUESTIONS, len(rows)))
    return [
        Question(
            row.get("title") or row["query"],
            frozenset(ids[one] for one in (row.get("clusters") or row["acceptable_clusters"]).split(";") if one in ids),
            frozenset((row.get("soc2018") or row["acceptable_soc"]).replace("|", ";").split(";")),
        )
        for row in chosen
    ]


def heading() -> str:
    """Return the head of BENCHMARKS.md: machine, date, command."""
    day = datetime.now(UTC).date().isoformat()
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    return (
        "# Benchmarks\n\n"
        f"Measured on {day}, {machine}, by `python -m benchmarks.titles --write`: every line of a table in one\n"
        "run. The machine is shared, and times vary by a fifth from run to run. A share of 500 questions has a\n"
        "standard error of about 1.8 points. `python -m benchmarks.questions` measures the terminal and\n"
        "`python -m benchmarks.calibrate` the confidences.\n"
    )


if __name__ == "__main__":
    main()
