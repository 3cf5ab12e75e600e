"""Kills refreshes at random moments (seeded) and starts again: 200 of a small source, 10 of the full O*NET.

python -m benchmarks.kills [FOLDER OF O*NET'S TEXT FILES]
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from data import editions
from data.guide import open_guide
from tests.bot.killed import Aftermath, bot, kill, next_start
from tests.conftest import SHARED

SMALL, FULL = 200, 10
"""Refreshes that are killed before their end. One that ends first counts as none."""

SEED = 2026


def main() -> None:
    onet = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "official" / "onet_30_0"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        with editions.opened(home) as edition:
            open_guide(edition)
        whole = small(home, Path(folder) / "names.csv")
        if onet.is_dir():
            whole = full(home, onet) and whole
    sys.exit(0 if whole else 1)


def small(home: Path, file: Path) -> bool:
    """Kill refreshes of a district's names, of which each changes what one name means."""
    known = set()
    for meaning in ("Education", "Agriculture"):
        file.write_text(f"name,means\nHealth Academy,{meaning}\n", "utf-8")
        seconds = lasting(home, "district", file)
        known.add(next_start(home, "/cluster health academy").answer)
    chance = random.Random(SEED)
    afters: list[Aftermath] = []
    tried = 0
    while len(afters) < SMALL:
        tried += 1
        file.write_text(f"name,means\nHealth Academy,{('Education', 'Agriculture')[tried % 2]}\n", "utf-8")
        if kill(home, "district", file, chance.uniform(0.1, seconds)):
            afters.append(next_start(home, "/cluster health academy"))
    return report("a district's names", tried, afters, known)


def full(home: Path, onet: Path) -> bool:
    """Kill refreshes of O*NET; one that had come to its end is rolled back."""
    question = "/job aeronautics commission director"
    known = {next_start(home, question).answer}
    seconds = lasting(home, "onet", onet)
    known.add(next_start(home, question).answer)
    bot(home, "rollback", "--yes")
    chance = random.Random(SEED)
    afters: list[Aftermath] = []
    tried = 0
    while len(afters) < FULL:
        tried += 1
        if kill(home, "onet", onet, chance.uniform(0.5, seconds)):
            afters.append(next_start(home, question))
        else:
            bot(home, "rollback", "--yes")
    return report("O*NET", tried, afters, known)


def lasting(home: Path, source: str, file: Path) -> float:
    """Refresh without a kill and return how many seconds that took."""
    begun = time.perf_counter()
    done = bot(home, "refresh", source, "--file", str(file), "--yes")
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - begun


def report(name: str, tried: int, afters: list[Aftermath], known: set[str]) -> bool:
    """Print what came of the kills and return whether every next start served whole data."""
    whole = sum(after.status == 0 and after.answer in known for after in afters)
    said = Counter("ended early" in after.said for after in afters)
    slowest = max(after.seconds for after in afters)
    print(f"{name}: {len(afters)} killed before their end, of {tried}; {whole} next starts served whole data,")
    print(f"  {said[True]} of them said what had been interrupted; slowest start to answer {slowest:.2f} s")
    return whole == len(afters)


if __name__ == "__main__":
    main()
