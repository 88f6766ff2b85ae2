"""Reading order: the order of the content stream, repaired where it contradicts the page."""

from __future__ import annotations

import re

from tracker.documents.reading.pdf.columns import unzipped
from tracker.documents.reading.pdf.rows import Block, Row, blocks_of, rows_of
from tracker.documents.reading.pdf.strips import Strip

_FIGURES = re.compile(r"\d")
_SIDE_ROWS = 2
_SIDE_LETTERS = 45
_SAME_LINE = 1.5  # points between baselines


def ordered(strips: list[Strip]) -> list[Block]:
    """Blocks of rows in reading order.

    Programs write columns, boxes and tables one after another, so the stream is right far more often than geometry
    guessed from the outside. Three things are mended: a stream that zig-zags between columns, a small cell (a date)
    written apart from the line it stands on, and a block written after one that it stands above.
    """
    return _raised(_with_side_cells(blocks_of(unzipped(rows_of(strips)))))


def _with_side_cells(blocks: list[Block]) -> list[Block]:
    """Short blocks put back on the line of the block before them that they stand beside."""
    kept: list[Block] = []
    for block in blocks:
        places = [_beside(kept[-1], row) for row in block.rows] if kept and _is_cell(block) else [None]
        if None in places:
            kept.append(block)
            continue
        for place, cell in reversed(list(zip(places, block.rows, strict=True))):
            _close(kept[-1].rows, place or 0)
            kept[-1].widen(place or 0, cell)
    return kept


def _close(rows: list[Row], position: int) -> None:
    """Where the row ends inside a word, fetch the word's rest from the next row: a cell will stand between."""
    last = rows[position].strips[-1]
    if not last.hyphen or position + 1 >= len(rows):
        return
    following = rows[position + 1].strips[0]
    rest, _, following.text = following.text.partition(" ")
    last.text, last.hyphen = last.text + rest, False
    if not following.text:
        del rows[position + 1]


def _is_cell(block: Block) -> bool:
    return len(block.rows) <= _SIDE_ROWS and all(len(row.text) <= _SIDE_LETTERS for row in block.rows)


def _beside(block: Block, cell: Row) -> int | None:
    """The position of the row of ``block`` on whose line ``cell`` stands, free of overlap."""
    for position, row in enumerate(block.rows):
        if abs(row.baseline - cell.baseline) > _SAME_LINE:
            continue
        apart = cell.left >= row.right or cell.right <= row.left
        if apart and (position == 0 or _FIGURES.search(cell.text)):
            return position
    return None


def _raised(blocks: list[Block]) -> list[Block]:
    """Each block before the first one that lies wholly below it in its column."""
    placed: list[Block] = []
    for block in blocks:
        below = (
            position
            for position, other in enumerate(placed)
            if other.shares_column(block) and other.top >= block.bottom - 1.0
        )
        placed.insert(next(below, len(placed)), block)
    return placed
