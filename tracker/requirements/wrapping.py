"""Text wrapped at a fixed width, as e-mail programs send it: its paragraphs as one line each again."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100  # characters of the longest line of such a text
_FEWEST, _SHARE = 3, 0.5  # breaks that only the width explains, and their share among those inside paragraphs
_SLACK = 0.92  # of the width: what a page's own type left free of it
_NEARLY_ALL = 0.7  # of the rows that begin with a small letter, those that the width explains
_UNFINISHED = re.compile(r"\b(?:such as|and|or|of|with|in|the|an?|for|to|by)\s*$")
_TABULAR = re.compile(r"\S {3,}\S")  # a row of a page's head, set by blanks
_STARTS_ANEW = re.compile(
    r"\s*(?:[^\w\s\"'(£$€₹]|\d{1,2}[.)]\s|[A-Za-z][.)]\s|o\s+[A-Z]|[A-Z][\w/&' -]{1,30}:(?:\s|$))"
)  # a bullet, a number, a label
_HEADS = re.compile(r"[^a-z]*$|.*[:?]$")  # only capitals, or what announces the next line


def unwrapped(plain: str) -> str:
    """``plain``, as long as before, with a blank for each line break that only the width of the text explains."""
    rows = plain.split("\n")
    running = [row for row in rows if not _TABULAR.search(row)]
    width = max((len(row) for row, after in pairwise(running) if after.strip()), default=0)
    if not _NARROWEST <= width <= _WIDEST or max(map(len, running)) > width:
        return plain
    inside = [(row, after) for row, after in pairwise(rows) if row.strip() and after.strip()]
    soft = sum(_is_soft(row, after, width) and after[:1].islower() for row, after in inside)
    if soft >= _FEWEST and sum(_is_soft(row, after, width) for row, after in inside) >= _SHARE * len(inside):
        return _joined(rows, [_is_soft(row, after, width) for row, after in pairwise(rows)])
    small = sum(after[:1].islower() for _, after in inside)
    near = [_is_soft(row, after, _SLACK * width) and _goes_on(row, after) for row, after in pairwise(rows)]
    return _joined(rows, near) if sum(near) >= max(_FEWEST, _NEARLY_ALL * small) else plain


def _goes_on(row: str, after: str) -> bool:
    """Whether the words themselves say that a sentence runs from one row into the next."""
    return after[:1].islower() or _UNFINISHED.search(row) is not None


def _joined(rows: list[str], soft: list[bool]) -> str:
    joints = [" " if one else "\n" for one in soft]
    return "".join(part for pair in zip(rows, [*joints, ""], strict=True) for part in pair)


def _is_soft(row: str, after: str, width: float) -> bool:
    """Whether the first word of the line below would not have fitted, and begins nothing of its own."""
    if (
        not row.strip()
        or not after.strip()
        or _TABULAR.search(row)
        or _STARTS_ANEW.match(after)
        or _HEADS.fullmatch(row.rstrip())
    ):
        return False
    return len(row.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width
