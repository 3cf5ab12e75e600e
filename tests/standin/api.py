"""The front of the REST API: requests are parsed, logged, failed on demand, authorised, validated."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from aiohttp import web

from .answers import CutOff, error, not_found
from .cdn import Upload
from .faults import Faults
from .validate import violations

PREFIX = "/api/v10"


class Logged(NamedTuple):
    """One request of the bot, as kept in `StandIn.log`."""

    method: str
    path: str
    body: Any


@dataclass
class Call:
    """A parsed request; `files` are the parts of a multipart upload by field name."""

    method: str
    path: str
    template: str
    params: dict[str, str]
    query: dict[str, str]
    authorization: str
    body: Any = None
    files: dict[str, Upload] = field(default_factory=dict)


Handler = Callable[[Call], web.Response]
Refusal = Callable[[Call, int, str], None]


class Api:
    """Keeps the log, the planned faults and the violations, and hands valid calls to their handlers.

    A `lean` one keeps no log and validates nothing: under load it would be the one whose time is measured.
    """

    def __init__(self, token: Callable[[], str], on_refusal: Refusal, *, lean: bool = False) -> None:
        self.lean = lean
        self.log: list[Logged] = []
        self.violations: list[str] = []
        self.faults = Faults()
        self._token = token
        self._on_refusal = on_refusal
        self._routes: list[tuple[str, str, Handler]] = []

    def route(self, method: str, template: str, handler: Handler) -> None:
        self._routes.append((method, template, handler))

    def install(self, app: web.Application) -> None:
        for method, template, handler in self._routes:
            app.router.add_route(method, PREFIX + template, self._entrance(template, handler))
        app.router.add_route("*", PREFIX + "/{tail:.*}", self._entrance("", self._unknown))

    def _entrance(self, template: str, handler: Handler) -> Callable[[web.Request], Any]:
        async def enter(request: web.Request) -> web.Response:
            call = await parsed(request, template)
            if not self.lean:
                self.log.append(Logged(call.method, call.path, call.body))
            fault = self.faults.take(call.method, call.path)
            if fault is None:
                return self._handle(call, handler)
            if fault.door is not None:
                await fault.door.passed()
                # Whoever hung up meanwhile has taken the request back
                return CutOff() if request.transport is None else self._handle(call, handler)
            if fault.after_work:
                self._handle(call, handler)
            return fault.answer()

        return enter

    def _handle(self, call: Call, handler: Handler) -> web.Response:
        if needs_token(call) and call.authorization != f"Bot {self._token()}":
            return error(0)
        problems = [] if self.lean else body_problems(call)
        if problems:
            self.violations += [f"{call.method} {call.template}: {problem}" for problem in problems]
            self._on_refusal(call, 50035, "; ".join(problems))
            return error(50035, problems)
        return handler(call)

    def _unknown(self, call: Call) -> web.Response:
        self.violations.append(f"unhandled route {call.method} {call.path}")
        return not_found()


def body_problems(call: Call) -> list[str]:
    has_body = call.body is not None and call.template
    return violations(call.method, call.template, call.body) if has_body else []


def needs_token(call: Call) -> bool:
    """Webhooks and interaction callbacks are authorised by the token in their path."""
    return not call.path.startswith(("/webhooks/", "/interactions/"))


async def parsed(request: web.Request, template: str) -> Call:
    call = Call(
        method=request.method,
        path=request.path.removeprefix(PREFIX),
        template=template,
        params=dict(request.match_info),
        query=dict(request.query),
        authorization=request.headers.get("Authorization", ""),
    )
    if request.content_type == "multipart/form-data":
        await _read_multipart(request, call)
    elif raw := await request.read():
        call.body = json.loads(raw)
    return call


async def _read_multipart(request: web.Request, call: Call) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            call.files[name] = Upload(value.filename, value.file.read(), value.content_type)
        elif name == "payload_json":
            call.body = json.loads(str(value))
