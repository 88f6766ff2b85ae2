"""Web addresses that a résumé names."""

from __future__ import annotations

import re

from tracker.documents.facts.words import same_length_lower
from tracker.documents.types import Span

_MARKS = ("://", "www.", ".com/", ".org/", ".net/", ".io", ".dev")  # an address holds one; found faster than a pattern
_TOKEN_START = re.compile(r"[^\s<>\"'|,;()]*$")
_TOKEN = re.compile(r"[^\s<>\"'|,;()]+")
_LINK = re.compile(
    r"(?i)https?://\S+|www\.\S+|(?:[a-z\d-]+\.)+(?:com|org|net|io|dev)/\S+|[a-z\d-]+\.github\.io|[a-z\d-]{3,}\.(?:io|dev)"
)
_LONGEST = 200


def links_of(text: str) -> tuple[Span, ...]:
    """The spans of web addresses, in order; e-mail addresses are none."""
    lower = same_length_lower(text)
    spans: set[tuple[int, int]] = set()
    for mark in _MARKS:
        at = lower.find(mark)
        while at >= 0:
            span = _around(text, at)
            if span:
                spans.add(span)
            at = lower.find(mark, at + 1)
    return tuple(Span(start, end) for start, end in sorted(spans))


def _around(text: str, at: int) -> tuple[int, int] | None:
    """The address that the mark at ``at`` is part of."""
    floor = max(0, at - _LONGEST)
    head = _TOKEN_START.search(text[floor:at])
    start = floor + (head.start() if head else at - floor)
    token = _TOKEN.match(text, start)
    words = token[0].rstrip(".:") if token else ""
    return (start, start + len(words)) if _LINK.fullmatch(words) else None
