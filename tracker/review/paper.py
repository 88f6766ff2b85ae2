"""The résumé on the review page: page images with evidence boxes, or the same words with marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any

from flask import url_for
from markupsafe import Markup, escape

from tracker.applications.models import ApplicationFile
from tracker.documents import Box, Document
from tracker.scoring import Assessment

IMAGE_WIDTH = 1080
PAGES_SHOWN = 20
NUMBER_HEIGHT = 14.0  # of a number in the margin, in points


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
    """The visible words, escaped, with <mark> around evidence and the criterion's number after it.

    Words that several criteria rest on carry the keys of all of them, parted by blanks.
    """
    text, out = document.text, []
    edges = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for start, end in pairwise(edges):
        here = [mark for mark in marks if mark.start <= start and end <= mark.end]
        out.append(_marked(text[start:end], here, [mark for mark in here if mark.end == end]))
    return Markup("").join(out)


def _marked(words: str, here: Sequence[Mark], ending: Sequence[Mark]) -> Markup:
    if not here:
        return escape(words)
    keys = " ".join(dict.fromkeys(mark.key for mark in here))
    numbers = ", ".join(dict.fromkeys(str(mark.number) for mark in ending))
    note = Markup("<sup>{}</sup>").format(numbers) if numbers else ""
    return Markup('<mark class="ev" data-crit="{}" data-pick="{}">{}{}</mark>').format(keys, here[0].key, words, note)


def _boxes(document: Document, marks: Sequence[Mark]) -> dict[int, list[dict[str, Any]]]:
    """Page to boxes. A span that begins or ends inside a line takes its share of the line's width.

    The first box of a mark has a ``slot``: its number's place in the margin, 0 for the outermost; the others have None.
    """
    found: dict[int, list[dict[str, Any]]] = {}
    for mark in marks:
        begun = False
        for line in document.lines:
            if line.box is None or line.span.end <= mark.start or line.span.start >= mark.end:
                continue
            boxes = found.setdefault(line.box.page, [])
            box = _part(line.box, line.span.start, line.span.end, mark)
            boxes.append({"key": mark.key, "number": mark.number, "slot": None if begun else _slot(boxes, box), **box})
            begun = True
    return found


def _slot(boxes: Sequence[dict[str, Any]], box: dict[str, float]) -> int:
    """The first place in the margin that no number of a box at the same height has taken."""
    taken = {one["slot"] for one in boxes if one["slot"] is not None and abs(one["y"] - box["y"]) < NUMBER_HEIGHT}
    return next(slot for slot in count() if slot not in taken)


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
