"""From written dates to month indices, and unions of them.

A bare year leaves its months open. The convention is mid-year to mid-year: a range begins in July of a bare first year
and ends in June of a bare last year, so that "2015 to 2017" is 24 months, as most people mean it, and back-to-back
ranges neither overlap nor leave a gap. A single bare year counts its middle six months.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.documents.facts.dates import Period
from tracker.documents.types import Month

LONGEST_POSITION = 60 * 12  # months; a longer one is a slip of the pen and proves nothing
BACKWARDS = "a date range ends before it starts"
FUTURE = "dates in the future"
TOO_LONG = "a position of more than sixty years"


def month_index(year: int, month: int) -> int:
    """January of year 0 is 0."""
    return year * 12 + month - 1


def months_of(period: Period, today: date) -> tuple[tuple[int, int] | None, str | None]:
    """The closed interval of month indices up to ``today``, and a remark when something is odd.

    None when the range lies in the future, runs backwards or is longer than sixty years: it then proves no time.
    """
    now = month_index(today.year, today.month)
    first, last = _bounds(period, now)
    remark = FUTURE if first > now or last > now else None
    if last < first:
        return None, BACKWARDS if not period.current else FUTURE
    if first > now:
        return None, FUTURE
    if last - first >= LONGEST_POSITION:
        return None, TOO_LONG
    return (first, min(last, now)), remark


def _bounds(period: Period, now: int) -> tuple[int, int]:
    first, last = period.first, period.last
    if last is not None and first == last and first.month is None:
        return month_index(first.year, 4), month_index(first.year, 9)
    start = month_index(first.year, first.month or 7)
    if last is None:
        # Somebody who writes "2026 – present" in March cannot have begun in July.
        return (min(start, now) if first.month is None and first.year * 12 <= now else start), now
    end = month_index(last.year, last.month or 6)
    if end < start and first.year == last.year:
        return _within_year(first, last)
    return start, end


def _within_year(first: Month, last: Month) -> tuple[int, int]:
    """ "Sep 2019 – 2019": the bare year stretches to hold the month, December or January at most."""
    if last.month is None:
        return month_index(first.year, first.month or 1), month_index(last.year, 12)
    if first.month is None:
        return month_index(first.year, 1), month_index(last.year, last.month)
    return month_index(first.year, first.month), month_index(last.year, last.month)


def union_months(intervals: Iterable[tuple[int, int]]) -> int:
    """How many different months the closed intervals cover: overlaps count once."""
    total, reached = 0, -1
    for first, last in sorted(intervals):
        start = max(first, reached + 1)
        if last >= start:
            total += last - start + 1
        reached = max(reached, last)
    return total
