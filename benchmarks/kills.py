"""Kills refreshes at random moments (seeded) and starts again: 200 of a small source, 10 of the full O*NET.

python -m benchmarks.kills [FOLDER OF O*NET'S TEXT FILES]
"""

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from data import editions
from data.guide import open_guide
from tests.bot.killed import Aftermath, bot, kill, next_start
from tests.conftest import SHARED

SMALL, FULL = (200, 1.8), (10, 14.0)
"""Kills, and the latest moment of one in seconds: as long as a refresh takes."""

SEED = 2026


def main() -> None:
    onet = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "official" / "onet_30_0"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        with editions.opened(home) as edition:
            open_guide(edition)
        small(home, Path(folder) / "names.csv")
        if onet.is_dir():
            full(home, onet)


def small(home: Path, file: Path) -> None:
    """Kill refreshes of a district's names, of which each changes what one name means."""
    known = set()
    for meaning in ("Education", "Agriculture"):
        file.write_text(f"name,means\nHealth Academy,{meaning}\n", "utf-8")
        bot(home, "refresh", "district", "--file", str(file), "--yes")
        known.add(next_start(home, "/cluster health academy").answer)
    chance = random.Random(SEED)
    kills, longest = SMALL
    afters = []
    killed = 0
    for number in range(kills):
        file.write_text(f"name,means\nHealth Academy,{('Education', 'Agriculture')[number % 2]}\n", "utf-8")
        killed += kill(home, "district", file, chance.uniform(0.1, longest))
        afters.append(next_start(home, "/cluster health academy"))
    report("a district's names", killed, afters, known)


def full(home: Path, onet: Path) -> None:
    """Kill refreshes of O*NET; each is rolled back first where it had come to its end."""
    question = "/job aeronautics commission director"
    known = {next_start(home, question).answer}
    chance = random.Random(SEED)
    kills, longest = FULL
    afters = []
    killed = 0
    for _ in range(kills):
        killed += kill(home, "onet", onet, chance.uniform(0.5, longest))
        afters.append(next_start(home, question))
    bot(home, "refresh", "onet", "--file", str(onet), "--yes")
    known.add(next_start(home, question).answer)
    report("O*NET", killed, afters, known)


def report(name: str, killed: int, afters: list[Aftermath], known: set[str]) -> None:
    whole = sum(after.status == 0 and after.answer in known for after in afters)
    said = Counter("ended early" in after.said for after in afters)
    slowest = max(after.seconds for after in afters)
    print(f"{name}: {killed} of {len(afters)} killed before their end; {whole} next starts served whole data,")
    print(f"  {said[True]} of them said what had been interrupted; slowest start to answer {slowest:.2f} s")


if __name__ == "__main__":
    main()
