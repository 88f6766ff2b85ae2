"""Seniority, employment type, remote: what an ad says about the terms of work, in words of a fixed list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.tables import any_of, rows
from tracker.requirements.types import Proposed


def remote(ad: Ad, span: tuple[int, int]) -> Proposed | None:
    """Remote, hybrid or on site; hybrid wins where both are said, since it is the narrower promise."""
    found = {one.value: one for one in _all(ad, "remote", span)}
    return found.get("Hybrid") or found.get("Remote") or found.get("On site")


def employment(ad: Ad, span: tuple[int, int]) -> Proposed | None:
    """Full-time, part-time, contract and the like; the first of the list that the ad says."""
    return next(_all(ad, "employment", span), None)


def seniority(ad: Ad, title: tuple[int, int] | None) -> Proposed | None:
    """The level the title names, else the one stated in a labelled field."""
    if title is not None:
        in_title = next(_all(ad, "seniority", title), None)
        if in_title is not None:
            return in_title
    stated = re.search(
        r"(?im)^[ *•-]*(?:experience level|seniority|job level|level)(?: level)?\s*[:-]\s*([^\n]{2,40})", ad.plain
    )
    if stated:
        return next(_all(ad, "seniority", stated.span(1)), None)
    said = any_of("seniority_words", "said").search(ad.plain[:4000])
    return next(_all(ad, "seniority", said.span()), None) if said else None


def _all(ad: Ad, field: str, span: tuple[int, int]) -> Iterator[Proposed]:
    text = ad.small[span[0] : span[1]]
    for value, pattern, signs in _patterns(field):
        hit = pattern.search(text) if any(sign in text for sign in signs) else None
        if hit:
            yield Proposed(value, ad.words(span[0] + hit.start(), span[0] + hit.end()))


@cache
def _patterns(field: str) -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    """Each value with what finds it, and the letters without which nothing is found."""
    found = (row for row in rows("terms_of_work") if row[0] == field)
    return tuple((row[1], re.compile(row[2], re.MULTILINE), tuple("|".join(row[3:]).split("|"))) for row in found)
