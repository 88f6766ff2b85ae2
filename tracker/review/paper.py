"""The résumé on the review page: page images with evidence boxes, or the same words with marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for
from markupsafe import Markup, escape

from tracker.applications.models import ApplicationFile
from tracker.documents import Box, Document
from tracker.scoring import Assessment

IMAGE_WIDTH = 1080
PAGES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of evidence: the criterion's key and number, and where its words stand."""

    key: str
    number: int
    start: int
    end: int


def marks_of(assessment: Assessment | None) -> list[Mark]:
    """Every span of evidence, numbered as the criteria are."""
    if assessment is None:
        return []
    return [
        Mark(finding.criterion, number, evidence.start, evidence.end)
        for number, finding in enumerate(assessment.findings, 1)
        for evidence in finding.evidence
        if evidence.end > evidence.start
    ]


def pages(file: ApplicationFile, document: Document, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """{number, image, width, height, boxes} of each page, in page coordinates."""
    boxes = _boxes(document, marks)
    return [
        {
            "number": number + 1,
            "image": url_for("review.page_image", file=file.public_id, page=number),
            "width": round(page.width),
            "height": round(page.height),
            "boxes": boxes.get(number, []),
        }
        for number, page in enumerate(document.pages[:PAGES_SHOWN])
    ]


def marked_text(document: Document, marks: Sequence[Mark]) -> Markup:
    """The visible words, escaped, with <mark> around evidence; overlapping evidence becomes neighbouring marks."""
    text, out, at = document.text, [], 0
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        start = max(mark.start, at)
        if start >= mark.end:
            continue
        out.append(escape(text[at:start]))
        key = escape(mark.key)
        out.append(
            Markup('<mark class="ev" data-crit="{}" data-pick="{}">{}</mark>').format(key, key, text[start : mark.end])
        )
        at = mark.end
    out.append(escape(text[at:]))
    return Markup("").join(out)


def _boxes(document: Document, marks: Sequence[Mark]) -> dict[int, list[dict[str, Any]]]:
    """Page to boxes. A span that begins or ends inside a line takes its share of the line's width."""
    found: dict[int, list[dict[str, Any]]] = {}
    for mark in marks:
        for line in document.lines:
            if line.box is None or line.span.end <= mark.start or line.span.start >= mark.end:
                continue
            box = _part(line.box, line.span.start, line.span.end, mark)
            found.setdefault(line.box.page, []).append({"key": mark.key, "number": mark.number, **box})
    return found


def _part(box: Box, start: int, end: int, mark: Mark) -> dict[str, float]:
    length = max(1, end - start)
    left = max(0, mark.start - start) / length
    right = min(length, mark.end - start) / length
    width = box.right - box.left
    return {
        "x": round(box.left + width * left, 1),
        "y": round(box.top, 1),
        "width": round(width * (right - left), 1),
        "height": round(box.bottom - box.top, 1),
    }
