"""Another way to meet a demand: a certificate in place of a degree, a second sentence that opens with "or"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.statements import Clause

_PAPERS = frozenset({"education", "certification"})
_SHOWN_BY_TIME = frozenset({"education", "experience"})
_OR_BEFORE = re.compile(
    r"(?:\bor\s+(?:(?:an?|the|other|equivalent|relevant|professional|recogni[sz]ed|valid|full)\s+)*|/\s*)$",
    re.IGNORECASE,
)
_OPENS_WITH_OR = re.compile(r"\W*or\b", re.IGNORECASE)


def stand_ins(wants: Sequence[Wanted], clause: Clause) -> list[Wanted]:
    """Of ``wants`` those papers that will do in place of the one before them ("a degree in law, or ACCA")."""
    papers = sorted((one for one in wants if one.kind in _PAPERS), key=lambda one: one.start)
    return [
        after
        for before, after in pairwise(papers)
        if before.kind != after.kind and _OR_BEFORE.search(clause.text[: after.start - clause.start])
    ]


def first_ways(wants: list[Wanted], clause: Clause, asked_before: bool) -> list[Wanted]:
    """``wants`` without the degree and the years of a clause that only tells another way than the clause before it."""
    if not asked_before or not _OPENS_WITH_OR.match(clause.text):
        return wants
    return [one for one in wants if one.kind not in _SHOWN_BY_TIME]
