"""What parent and child say to each other: a JSON header and raw bytes, both length-prefixed. No pickle."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

HEAD = struct.Struct(">II")  # lengths in bytes: header, body
LIMIT = 256 * 1024 * 1024


def write(stream: BinaryIO, header: dict[str, Any], body: bytes = b"") -> None:
    """Send one message."""
    head = json.dumps(header).encode()
    stream.write(HEAD.pack(len(head), len(body)))
    stream.write(head)
    stream.write(body)
    stream.flush()


def read(stream: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """Receive one message. EOFError when the other side has gone; ValueError when it talks nonsense."""
    head_length, body_length = HEAD.unpack(_exactly(stream, HEAD.size))
    if head_length + body_length > LIMIT:
        raise ValueError("a message longer than any we send")
    return json.loads(_exactly(stream, head_length)), _exactly(stream, body_length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length) if length else b""
    if len(data) != length:
        raise EOFError
    return data
