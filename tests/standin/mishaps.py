"""Short cuts for the tests: what goes wrong with the next requests and handshakes."""

from __future__ import annotations

from .answers import AnswerMaker, CutOff, rate_limited, server_error
from .api import Api
from .faults import Door
from .gateway import Gateway
from .handshakes import BEFORE_HELLO


class Mishaps:
    """The troubles of a stand-in."""

    api: Api
    gateway: Gateway

    def fault(
        self, method: str, path_regex: str, answer: AnswerMaker, times: int = 1, *, after_work: bool = False
    ) -> None:
        """Answer the next matching requests so; with `after_work` they take effect first."""
        self.api.faults.plan(method, path_regex, answer, times, after_work)

    def delay(self, method: str, path_regex: str, times: int = 1) -> Door:
        """Let the next matching requests neither take effect nor be answered before the door is opened."""
        door = Door()
        self.api.faults.plan(method, path_regex, CutOff, times, after_work=False, door=door)
        return door

    def r429(self, retry_after: float = 0.2, *, is_global: bool = False) -> AnswerMaker:
        return rate_limited(retry_after, is_global=is_global)

    def r5xx(self, status: int = 502) -> AnswerMaker:
        return server_error(status)

    def fail_handshakes(self, times: int = 1, stage: str = BEFORE_HELLO) -> None:
        """Fail the next gateway handshakes: "refused" (HTTP 502), "before hello" or "before ready"."""
        self.gateway.handshakes.fail_next(times, stage)
