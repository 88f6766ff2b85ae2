"""Marks that one text uses for its headings and another for its items: told apart by what stands below them."""

from __future__ import annotations

import re

from tracker.requirements.headings import section_of

_MARKED = re.compile(r"^[ ]*(?P<mark>[■□◆◇▼▶●]) ?(?P<words>\S[^\n]*)$", re.MULTILINE)
_ITEM = re.compile(r"[ ]*(?:[•·▪◦*+-]|\d{1,2}[.)]) ?\S")
_FEWEST, _LONGEST = 2, 8  # headings in a text, words in one


def with_headings(plain: str) -> str:
    """``plain``, as long as before, with "#" for a mark that stands before short lines with items of another below."""
    lines: dict[str, list[re.Match[str]]] = {}
    for found in _MARKED.finditer(plain):
        lines.setdefault(found["mark"], []).append(found)
    for marked in lines.values():
        if len(marked) >= _FEWEST and _head(plain, marked):
            for found in marked:
                at = found.start("mark")
                plain = f"{plain[:at]}#{plain[at + 1 :]}"
    return plain


def _head(plain: str, marked: list[re.Match[str]]) -> bool:
    known = [section_of(found["words"]) is not None for found in marked]
    below = [_ITEM.match(plain, found.end() + 1) is not None for found in marked]
    short = all(len(found["words"].split()) <= _LONGEST for found in marked)
    return short and 2 * max(sum(below), sum(known)) >= len(marked)
