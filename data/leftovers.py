"""Tidies the folder of editions: what a killed process left, and editions too old to go back to."""

import contextlib
import shutil
import time
from pathlib import Path

LEFT_BEHIND = 3600
"""Seconds after which something half-built belongs to nobody."""


def prune(folder: Path, served: Path, kept: int) -> None:
    """Remove all but the newest `kept` editions, with the indexes beside them; the served one always stays."""
    others = [path for path in folder.glob("edition-*.db") if path != served]
    for path in sorted(others, key=_modified, reverse=True)[kept - 1 :]:
        discard(path)


def sweep(folder: Path) -> None:
    """Remove what a killed process left half-built, once nobody can be at work on it any more."""
    for pattern in ("building-*", "pointer-*", "candidate-*", "fetched-*"):
        for path in folder.glob(pattern):
            if time.time() - _modified(path) > LEFT_BEHIND:
                _remove(path)


def move(source: Path, target: Path) -> None:
    """Move a folder to where it will stay; where the same is there already, what is there stays."""
    if target.is_dir():
        shutil.rmtree(source, ignore_errors=True)
    else:
        source.rename(target)


def discard(path: Path) -> None:
    """Remove an edition, served no more or never, with what lies beside it."""
    for part in path.parent.glob(f"{path.stem}.*"):
        _remove(part)


def _modified(path: Path) -> float:
    """Return when a path was last changed, 0 if another process has just removed it."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
