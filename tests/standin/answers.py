"""HTTP answers in Discord's own form: JSON, error codes, rate limits, proxy errors."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from aiohttp import web

AnswerMaker = Callable[[], web.Response]

ERRORS: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10008: (404, "Unknown Message"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    40060: (400, "Interaction has already been acknowledged."),
    40094: (400, "This interaction has reached the maximum number of follow-up messages that can be sent"),
    50006: (400, "Cannot send an empty message"),
    50027: (401, "Invalid Webhook Token"),
    50035: (400, "Invalid Form Body"),
}


def reply(data: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """A JSON answer, or 204 for None."""
    all_headers = {**_rate_limit_headers(), **(headers or {})}
    if data is None:
        return web.Response(status=204, headers=all_headers)
    # discord.py parses only a content type of exactly "application/json"; web.json_response adds a charset.
    all_headers["Content-Type"] = "application/json"
    return web.Response(body=json.dumps(data).encode(), status=status, headers=all_headers)


def error(code: int, details: list[str] | None = None) -> web.Response:
    status, message = ERRORS[code]
    body: dict[str, Any] = {"code": code, "message": message}
    if details:
        body["errors"] = {"_errors": [{"code": "INVALID", "message": detail} for detail in details]}
    return reply(body, status)


def not_found() -> web.Response:
    return reply({"message": "404: Not Found", "code": 0}, 404)


def rate_limited(retry_after: float = 0.2, *, is_global: bool = False) -> AnswerMaker:
    """A 429; discord.py retries it only because of the Via header and the retry_after in the body."""
    scope = "global" if is_global else "user"
    headers = {"Retry-After": "1", "X-RateLimit-Remaining": "0", "X-RateLimit-Scope": scope}
    if is_global:
        headers["X-RateLimit-Global"] = "true"
    body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": is_global}
    return lambda: reply(body, 429, headers)


def server_error(status: int = 502) -> AnswerMaker:
    """What Discord's proxy says when the API behind it is gone: HTML, not JSON."""
    return lambda: web.Response(status=status, text="<html>Bad gateway</html>", content_type="text/html")


def barred() -> web.Response:
    """A 429 of whoever stands before Discord, without Via: discord.py takes it for a ban and does not try again."""
    answer = rate_limited()()
    del answer.headers["Via"]
    return answer


class CutOff(web.Response):
    """No answer: the line goes dead."""

    async def prepare(self, request: web.BaseRequest) -> Any:
        if request.transport is not None:
            request.transport.abort()
        return await super().prepare(request)


def _rate_limit_headers() -> dict[str, str]:
    return {
        "Via": "1.1 loopback",
        "X-RateLimit-Bucket": "standin",
        "X-RateLimit-Limit": "50",
        "X-RateLimit-Remaining": "49",
        "X-RateLimit-Reset": f"{time.time() + 1:.3f}",
        "X-RateLimit-Reset-After": "1.000",
    }
