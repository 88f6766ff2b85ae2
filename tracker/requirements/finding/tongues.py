"""Human languages and how well they are to be spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, rows
from tracker.requirements.terms import Terms
from tracker.vocabulary import Kind

_KINDS = frozenset({Kind.HUMAN_LANGUAGE})
_CEFR = re.compile(r"\b([ABC][12])\b")


def find(clause: Clause, terms: Terms) -> Iterator[Wanted]:
    """One criterion for each language that the clause asks a person to speak, read or write."""
    named = terms.within(clause.start, clause.end, _KINDS)
    if not named or not any_of("tongues", "cue").search(clause.text):
        return
    if any_of("tongues", "not_spoken").search(clause.text):
        return
    level = _level(clause.text)
    for one in named:
        label = one.term.label + (f" ({level} or better)" if level else "")
        params = {"term": one.term.id, "level": level}
        yield Wanted("language", label, params, one.start, one.end, (one.term.id,))


def _level(text: str) -> str | None:
    stated = _CEFR.search(text)
    if stated:
        return stated[1]
    for level, pattern in _levels():
        if pattern.search(text):
            return level
    return None


@cache
def _levels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Everyday words for a level, the strongest first."""
    return tuple(
        (row[0], re.compile(rf"\b(?:{row[1]})\b", re.IGNORECASE)) for row in rows("tongues") if len(row[0]) == 2
    )
