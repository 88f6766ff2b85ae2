"""Columns that the content stream zig-zags across: each line of text holds a piece of both.

The repair is for flowing columns only. A date at the right of a job, a label at the left of its values and a grid of
skills are read across, as people read them.
"""

from __future__ import annotations

import re
from collections import Counter

from tracker.documents.reading.pdf.rows import Row
from tracker.documents.reading.pdf.strips import Strip
from tracker.documents.reading.spaced import is_heading_word

MIN_ROWS = 5  # fewer rows side by side are a header or a small table
_EDGE = 4.0  # points within which left edges count as one
_FIGURES = re.compile(r"\d")


def unzipped(rows: list[Row]) -> list[Row]:
    """The rows with each run of zig-zag rows read column after column; unchanged when nothing flows in columns."""
    if sum(len(row.strips) > 1 for row in rows) < MIN_ROWS:
        return rows
    edge = _gutter(rows)
    if edge is None:
        return rows
    ordered: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        before = [strip for strip in row.strips if strip.right <= edge]
        after = [strip for strip in row.strips if strip.left >= edge - _EDGE]
        if len(before) + len(after) < len(row.strips):
            # A line across both columns ends what stands above it.
            ordered.extend((*left, *right, row))
            left, right = [], []
            continue
        left.extend([Row(before)] if before else [])
        right.extend([Row(after)] if after else [])
    return [*ordered, *left, *right]


def _gutter(rows: list[Row]) -> float | None:
    """The left edge of the right column, when both sides flow."""
    starts = Counter(round(strip.left / _EDGE) for row in rows for strip in row.strips[1:])
    for start, _ in sorted(starts.items(), key=lambda item: (-item[1], item[0])):
        edge = start * _EDGE - _EDGE / 2
        left, right = _sides(rows, edge)
        if len(right) >= MIN_ROWS and _flows(rows, left, right, edge):
            return edge
    return None


def _sides(rows: list[Row], edge: float) -> tuple[list[Strip], list[Strip]]:
    strips = [strip for row in rows for strip in row.strips]
    right = [strip for strip in strips if edge - _EDGE <= strip.left <= edge + 2 * _EDGE]
    return [strip for strip in strips if strip.right <= edge], right


def _flows(rows: list[Row], left: list[Strip], right: list[Strip], edge: float) -> bool:
    """Both sides are columns of text: not dates, not labels, and few lines cross the gutter between them."""
    top, bottom = min(strip.top for strip in right), max(strip.bottom for strip in right)
    beside = [strip for strip in left if strip.bottom > top and strip.top < bottom]
    crossing = sum(
        1
        for row in rows
        for strip in row.strips
        if strip.left < edge - _EDGE and strip.right > edge and strip.top >= top
    )
    if len(beside) < MIN_ROWS or crossing > len(right) / 3:
        return False
    if _dated(right) or _dated(beside) or _labels(beside) or _margin(beside):
        return False
    return _titled(right) or _titled(beside) or (_wide(beside) and _wide(right))


def _dated(strips: list[Strip]) -> bool:
    """Mostly short strips with figures in them: a column of dates or amounts."""
    return sum(1 for strip in strips if len(strip.text) < 30 and _FIGURES.search(strip.text)) > 0.5 * len(strips)


def _labels(strips: list[Strip]) -> bool:
    """Mostly words with a colon: a column of labels."""
    return sum(1 for strip in strips if strip.text.endswith(":")) > 0.4 * len(strips)


def _margin(strips: list[Strip]) -> bool:
    """Mostly headings: they stand in the margin, each beside the first line of its section."""
    return sum(1 for strip in strips if is_heading_word(strip.text)) > 0.5 * len(strips)


def _titled(strips: list[Strip]) -> bool:
    """Headings of a résumé stand in it: a column of its own, however narrow."""
    return sum(1 for strip in strips if is_heading_word(strip.text)) >= 1


def _wide(strips: list[Strip]) -> bool:
    """Running text: the usual line has more than four words."""
    return sorted(len(strip.text.split()) for strip in strips)[len(strips) // 2] > 4
