"""Which rows are one wrapped paragraph."""

from __future__ import annotations

from tracker.documents.reading.cleaning import starts_with_bullet
from tracker.documents.reading.pdf.rows import Block, Row

_MAX_STEP = 1.75  # line heights from one top to the next
_SAME_SIZE = 0.08  # relative difference of font heights
_OUTDENT = 3.0  # points; a row further left than its paragraph begins a new one


def paragraph_numbers(block: Block, first: int) -> list[int]:
    """The number of each row's paragraph, counted from ``first``."""
    numbers = [first]
    begin = block.rows[0]
    # Dates set apart at the right reach further than the text wraps.
    margin = max(row.strips[0].right for row in block.rows)
    for previous, row in zip(block.rows, block.rows[1:], strict=False):
        if _continues(begin, previous, row, margin):
            numbers.append(numbers[-1])
        else:
            numbers.append(numbers[-1] + 1)
            begin = row
    return numbers


def _continues(begin: Row, previous: Row, row: Row, margin: float) -> bool:
    last = previous.strips[-1]
    if last.hyphen:
        return True
    if len(row.strips) > 1 or len(previous.strips) > 1 or starts_with_bullet(row.text):
        return False
    height = max(last.height, 1.0)
    if row.top - previous.top > _MAX_STEP * height or abs(row.strips[0].height - last.height) > _SAME_SIZE * height:
        return False
    if row.left < begin.left - _OUTDENT:
        return False
    return _would_not_fit(last.right, row, margin)


def _would_not_fit(right: float, row: Row, margin: float) -> bool:
    """Whether the row's first word had no room on the line before; a space and half a letter are allowed for."""
    text = row.strips[0].text
    letter = (row.right - row.left) / max(len(text), 1)
    word = text.split(" ", 1)[0]
    return right + letter * (len(word) + 1.5) > margin
