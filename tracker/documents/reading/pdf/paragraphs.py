"""Which rows are one wrapped paragraph."""

from __future__ import annotations

import re

from tracker.documents.reading.cleaning import starts_with_bullet
from tracker.documents.reading.pdf.rows import Block, Row

_MAX_STEP = 1.75  # line heights from one top to the next
_SAME_SIZE = 0.08  # relative difference of font heights
_RAGGED = 0.1  # of the block's width: a line that ends further left is no full line
_FEW = 2
_OPEN_END = re.compile(r"(?:[,&/–-]|\b(?:and|or|of|for|in|the|a|an|to|with|at|by|on|from))$")
_OUTDENT = 3.0  # points; a row further left than its paragraph begins a new one


def paragraph_numbers(block: Block, first: int) -> list[int]:
    """The number of each row's paragraph, counted from ``first``."""
    numbers = [first]
    begin = block.rows[0]
    # Dates set apart at the right reach further than the text wraps.
    margin = max(row.strips[0].right for row in block.rows)
    reach = margin - _RAGGED * (margin - block.left)
    wraps = sum(1 for row in block.rows if row.strips[0].right > reach) > _FEW
    for previous, row in zip(block.rows, block.rows[1:], strict=False):
        if _continues(begin, previous, row) and _wrapped(previous, row, margin, wraps):
            numbers.append(numbers[-1])
        else:
            numbers.append(numbers[-1] + 1)
            begin = row
    return numbers


def _continues(begin: Row, previous: Row, row: Row) -> bool:
    """Whether two rows look like one paragraph: one size, close together, no bullet, no outdent."""
    last = previous.strips[-1]
    if len(row.strips) > 1 or len(previous.strips) > 1 or starts_with_bullet(row.text):
        return False
    height = max(last.height, 1.0)
    if row.top - previous.top > _MAX_STEP * height or abs(row.strips[0].height - last.height) > _SAME_SIZE * height:
        return False
    return row.left >= begin.left - _OUTDENT


def _wrapped(previous: Row, row: Row, margin: float, wraps: bool) -> bool:
    """Whether the line before is full. In a block of few full lines, a capital letter speaks for a new item."""
    last = previous.strips[-1]
    if last.hyphen:
        return True
    if not wraps and row.strips[0].text[:1].isupper() and not _OPEN_END.search(last.text):
        return False
    return _would_not_fit(last.right, row, margin)


def _would_not_fit(right: float, row: Row, margin: float) -> bool:
    """Whether the row's first word had no room on the line before; a space and half a letter are allowed for."""
    text = row.strips[0].text
    letter = (row.right - row.left) / max(len(text), 1)
    word = text.split(" ", 1)[0]
    return right + letter * (len(word) + 1.5) > margin
