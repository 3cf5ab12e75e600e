"""A publisher on loopback: one file with validators and ranges, and faults that its next requests meet."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.test_utils import TestServer

Answer = Callable[["Publisher", web.Request], Awaitable[web.StreamResponse]]


class Publisher:
    """Serves `body` at any path; `faults` yields what the next requests get instead, until it is used up."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.validators = {"ETag": '"one"', "Last-Modified": "Tue, 03 Mar 2026 10:00:00 GMT"}
        self.honours_ranges = True
        self.faults: Iterator[Answer] = iter(())
        self.requests: list[web.Request] = []
        self.go_on = asyncio.Event()
        self._server = TestServer(self._app())

    def address(self, path: str = "/files/list.zip") -> str:
        return str(self._server.make_url(path))

    @property
    def asked(self) -> list[str | None]:
        """The Range header of each request so far."""
        return [request.headers.get("Range") for request in self.requests]

    def _app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        return app

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(request)
        return await next(self.faults, whole)(self, request)

    def part(self, request: web.Request) -> web.Response:
        """Answer as a faithful server does: 304, 206, 416 or 200."""
        sent = request.headers
        same = [name for name in ("If-None-Match", "If-Modified-Since") if name in sent]
        if same and sent[same[0]] in self.validators.values():
            return web.Response(status=304)
        if not self.honours_ranges or sent.get("If-Range") not in self.validators.values():
            return web.Response(body=self.body, headers=self.validators)
        start = int(sent["Range"].removeprefix("bytes=").removesuffix("-"))
        if start >= len(self.body):
            return web.Response(status=416)
        told = {"Content-Range": f"bytes {start}-{len(self.body) - 1}/{len(self.body)}"}
        return web.Response(status=206, body=self.body[start:], headers=self.validators | told)


@asynccontextmanager
async def publishing(body: bytes) -> AsyncIterator[Publisher]:
    """Run a publisher for the length of a test."""
    publisher = Publisher(body)
    await publisher._server.start_server()
    try:
        yield publisher
    finally:
        publisher.go_on.set()
        await publisher._server.close()


async def whole(publisher: Publisher, request: web.Request) -> web.StreamResponse:
    return publisher.part(request)


def says(status: int = 200, body: bytes = b"", **headers: str) -> Answer:
    """Answer with this; an underscore in a header's name stands for a hyphen."""

    async def answer(publisher: Publisher, request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, body=body, headers={k.replace("_", "-"): v for k, v in headers.items()})

    return answer


def cut(*, rudely: bool = False) -> Answer:
    """Send half of what was announced, wait until the test has seen it, and hang up."""

    async def answer(publisher: Publisher, request: web.Request) -> web.StreamResponse:
        response = await _half(publisher, request)
        await publisher.go_on.wait()
        assert request.transport is not None
        request.transport.abort() if rudely else request.transport.close()
        return response

    return answer


def resumed(*, more: bytes = b"", most: int | None = None, **headers: str) -> Answer:
    """Continue as asked, but with bytes more or fewer, or other headers, than a faithful server sends."""

    async def answer(publisher: Publisher, request: web.Request) -> web.StreamResponse:
        faithful = publisher.part(request)
        assert isinstance(faithful.body, bytes)
        told = dict(faithful.headers) | {k.replace("_", "-"): v for k, v in headers.items()}
        return web.Response(status=faithful.status, body=faithful.body[:most] + more, headers=told)

    return answer


async def silent(publisher: Publisher, request: web.Request) -> web.StreamResponse:
    """Send half, then nothing until the test says so."""
    response = await _half(publisher, request)
    await publisher.go_on.wait()
    return response


async def dripping(publisher: Publisher, request: web.Request) -> web.StreamResponse:
    """Send a byte now and then, without an end."""
    response = web.StreamResponse()
    await response.prepare(request)
    while not publisher.go_on.is_set():
        await response.write(b"x")
        await asyncio.sleep(0.01)
    return response


async def endless(publisher: Publisher, request: web.Request) -> web.StreamResponse:
    """Send without a length and without an end, until the other side hangs up."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b"x" * 10_000)


async def _half(publisher: Publisher, request: web.Request) -> web.StreamResponse:
    answer = publisher.part(request)
    response = web.StreamResponse(status=answer.status, headers=answer.headers)
    assert isinstance(answer.body, bytes)
    response.content_length = len(answer.body)
    await response.prepare(request)
    await response.write(answer.body[: len(answer.body) // 2])
    return response


def raw(text: bytes) -> Answer:
    """Send these bytes, head and body, and hang up."""

    async def answer(publisher: Publisher, request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.write(text)  # type: ignore[attr-defined]
        request.transport.close()
        return web.Response()

    return answer
