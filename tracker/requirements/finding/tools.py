"""Tools that an ad says are used at work: "we use Reapit and Rightmove Plus every day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.parting import parted
from tracker.requirements.statements import Statement
from tracker.requirements.tables import column
from tracker.requirements.terms import SKILLS, Terms
from tracker.requirements.wording import capital, listed

_JOINT = re.compile(r"\s*,\s*(?:and |or )?|\s+(?:and|or|&|plus)\s+")
_NAME = r"(?:[A-Z][\w+.#-]*\w|[A-Z])(?: (?:[A-Z][\w+.#-]*|\d+))*"


def find(statement: Statement, terms: Terms) -> Iterator[Wanted]:
    """One choice of the names behind "we use"; nothing where no name in capitals follows."""
    found = _used().search(statement.text)
    if found is None:
        return
    first = found.start("what")
    spans = [(first + start, first + end) for start, end in parted(found["what"], _JOINT)]
    known = [terms.within(statement.start + start, statement.start + end, SKILLS) for start, end in spans]
    names = [one[0].name if one else statement.text[slice(*span)] for one, span in zip(known, spans, strict=True)]
    told = (one[0].term.id if one else name.lower() for one, name in zip(known, names, strict=True))
    ids = tuple(dict.fromkeys(told))
    start, end = statement.start + first, statement.start + found.end("what")
    label = capital(listed(names, "or"))
    yield Wanted("skill", label, skill_params(ids, "any"), start, end, ids)


@cache
def _used() -> re.Pattern[str]:
    """Case counts in the names."""
    return re.compile(rf"\b(?i:{'|'.join(column('skills', 'used'))}) (?P<what>{_NAME}(?:(?:{_JOINT.pattern}){_NAME})*)")
