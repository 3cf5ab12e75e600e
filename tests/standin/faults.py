"""Fault injection: a wrong answer for the next requests that match."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .answers import AnswerMaker


@dataclass
class Fault:
    """One planned failure; with `after_work` the request takes effect and only its answer is lost."""

    method: str
    path: re.Pattern[str]
    answer: AnswerMaker
    after_work: bool
    left: int

    def matches(self, method: str, path: str) -> bool:
        return self.left > 0 and method == self.method and self.path.search(path) is not None


class Faults:
    def __init__(self) -> None:
        self._planned: list[Fault] = []

    def plan(self, method: str, path_regex: str, answer: AnswerMaker, times: int, after_work: bool) -> None:
        self._planned.append(Fault(method, re.compile(path_regex), answer, after_work, times))

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
