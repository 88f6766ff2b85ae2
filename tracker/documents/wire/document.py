"""A Document as canonical JSON bytes and back."""

from __future__ import annotations

import json
from typing import Any

from tracker.documents.types import Box, Document, HiddenSpan, Line, Page, Span


def to_json(document: Document) -> bytes:
    """Compact, key-sorted UTF-8: equal documents give equal bytes."""
    value = {
        "text": document.text,
        "kind": document.kind,
        "lines": [_line(line) for line in document.lines],
        "pages": [[page.width, page.height] for page in document.pages],
        "hidden": [[span.text, span.reason, _box(span.box)] for span in document.hidden],
        "flags": list(document.flags),
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")


def from_json(data: bytes) -> Document:
    """The Document that ``to_json`` was given."""
    value = json.loads(data)
    return Document(
        text=value["text"],
        kind=value["kind"],
        lines=tuple(_line_from(row) for row in value["lines"]),
        pages=tuple(Page(width, height) for width, height in value["pages"]),
        hidden=tuple(HiddenSpan(text, reason, _box_from(box)) for text, reason, box in value["hidden"]),
        flags=tuple(value["flags"]),
    )


def _line(line: Line) -> list[Any]:
    span = line.span
    return [
        span.start,
        span.end,
        line.paragraph,
        _box(line.box),
        line.size,
        int(line.bold),
        int(line.heading),
    ]


def _line_from(row: list[Any]) -> Line:
    start, end, paragraph, box, size, bold, heading = row
    return Line(Span(start, end), paragraph, _box_from(box), size, bool(bold), bool(heading))


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else [box.page, box.left, box.top, box.right, box.bottom]


def _box_from(row: list[Any] | None) -> Box | None:
    return None if row is None else Box(*row)
