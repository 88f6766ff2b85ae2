"""Dates an ad states: when to apply by, when the work starts."""

from __future__ import annotations

import re
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.tables import column, rows
from tracker.requirements.types import Proposed
from tracker.requirements.wording import capital


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    day = "|".join(column("dates", "date"))
    between = "|".join(column("dates", "between"))
    between = rf"[\s:]*(?:is|are|on|for|from|by|at|date|in|the)?[\s:]*(?:(?:{between})[\s,]*)*"
    return tuple(
        (row[0], re.compile(rf"\b(?:{row[1]})\b{between}(?P<date>{day})\b"))
        for row in rows("dates")
        if row[0] not in ("date", "between")
    )


def dates(ad: Ad) -> tuple[Proposed, ...]:
    """Each stated date with what it is, in the order of the ad."""
    found = []
    for name, pattern in _patterns():
        for hit in pattern.finditer(ad.small):
            date = ad.plain[slice(*hit.span("date"))]
            value = f"{name}: {date}" if date[0].isdigit() else f"{name}: {capital(date)}"
            found.append((hit.start(), Proposed(value, ad.words(*hit.span()))))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))
