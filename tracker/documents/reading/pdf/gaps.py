"""Where a page leaves room between two lines: more than they usually stand apart in this file; and where a page only
interrupts a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.documents.reading.cleaning import starts_with_bullet
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.types import Box

_CLEAR = 1.45  # times the usual distance
_ONE_LINE = 0.7  # heights: pieces whose lower edges are closer stand side by side
_LONG = 40  # letters: a shorter line does not go on over the end of a page
_FEW = 3  # wrapped lines that tell how far lines stand apart


def keep_gaps(reading: Reading) -> None:
    """Mark the pieces that have room before them, and those that go on with what the page before begins.

    Distances are counted in heights of the smaller line's font.
    """
    steps = [0.0, *(_step(before.box, after.box) for before, after in pairwise(reading.pieces))]
    usual = _usual(reading.pieces, steps)
    parted = [step > _CLEAR * usual and not items for step, items in zip(steps, _items(reading.pieces), strict=False)]
    resumed = [False, *(_is_resumed(before, after) for before, after in pairwise(reading.pieces))]
    reading.pieces = [
        replace(piece, gap=gap, resumed=goes_on) if gap or goes_on else piece
        for piece, gap, goes_on in zip(reading.pieces, parted, resumed, strict=False)
    ]


def _is_resumed(before: Piece, after: Piece) -> bool:
    """Whether a sentence goes on at the top of the next page."""
    if before.box is None or after.box is None or after.box.page != before.box.page + 1:
        return False
    unfinished = len(before.text) > _LONG and before.text[-1:] not in ".!?:;"
    return unfinished and after.text[:1].islower() and not starts_with_bullet(after.text)


def _step(before: Box | None, after: Box | None) -> float:
    """From one line to the next; 0 beside one another, across columns and pages, and where no boxes are known."""
    if before is None or after is None or before.page != after.page:
        return 0.0
    if before.left >= after.right or after.left >= before.right:
        return 0.0
    height = max(min(before.bottom - before.top, after.bottom - after.top), 1.0)
    step = (after.bottom - before.bottom) / height
    return step if step >= _ONE_LINE else 0.0


def _usual(pieces: list[Piece], steps: list[float]) -> float:
    """The distance of lines that wrap; where few do, one that a quarter of all lines keep to."""
    pairs = zip(steps[1:], pairwise(pieces), strict=True)
    wrapped = sorted(step for step, (before, after) in pairs if step and before.paragraph == after.paragraph)
    if len(wrapped) >= _FEW:
        return wrapped[len(wrapped) // 2]
    every = sorted(step for step in steps if step)
    return every[len(every) // 4] if every else 0.0


def _items(pieces: list[Piece]) -> Iterator[bool]:
    """Of each piece, whether it and the paragraph before it are items of one list."""
    listed, paragraph, before = False, None, False
    for piece in pieces:
        if piece.paragraph != paragraph:
            before, listed, paragraph = listed, starts_with_bullet(piece.text), piece.paragraph
        yield before and listed
