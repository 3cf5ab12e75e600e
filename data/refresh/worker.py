"""The process in which a refresh is prepared: a Job comes in as a line of JSON, Reports go out as lines of JSON.

A process of its own, so that a file that is hostile, or only large, can neither stop nor slow who answers questions.
"""

import hashlib
import os
import signal
import sys
import threading
import traceback
from pathlib import Path

from data.errors import DataError, reason
from data.refresh import limits
from data.refresh.job import DoubtfulError, Job, Report
from data.refresh.prepare import prepare
from data.sentences import say

_BLOCK = 1 << 20


def main() -> None:
    """Prepare the refresh that standard input asks for."""
    limits.step_back()
    # Ctrl-C reaches the whole group; who started this process ends it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    job = Job.model_validate_json(sys.stdin.readline())
    threading.Thread(target=_end_with_starter, daemon=True).start()
    report(_outcome(job))


def _end_with_starter() -> None:
    """Wait until whoever started this process closes its end, or is gone, and end as well."""
    sys.stdin.read()
    os._exit(1)


def report(message: Report) -> None:
    """Print a report for the process that started this one."""
    sys.stdout.write(message.model_dump_json(exclude_none=True) + "\n")
    sys.stdout.flush()


def _outcome(job: Job) -> Report:
    try:
        return Report(prepared=prepare(job, sha256_of(job.file), lambda stage: report(Report(stage=stage))))
    except DoubtfulError as error:
        return Report(doubt=error.sentence)
    except DataError as error:
        return Report(error=error.sentence)
    except MemoryError:
        return Report(
            error=say("{file} needs more memory than a file of its kind may take; it was not loaded.", file=job.name)
        )
    except Exception as error:
        if not isinstance(error, OSError):
            where = "".join(traceback.format_tb(error.__traceback__)[-1:]).strip()
            name = type(error).__name__
            return Report(
                error=say("{file} could not be read: {error} in {place}", file=job.name, error=name, place=where)
            )
        what = say("{folder} cannot be written ({error}); nothing was changed.", folder=job.folder, error=reason(error))
        return Report(error=what)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, or of the files in a folder by name."""
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        if file.is_file():
            with file.open("rb") as stream:
                while block := stream.read(_BLOCK):
                    digest.update(block)
    return digest.hexdigest()


if __name__ == "__main__":
    main()
