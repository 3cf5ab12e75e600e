"""Kills a refresh at a moment and looks at what the next start makes of it."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Aftermath:
    """How the first start after the kill went: seconds until its answer, the answer, and what it said beside it."""

    seconds: float
    status: int
    answer: str
    said: str


def bot(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the bot's command line in a process of its own."""
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(home), capture_output=True, text=True, timeout=120)


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "DATA_DIR": str(home), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


def kill(home: Path, source: str, file: Path, seconds: float) -> bool:
    """Start a refresh and kill it after so many seconds; return whether it was killed before it ended."""
    command = [sys.executable, "-m", "bot", "refresh", source, "--file", str(file), "--yes", "--accept-losses"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=environment(home), stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    return process.wait() != 0


def next_start(home: Path, question: str) -> Aftermath:
    """Ask a question in a new process."""
    begun = time.perf_counter()
    asked = bot(home, "ask", "--json", question)
    seconds = time.perf_counter() - begun
    answer = json.loads(asked.stdout) if asked.returncode == 0 else {}
    return Aftermath(seconds, asked.returncode, json.dumps(answer, sort_keys=True), asked.stderr)
