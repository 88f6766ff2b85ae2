"""Parts of a sentence that asks for several things of which only some were understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.requirements.asking import Asked
from tracker.requirements.parting import parted
from tracker.requirements.statements import Statement
from tracker.requirements.tables import any_of, opening

_PARTED = re.compile(r"\s*[,;()/]\s*(?:and |or )?|\s+(?:and|or|&)\s+")
_WORD = re.compile(r"[^\W\d_]{3,}|\b[A-Z]{2,}\d*\b")


def overlooked(statement: Statement, got: Sequence[Asked]) -> Iterator[tuple[int, int]]:
    """Where ``statement`` names something beside what was drafted from it; nothing when one demand is all of it."""
    covered = bytearray(len(statement.text))  # one mark for each character
    for one in got:
        span = slice(max(0, one.wanted.start - statement.start), max(0, one.wanted.end - statement.start))
        covered[span] = b"\1" * len(covered[span])
    for start, end in parted(statement.text, _PARTED):
        if not any(covered[start:end]) and _tells_something(statement.text[start:end].strip(" .:-")):
            yield statement.start + start, statement.start + end


def _tells_something(part: str) -> bool:
    words = _WORD.findall(part)
    if not words:
        return False
    if opening("overlooked", "aside").match(part) and not any_of("overlooked", "asks").search(part):
        return False
    if opening("vague", "word").fullmatch(part.lower()) or any_of("abilities", "empty").fullmatch(part.lower()):
        return False
    left = any_of("overlooked", "says_how").sub(" ", part)
    return bool(_WORD.findall(left))
