"""Uploaded files and the loopback CDN that serves them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from .ids import Ids
from .payloads import Json


@dataclass(frozen=True)
class Upload:
    """A file as a person attaches it or as the bot sends it."""

    filename: str
    data: bytes
    content_type: str = "application/octet-stream"


class Cdn:
    def __init__(self, ids: Ids, base: Callable[[], str]) -> None:
        self._ids = ids
        self._base = base
        self.files: dict[str, Upload] = {}

    def store(self, upload: Upload, filename: str | None = None) -> Json:
        """Keep a file and return Discord's attachment object for it."""
        attachment_id, name = self._ids.new(), filename or upload.filename
        self.files[attachment_id] = upload
        url = f"{self._base()}/cdn/{attachment_id}/{name}?ex=0&is=0&hm=0"
        return {
            "id": attachment_id, "filename": name, "size": len(upload.data), "url": url, "proxy_url": url,
            "content_type": upload.content_type, "ephemeral": True,
        }  # fmt: skip

    async def serve(self, request: web.Request) -> web.Response:
        upload = self.files.get(request.match_info["attachment_id"])
        if upload is None:
            return web.Response(status=404)
        return web.Response(body=upload.data, headers={"Content-Type": upload.content_type})
