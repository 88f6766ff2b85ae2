"""Certificates and licences: those the vocabulary knows, and others by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.requirements.finding.phrases import noun_phrase
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, column
from tracker.requirements.terms import Terms
from tracker.requirements.wording import capital, listed
from tracker.vocabulary import Kind

_KINDS = frozenset({Kind.CERTIFICATION})


def find(clause: Clause, terms: Terms) -> Iterator[Wanted]:
    """The certificates of a clause as one criterion: any of them, or all where "and" joins them."""
    named = terms.within(clause.start, clause.end, _KINDS)
    if named:
        ids = list(dict.fromkeys(one.term.id for one in named))
        between = clause.text[named[0].end - clause.start : named[-1].start - clause.start]
        mode = "all" if " and " in between and " or " not in clause.text else "any"
        label = listed([one.term.label for one in named], "and" if mode == "all" else "or")
        params = {"terms": list(ids), "mode": mode}
        yield Wanted("certification", _called(label), params, named[0].start, named[-1].end, tuple(ids))
        return
    yield from _unknown(clause)


def _unknown(clause: Clause) -> Iterator[Wanted]:
    for shape in _shapes():
        found = shape.search(clause.text)
        if found is None:
            continue
        words = noun_phrase(found["what"], longest=6)
        if any_of("certificates", "empty").fullmatch(words.lower()):
            words = ""
        label = _called(words) if words else "A relevant certification"
        terms = [words.lower()] if words else []
        yield Wanted(
            "certification", label, {"terms": list(terms), "mode": "any"},
            clause.start + found.start(), clause.start + found.end(), tuple(terms),
        )  # fmt: skip
        return


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w-])(?:{words})(?!\w)") for words in column("certificates", "shape"))


def _called(label: str) -> str:
    worded = any_of("certificates", "worded").search(label)
    return capital(label if worded else f"{label} certification")
