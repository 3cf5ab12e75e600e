"""What is asked of a refresh, how far it is, and what it is once it waits to be applied. Does nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data.refresh.fetch import Validators
from data.refresh.job import Prepared


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh is: the stage, and while a file is fetched how many bytes came and of how many if known."""

    stage: str
    done: int = 0
    total: int | None = None


Tell = Callable[[Progress], None]


@dataclass(frozen=True)
class Request:
    """A refresh that somebody asks for.

    It reads `file`, which may be a folder, or what is at `address`, or else at the source's public address; `name` is
    what to call it. `source` is None where the file is to be recognised. `who` is a role, never a person's name;
    `accepted` as in Job.
    """

    who: str
    source: str | None
    file: Path | None = None
    address: str | None = None
    name: str = ""
    accepted: bool = False


@dataclass(frozen=True)
class Ready:
    """A refresh that waits to be applied or discarded, with what its publisher said of the version of the file."""

    prepared: Prepared
    address: str | None = None
    validators: Validators | None = None
