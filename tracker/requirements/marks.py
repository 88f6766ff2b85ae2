"""Marks that one text uses for its headings and another for its items: told apart by what stands below them."""

from __future__ import annotations

import re
from itertools import pairwise

from tracker.requirements.headings import section_of

_MARKED = re.compile(r"^[ ]*(?P<mark>[■□◆◇▼▶●]) ?(?P<words>\S[^\n]*)$", re.MULTILINE)
_NUMBERED = re.compile(r"^[ ]*(?P<mark>\d{1,2}[.)]) (?P<words>\S[^\n]*)$", re.MULTILINE)
_ITEM = re.compile(r"[ ]*(?:[•·▪◦*+-]|\d{1,2}[.)]) ?\S")
_FEWEST, _LONGEST = 2, 8  # headings in a text, words in one


def with_headings(plain: str) -> str:
    """``plain``, as long as before, with "#" for a mark that stands before short lines with items of another below."""
    lines: dict[str, list[re.Match[str]]] = {}
    for found in _MARKED.finditer(plain):
        lines.setdefault(found["mark"], []).append(found)
    plain = _with_numbered(plain)
    for marked in lines.values():
        if len(marked) >= _FEWEST and _head(plain, marked):
            for found in marked:
                at = found.start("mark")
                plain = f"{plain[:at]}#{plain[at + 1 :]}"
    return plain


def _with_numbered(plain: str) -> str:
    """``plain`` with "# " for the numbers of headings: several, most of them known, and other text behind each."""
    found = list(_NUMBERED.finditer(plain))
    known = sum(section_of(one["words"]) is not None for one in found)
    apart = all(plain[a.end() : b.start()].strip() for a, b in pairwise(found))
    if (
        len(found) <= _FEWEST
        or 2 * known < len(found)
        or not apart
        or any(len(one["words"].split()) > _LONGEST for one in found)
    ):
        return plain
    for one in found:
        at, behind = one.span("mark")
        plain = f"{plain[:at]}#{' ' * (behind - at - 1)}{plain[behind:]}"
    return plain


def _head(plain: str, marked: list[re.Match[str]]) -> bool:
    known = [section_of(found["words"]) is not None for found in marked]
    below = [_ITEM.match(plain, found.end() + 1) is not None for found in marked]
    short = all(len(found["words"].split()) <= _LONGEST for found in marked)
    return short and 2 * max(sum(below), sum(known)) >= len(marked)
