"""Web addresses that a résumé names."""

from __future__ import annotations

import re

from tracker.documents.facts.words import same_length_lower
from tracker.documents.types import Span

_MARKS = ("://", "www.", ".com/", ".org/", ".net/", ".io", ".dev")  # an address holds one; found faster than a pattern
_TOKEN_START = re.compile(r"[^\s<>\"'|,;()]*\Z")
_TOKEN = re.compile(r"[^\s<>\"'|,;()]+")
_LINK = re.compile(
    r"(?i)https?://\S+|www\.\S+|(?:[a-z\d-]+\.)+(?:com|org|net|io|dev)/\S+|[a-z\d-]+\.github\.io|[a-z\d-]{3,}\.(?:io|dev)"
)
_BEFORE = 200  # characters of an address before its mark
_LONGEST = 2_000  # characters of an address; browsers take no longer ones


def links_of(text: str) -> tuple[Span, ...]:
    """The spans of web addresses, in order; e-mail addresses are none."""
    lower = same_length_lower(text)
    spans: set[tuple[int, int]] = set()
    for mark in _MARKS:
        at = lower.find(mark)
        while at >= 0:
            start, end = _token(text, at)
            words = text[start:end].rstrip(".:") if end - start <= _LONGEST else ""
            if _LINK.fullmatch(words):
                spans.add((start, start + len(words)))
            at = lower.find(mark, end)  # further marks of one token would only find it again
    return tuple(Span(start, end) for start, end in sorted(spans))


def _token(text: str, at: int) -> tuple[int, int]:
    """Where the characters around the mark at ``at`` begin and end that may all be one address."""
    floor = max(0, at - _BEFORE)
    head = _TOKEN_START.search(text[floor:at])
    token = _TOKEN.match(text, at)
    return floor + (head.start() if head else at - floor), token.end() if token else at + 1
