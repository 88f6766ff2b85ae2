"""The day a role closes: it ends where the organisation is, and nobody counts hours to it."""

from __future__ import annotations

from datetime import date, datetime, time

from tracker.web.wording.translation import zone

LAST_MINUTE = time(23, 59)


def last_minute_of(day: date) -> datetime:
    """The last minute of a day in the reader's zone."""
    return datetime.combine(day, LAST_MINUTE, zone())


def today(now: datetime) -> date:
    """The reader's day at ``now``."""
    return now.astimezone(zone()).date()
