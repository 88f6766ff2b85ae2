"""Text wrapped at a fixed width, as e-mail programs send it: its paragraphs as one line each again."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 50, 100  # characters of the longest line of such a text
_FEWEST, _SHARE = 3, 0.5  # breaks that only the width explains, and their share among those inside paragraphs
_STARTS_ANEW = re.compile(
    r"\s*(?:[^\w\s\"'(£$€₹]|\d{1,2}[.)]\s|[A-Za-z][.)]\s|o\s+[A-Z]|[A-Z][\w/&' -]{1,30}:(?:\s|$))"
)  # a bullet, a number, a label
_HEADS = re.compile(r"[^a-z]*$|.*[:?]$")  # only capitals, or what announces the next line


def unwrapped(plain: str) -> str:
    """``plain``, as long as before, with a blank for each line break that only the width of the text explains."""
    rows = plain.split("\n")
    width = max((len(row) for row, after in pairwise(rows) if after.strip()), default=0)
    if not _NARROWEST <= width <= _WIDEST or max(map(len, rows)) > width:
        return plain
    inside = [(row, after) for row, after in pairwise(rows) if row.strip() and after.strip()]
    soft = sum(_is_soft(row, after, width) and after[:1].islower() for row, after in inside)
    if soft < _FEWEST or sum(_is_soft(row, after, width) for row, after in inside) < _SHARE * len(inside):
        return plain
    joints = [" " if _is_soft(row, after, width) else "\n" for row, after in pairwise(rows)]
    return "".join(part for pair in zip(rows, [*joints, ""], strict=True) for part in pair)


def _is_soft(row: str, after: str, width: int) -> bool:
    """Whether the first word of the line below would not have fitted, and begins nothing of its own."""
    if not row.strip() or not after.strip() or _STARTS_ANEW.match(after) or _HEADS.fullmatch(row.rstrip()):
        return False
    return len(row.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width
