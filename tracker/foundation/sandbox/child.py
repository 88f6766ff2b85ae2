"""The child: reads requests from its input until it closes. ``python -m tracker.foundation.sandbox.child``."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from typing import Any, TypedDict

from tracker import documents
from tracker.documents import wire
from tracker.documents.pages import page_image
from tracker.foundation.sandbox import limits, protocol
from tracker.vocabulary import Vocabulary, vocabulary_of

Message = tuple[dict[str, Any], bytes]


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


def _answer(header: dict[str, Any], body: bytes) -> Message:
    try:
        return ANSWERS[header["do"]](header, body)
    except documents.UnreadableDocument as error:
        return {"ok": False, "reason": error.reason.value, "sentence": str(error)}, b""
    except MemoryError:
        return {"ok": False, "reason": "memory"}, b""


def _read(header: dict[str, Any], body: bytes) -> Message:
    return {"ok": True}, wire.to_json(documents.read(body, header["filename"], gaps=header["gaps"]))


def _facts(header: dict[str, Any], body: bytes) -> Message:
    return {"ok": True}, wire.facts_to_json(documents.resume(wire.from_json(body), **_of_day(header)))


def _read_with_facts(header: dict[str, Any], body: bytes) -> Message:
    document = documents.read(body, header["filename"])
    read = wire.to_json(document)
    facts = wire.facts_to_json(documents.resume(document, **_of_day(header)))
    return {"ok": True, "document": len(read)}, read + facts


class _OfDay(TypedDict):
    today: date
    vocabulary: Vocabulary


def _of_day(header: dict[str, Any]) -> _OfDay:
    """The day and the words that facts hold for."""
    return {"today": date.fromisoformat(header["today"]), "vocabulary": vocabulary_of(header["terms"])}


def _page(header: dict[str, Any], body: bytes) -> Message:
    return {"ok": True}, page_image(body, header["page"], width_px=header["width"])


ANSWERS: dict[str, Callable[[dict[str, Any], bytes], Message]] = {
    "read": _read,
    "facts": _facts,
    "read_with_facts": _read_with_facts,
    "page": _page,
}


if __name__ == "__main__":
    serve()
