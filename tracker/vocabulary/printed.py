"""Where the names of one term are printed in a text, for a reader who looks for just these: capitals are enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tracker.vocabulary.boundaries import Reading
from tracker.vocabulary.context import another_name, of_a_company
from tracker.vocabulary.names import Name, Trust

_SHORT = 3
_REACH = 80  # characters on either side that decide what a word belongs to
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:•*]\s*|\n\s*[-–—]?\s*)$")
_GOES_ON = re.compile(r"\s+[a-z]")

Entries = Sequence[tuple[str, Name]]  # folded spelling, name


class Printed(NamedTuple):
    """A name at ``text[start:end]``; not ``sure`` where an everyday word opens a sentence ("Excel in all you do") or
    a company's name ("Eclipse Engineering").
    """

    start: int
    end: int
    sure: bool


def printed(text: str, entries: Entries, decoys: Sequence[str]) -> tuple[Printed, ...]:
    """Every place where one of the names stands as a whole word, by start; of two at one place the longer.

    Unlike the matcher this asks for no company, and finds a name inside a longer one ("SQL" in "SQL Server"). What a
    phrase in ``decoys`` (folded) swallows is left out.
    """
    reading = _laid_open(text)
    found: dict[int, Printed] = {}
    for one in _places(reading, text, entries, decoys):
        known = found.get(one.start)
        if known is None or one.end > known.end:
            found[one.start] = one
    return tuple(found[start] for start in sorted(found))


@lru_cache(maxsize=4)
def _laid_open(text: str) -> Reading:
    return Reading(text)


def _places(reading: Reading, text: str, entries: Entries, decoys: Sequence[str]) -> Iterator[Printed]:
    hay = reading.hay
    for key, name in entries:
        for start in _starts(hay, key):
            span = reading.span(name, start, start + len(key)) if reading.begins(start) else None
            if span is None or any(_swallowed(hay, start, key, decoy) for decoy in decoys):
                continue
            if name.trust is not Trust.UNSURE:
                yield Printed(*span, sure=True)
            elif _meant(text, *span, name):
                yield Printed(
                    *span, sure=not (_opens_a_sentence(text, *span) or of_a_company(text[span[1] :][:_REACH]))
                )


def _starts(hay: str, key: str) -> Iterator[int]:
    start = hay.find(key)
    while start >= 0:
        yield start
        start = hay.find(key, start + 1)


def _swallowed(hay: str, start: int, key: str, decoy: str) -> bool:
    inside = decoy.find(key)
    return inside >= 0 and hay.startswith(decoy, max(0, start - inside))


def _meant(text: str, start: int, end: int, name: Name) -> bool:
    """Whether an everyday word stands in the capitals of the name, and is not part of another one ("R&D")."""
    written = text[start:end]
    if written.replace("-", " ") != name.written and not (written.isupper() and len(written) > _SHORT):
        return False
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return not another_name(written, before, after)


def _opens_a_sentence(text: str, start: int, end: int) -> bool:
    """Whether a capital may be there for the sentence's sake: "Excel in …", but not "Excel, …" nor "EXCEL in …"."""
    if not text[start:end].istitle() or not _GOES_ON.match(text, end):
        return False
    return bool(_SENTENCE_BEGINS.search(text[max(0, start - _REACH) : start]))
