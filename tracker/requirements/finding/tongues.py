"""Human languages and how well they are to be spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, opening, rows
from tracker.requirements.terms import Named, Terms
from tracker.vocabulary import Kind

_KINDS = frozenset({Kind.HUMAN_LANGUAGE})
_FIRST = re.compile(r"\W*([A-Z][a-z]+)\b")
_SHORT = 12  # words
_CLOSED = re.compile(r"^[^)]*\)")  # what still belongs to the language before
_JOINT = re.compile(r"\s+and\s+|[,;/]")
_CEFR_BEHIND = re.compile(
    r"\W{0,3}(?:(?:at|least|min\.?|minimum|from|level|to|is) )*\(?"
    r"(?:(?:at least|min\.?|minimum|from|level) )*([ABC][12])\b"
)
_CEFR = re.compile(r"\b([ABC][12])\b")


def find(clause: Clause, terms: Terms, *, listed: bool = False) -> Iterator[Wanted]:
    """One criterion for each language that the clause asks a person to speak, read or write.

    ``listed``: in a list of demands a language that names no other thing ("German cuisine") is one to be spoken.
    """
    named = [one for one in _named(clause, terms) if not _describes(clause, one)]
    if not named or any_of("tongues", "not_spoken").search(clause.text):
        return
    if not any_of("tongues", "cue").search(clause.text) and not (listed and _stand_alone(clause, named)):
        return
    clause = replace(clause, text=_without_denied(clause.text))
    level = None
    for index, one in enumerate(named):
        first = named[index - 1].end - clause.start if index else 0
        last = named[index + 1].start - clause.start if index + 1 < len(named) else len(clause.text)
        level = _level_of(clause.text, (first, one.start - clause.start), (one.end - clause.start, last)) or level
        label = one.term.label + (f" ({level} or better)" if level else "")
        params = {"term": one.term.id, "level": level}
        yield Wanted("language", label, params, one.start, one.end, (one.term.id,))


def _without_denied(text: str) -> str:
    """With blanks where a level is not asked for ("nobody needs to be fluent")."""
    return any_of("tongues", "denied").sub(lambda found: " " * len(found[0]), text)


def _named(clause: Clause, terms: Terms) -> list[Named]:
    """The languages of a clause; one that is an everyday word too ("Polish") where the clause opens with it."""
    named = terms.within(clause.start, clause.end, _KINDS)
    first = _FIRST.match(clause.text)
    term = terms.named_alone(first[1], _KINDS) if first and not named else None
    if first is None or term is None:
        return named
    return [Named(term, clause.start + first.start(1), clause.start + first.end(1), first[1])]


def _describes(clause: Clause, one: Named) -> bool:
    """Whether a language's name only describes the word behind it ("German tax law")."""
    return opening("tongues", "describes").match(clause.text[one.end - clause.start :]) is not None


def _stand_alone(clause: Clause, named: list[Named]) -> bool:
    """Whether a short clause names languages and none of them only describes the word behind it."""
    after = (clause.text[one.end - clause.start :] for one in named)
    return len(clause.text.split()) <= _SHORT and all(opening("tongues", "alone").match(rest) for rest in after)


def _level_of(text: str, before: tuple[int, int], after: tuple[int, int]) -> str | None:
    """The level said right behind a language, else in front of it, else in the words behind it."""
    stated = _CEFR_BEHIND.match(text[slice(*after)])
    if stated:
        return stated[1]
    front = _CLOSED.sub("", text[slice(*before)])
    front = _JOINT.split(front)[-1] if before[0] else front  # what stands in front of the joint is said of the other
    last = after[1] == len(text)
    return _level(front) or _level(text[after[0] :] if last else _JOINT.split(text[slice(*after)])[0])


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
