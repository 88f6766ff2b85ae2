"""Evidence that can be read: the bullet, line or clause around a mention, word for word, never a blanked word."""

from __future__ import annotations

import re

from tracker.scoring.reading import Reading
from tracker.scoring.types import Evidence

LONGEST_QUOTE = 160
_BREAK = re.compile(r"[ \t]{2,}|\n{2,}")  # contact data leaves a run of blanks behind; a quote stops there
_SENTENCE = re.compile(r"[.!?]\s")
_CLAUSE = re.compile(r"[,;:.!?(]\s|\s[–—-]\s|\n")


def quote(reading: Reading, start: int, end: int, note: str = "") -> Evidence:
    """Evidence around ``text[start:end]``, at most 160 characters unless the span itself is longer.

    The quote equals the document's words: it never reaches into what was blanked as contact data.
    """
    text = reading.resume.text
    statement = reading.statement_at(start)
    first, last = (start, end) if statement is None else (statement.start, max(statement.end, end))
    first, last = _between_breaks(text, first, last, start, end)
    if last - first > LONGEST_QUOTE:
        first, last = _clause(text, first, last, start, end)
    while first < start and not (text[first].isalnum() or text[first] in "(\"'“‘"):
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return Evidence(first, last, text[first:last], note)


def _between_breaks(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The part of ``text[first:last]`` around ``start:end`` that holds no run of blanks outside it."""
    for gap in _BREAK.finditer(text, first, last):
        if gap.end() <= start:
            first = gap.end()
        elif gap.start() >= end:
            return first, gap.start()
    return first, last


def _clause(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """At most 160 characters around ``start:end``: whole sentences when they fit, else clauses, else whole words."""
    spare = max(0, LONGEST_QUOTE - (end - start))
    low, high = max(first, start - spare // 2), min(last, end + spare - min(spare // 2, start - first))
    if low > first:
        openings = _ends(_SENTENCE, text, low, start) or _ends(_CLAUSE, text, low, start)
        low = openings[0] if openings else _next_word(text, low, start)
    if high < last:
        sentences = [gap.start() + 1 for gap in _SENTENCE.finditer(text, end, high)]
        closings = sentences or [gap.start() for gap in _CLAUSE.finditer(text, end, high)]
        high = closings[-1] if closings else _last_word(text, end, high)
    return low, high


def _ends(pattern: re.Pattern[str], text: str, low: int, start: int) -> list[int]:
    return [gap.end() for gap in pattern.finditer(text, low, start) if gap.end() <= start]


def _next_word(text: str, low: int, start: int) -> int:
    blank = text.find(" ", low, start)
    return start if blank < 0 else blank + 1


def _last_word(text: str, end: int, high: int) -> int:
    blank = text.rfind(" ", end, high)
    return end if blank < 0 else blank
