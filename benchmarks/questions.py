"""Measures the terminal: distinct questions a second on one core, start to first answer, resident memory.

python -m benchmarks.questions

Beside it, in the same run and over the same titles, the obvious peer: RapidFuzz's WRatio, best hit.
"""

import contextlib
import itertools
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz, process
from rich.console import Console
from rich.table import Table

from data import editions, snapshot, tables
from data.framework import Framework
from data.text import fold

ASK = [sys.executable, "-m", "bot", "ask", "--json", "--stdin"]
ROUNDS = 5
PEER_QUESTIONS = 300
ASKED = 4000


def main() -> None:
    """Print the figures."""
    with contextlib.suppress(AttributeError):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # one core, for this and what it starts
    edition = editions.in_memory(tables.shipped())
    framework = snapshot.read(edition.db)
    titles = [title for (title,) in edition.db.execute("select title from titles order by rowid")]
    titles += [occupation.title for occupation in framework.occupations.values()]
    edition.db.close()
    asked = list(dict.fromkeys(questions(framework, random.Random(0).sample(titles, ASKED))))
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DATA_DIR": home}
        first, _ = answered(["/job RN"], environment)
        starts = [answered(["/job RN"], environment)[0] for _ in range(ROUNDS)]
        runs = [answered(asked, environment) for _ in range(ROUNDS)]
    start = statistics.median(starts)
    rates = [len(asked) / (seconds - start) for seconds, _ in runs]
    jobs = [line.removeprefix("/job ") for line in asked if line.startswith("/job ")]
    peer = peer_rate(titles, random.Random(1).sample(jobs, PEER_QUESTIONS))
    table = Table("what", "measured", "spread", title=f"{len(asked):,} distinct questions, one core, {machine()}")
    table.add_row("start to first answer, first start", f"{first:.2f} s", "1 run")
    table.add_row("start to first answer, later starts", f"{start:.2f} s", f"{min(starts):.2f}–{max(starts):.2f}")
    table.add_row("questions a second, start not counted", f"{statistics.median(rates):,.0f}", spread(rates))
    table.add_row("peer: WRatio over the same titles, job titles a second", f"{peer:,.0f}", "1 run")
    table.add_row("resident memory, most", f"{max(memory for _, memory in runs):.0f} MB", f"{ROUNDS} runs")
    Console().print(table)


def questions(framework: Framework, titles: list[str]) -> Iterator[str]:
    """Yield a line each: some titles and every name, as they are and with a slip, and lines that mean nothing."""
    chance = random.Random(2026)
    for title in titles:
        yield f"/job {title}"
        yield f"/job {slipped(title, chance)}"
        yield f"/job senior {title} at a company near {slipped('Springfield', chance)}"
    tables_of_names = (framework.clusters, framework.sub_clusters, framework.old_clusters, framework.old_pathways)
    names = [thing.name for thing in itertools.chain.from_iterable(table.values() for table in tables_of_names)]
    names += [other.name for other in framework.names]
    for command, name in itertools.product(("/rename", "/skills", "/cluster"), names):
        yield f"{command} {name}"
        yield f"{command} {slipped(name, chance)}"
    for _ in range(1000):
        yield "/job " + "".join(chance.choices("abcdefghijklmnopqrstuvwxyz ", k=chance.randint(4, 24)))


def slipped(text: str, chance: random.Random) -> str:
    """Return `text` with two neighbouring letters exchanged."""
    if len(text) < 3:
        return text
    at = chance.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def answered(lines: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Ask all lines in one process; return the seconds to the last answer and the megabytes it held at most.

    The input stays open until then, so that the process is still there to be looked at.
    """
    began = time.perf_counter()
    child = subprocess.Popen(ASK, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    assert child.stdin
    assert child.stdout
    typed = "".join(f"{line}\n" for line in lines).encode()
    writing = threading.Thread(target=lambda pipe: (pipe.write(typed), pipe.flush()), args=(child.stdin,))
    writing.start()
    answers = [child.stdout.readline() for _ in lines]
    seconds = time.perf_counter() - began
    memory = most_memory(child.pid)
    writing.join()
    child.stdin.close()
    more = child.stdout.read()
    child.stdout.close()
    if child.wait() or more or any("error" in json.loads(answer) for answer in answers):
        sys.exit(f"{len(lines)} questions were not each answered; exit {child.returncode}")
    return seconds, memory


def most_memory(pid: int) -> float:
    """Return the most megabytes that a running process has held, from Linux' /proc; NaN elsewhere."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return float("nan")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def peer_rate(titles: list[str], jobs: list[str]) -> float:
    """Return how many job titles a second WRatio finds the best hit for, over the same titles."""
    known = sorted({fold(title) for title in titles})
    began = time.perf_counter()
    for job in jobs:
        process.extractOne(fold(job), known, scorer=fuzz.WRatio)
    return len(jobs) / (time.perf_counter() - began)


def spread(rates: list[float]) -> str:
    """Return the lowest and the highest of several figures."""
    return f"{min(rates):,.0f}–{max(rates):,.0f}"


def machine() -> str:
    """Return what this was measured on."""
    return f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"


if __name__ == "__main__":
    main()
