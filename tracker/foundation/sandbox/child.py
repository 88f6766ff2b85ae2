"""The child: reads requests from its input until it closes. ``python -m tracker.foundation.sandbox.child``."""

from __future__ import annotations

import os
from typing import Any

from tracker import documents
from tracker.documents import wire
from tracker.documents.pages import page_image
from tracker.foundation.sandbox import limits, protocol


def serve() -> None:
    """Answer one request after the other. A crash here costs one child and one answer, nothing else."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not speak into the protocol
    limits.confine()
    while True:
        try:
            header, body = protocol.read(source)
        except EOFError:
            return
        limits.allow_cpu(int(header["cpu_seconds"]))
        protocol.write(sink, *_answer(header, body))


def _answer(header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    try:
        if header["do"] == "read":
            return {"ok": True}, wire.to_json(documents.read(body, header["filename"]))
        if header["do"] == "page":
            return {"ok": True}, page_image(body, header["page"], width_px=header["width"])
    except documents.UnreadableDocument as error:
        return {"ok": False, "reason": error.reason.value, "sentence": str(error)}, b""
    except MemoryError:
        sentence = "This file needs more memory than we give to any file. Save it again as a simple PDF."
        return {"ok": False, "reason": documents.Unreadable.TOO_LARGE.value, "sentence": sentence}, b""
    return {"ok": False, "reason": None, "sentence": f"unknown request {header['do']!r}"}, b""


if __name__ == "__main__":
    serve()
