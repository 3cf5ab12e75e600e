"""Gateway transport compression: one stream per connection, flushed after every message."""

from __future__ import annotations

import importlib
import zlib
from collections.abc import Callable

Encode = Callable[[str], bytes]


def encoder(name: str | None) -> Encode | None:
    """The encoder the client asked for; None means plain text frames, which every client accepts."""
    if name == "zlib-stream":
        return zlib_stream()
    if name == "zstd-stream":
        return zstd_stream()
    return None


def zlib_stream() -> Encode:
    stream = zlib.compressobj()
    return lambda text: stream.compress(text.encode()) + stream.flush(zlib.Z_SYNC_FLUSH)


def zstd_stream() -> Encode | None:
    try:
        zstandard = importlib.import_module("zstandard")
    except ImportError:
        return None
    stream = zstandard.ZstdCompressor().compressobj()

    def encode(text: str) -> bytes:
        compressed: bytes = stream.compress(text.encode())
        flushed: bytes = stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
        return compressed + flushed

    return encode
