"""Fault injection: a wrong answer, or a late one, for the next requests that match."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

from .answers import AnswerMaker


class Door:
    """Keeps requests waiting until it is opened; `knocked` is set as soon as one waits."""

    def __init__(self) -> None:
        self.knocked = asyncio.Event()
        self._open = asyncio.Event()

    def open(self) -> None:
        self._open.set()

    async def passed(self) -> None:
        self.knocked.set()
        await self._open.wait()


@dataclass
class Fault:
    """One planned failure; with `after_work` the request takes effect and only its answer is lost.

    Behind a `door` nothing goes wrong, it only takes until the door is opened.
    """

    method: str
    path: re.Pattern[str]
    answer: AnswerMaker
    after_work: bool
    left: int
    door: Door | None = None

    def matches(self, method: str, path: str) -> bool:
        return self.left > 0 and method == self.method and self.path.search(path) is not None


class Faults:
    def __init__(self) -> None:
        self._planned: list[Fault] = []

    def plan(
        self,
        method: str,
        path_regex: str,
        answer: AnswerMaker,
        times: int,
        after_work: bool,
        door: Door | None = None,
    ) -> None:
        self._planned.append(Fault(method, re.compile(path_regex), answer, after_work, times, door))

    def take(self, method: str, path: str) -> Fault | None:
        """The fault to apply to this request, if any; it counts as used from now on."""
        for fault in self._planned:
            if fault.matches(method, path):
                fault.left -= 1
                return fault
        return None

    @property
    def unused(self) -> int:
        return sum(fault.left for fault in self._planned)
