"""Rows put where the eye reads them: a column of dates at the right edge belongs to the lines it stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tracker.documents.facts.rows import Row

_SHORT = 45  # characters of what can stand at the right edge


def as_seen(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows in the order of the eye. Spans stay what they are, so that starts no longer always rise."""
    if any(row.bullet and "\t" in row.text for row in rows):
        rows = _margins(rows)
    if any(_jumps(before, row) for before, row in pairwise(rows)):
        rows = _columns(rows)
    return rows


def _jumps(before: Row, row: Row) -> bool:
    """Whether the row stands higher on its page than the one read before it."""
    return (
        before.box is not None
        and row.box is not None
        and before.box.page == row.box.page
        and row.box.bottom < before.box.bottom - 1
    )


def _margins(rows: Sequence[Row]) -> list[Row]:
    """A date that shares its line with a bullet, far to the right, goes before the bullet."""
    moved: list[Row] = []
    for row in rows:
        words, tab, margin = row.text.rpartition("\t")
        if not (row.bullet and tab and 0 < len(margin) <= _SHORT):
            moved.append(row)
            continue
        moved.append(row._replace(start=row.end - len(margin), text=margin, bullet=False, gap=False))
        moved.append(row._replace(end=row.start + len(words), text=words))
    return moved


def _columns(rows: Sequence[Row]) -> list[Row]:
    """Each run of short rows that begins higher up goes behind the row it stands beside."""
    seen: list[Row] = []
    index = 0
    while index < len(rows):
        stop = index + 1
        place = _place(seen, rows[index]) if seen and _jumps(seen[-1], rows[index]) else None
        if place is None:
            seen.append(rows[index])
        else:
            while stop < len(rows) and _same_column(rows[index], rows[stop]):
                stop += 1
            seen[place:place] = rows[index:stop]
        index = stop
    return seen


def _place(seen: Sequence[Row], row: Row) -> int | None:
    """The index behind the row that stands at the left on the same line."""
    if row.box is None or len(row.text) > _SHORT:
        return None
    middle = (row.box.top + row.box.bottom) / 2
    for index, other in enumerate(seen):
        box = other.box
        if box and box.page == row.box.page and box.top < middle < box.bottom and box.left < row.box.left:
            return index + 1
    return None


def _same_column(first: Row, row: Row) -> bool:
    return (
        first.box is not None
        and row.box is not None
        and first.box.page == row.box.page
        and len(row.text) <= _SHORT
        and row.box.right > first.box.left
        and row.box.left > first.box.left - 60
        and row.box.top > first.box.top
        and not row.bullet
    )
