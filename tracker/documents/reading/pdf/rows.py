"""Rows: the strips that stand side by side on one line, and blocks of rows that run down a page together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from tracker.documents.reading.pdf.strips import Strip


class Row:
    """One line of the page: one strip, or several with wide gaps between. Edges in points."""

    __slots__ = ("bottom", "left", "right", "strips", "top")

    def __init__(self, strips: list[Strip]) -> None:
        """``strips`` stand side by side, from left to right."""
        self.strips = strips
        first = strips[0]
        self.left, self.top, self.right, self.bottom = first.left, first.top, first.right, first.bottom
        for strip in strips[1:]:
            self.left, self.right = min(self.left, strip.left), max(self.right, strip.right)
            self.top, self.bottom = min(self.top, strip.top), max(self.bottom, strip.bottom)

    @property
    def baseline(self) -> float:
        """Where the first strip's font ends below; close enough to compare rows of one font."""
        return self.strips[0].bottom

    @property
    def text(self) -> str:
        """The strips' words, a tab between."""
        return "\t".join([strip.text for strip in self.strips])


@dataclass(slots=True)
class Block:
    """Rows that follow one another down the page, with the block's edges."""

    rows: list[Row]
    left: float
    top: float
    right: float
    bottom: float

    def add(self, row: Row) -> None:
        """Append a row and stretch the edges."""
        self.rows.append(row)
        self.left, self.right = min(self.left, row.left), max(self.right, row.right)
        self.top, self.bottom = min(self.top, row.top), max(self.bottom, row.bottom)

    def widen(self, position: int, cell: Row) -> None:
        """Put a cell beside the row at ``position``."""
        strips = sorted([*self.rows[position].strips, *cell.strips], key=lambda strip: strip.left)
        self.rows[position] = Row(strips)
        self.left, self.right = min(self.left, cell.left), max(self.right, cell.right)

    def shares_column(self, other: Block | Row) -> bool:
        """Whether the two overlap sideways."""
        return self.left < other.right and other.left < self.right


def rows_of(strips: list[Strip]) -> list[Row]:
    """Rows in the order of the content stream, as pdfium found the lines."""
    return [Row(list(group)) for _, group in groupby(strips, key=lambda strip: strip.row)]


def blocks_of(rows: list[Row]) -> list[Block]:
    """The rows cut wherever the stream jumps up the page or to another column."""
    blocks: list[Block] = []
    for row in rows:
        block = blocks[-1] if blocks else None
        if block is None or row.top < block.rows[-1].top - 0.3 * _height(row) or not block.shares_column(row):
            blocks.append(Block([row], row.left, row.top, row.right, row.bottom))
        else:
            block.add(row)
    return blocks


def _height(row: Row) -> float:
    return row.bottom - row.top
