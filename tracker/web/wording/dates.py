"""Dates and times as people say them. The caller has put moments into the reader's zone; nothing here asks a clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from babel.dates import format_date

from tracker.web.wording.translation import gettext, locale, ngettext

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR


def day(value: date) -> str:
    """``Friday 11 December 2026``: a promise is made with its weekday."""
    return _formatted(value, "EEEE d MMMM y")


def plain_day(value: date) -> str:
    """``11 December 2026``."""
    return _formatted(value, "d MMMM y")


def day_month(value: date) -> str:
    """``30 November``: beside a figure that already says how far away it is."""
    return _formatted(value, "d MMMM")


def short_day(value: date, today: date) -> str:
    """``5 Nov``, with the year when it is another one."""
    return _formatted(value, "d MMM" if value.year == today.year else "d MMM y")


def days_until(value: date, today: date) -> str:
    """``today``, ``tomorrow``, ``in 10 days``, ``yesterday``, ``3 days ago``."""
    days = (value - today).days
    near = {0: gettext("today"), 1: gettext("tomorrow"), -1: gettext("yesterday")}
    if days in near:
        return near[days]
    if days > 0:
        return ngettext("in %(num)s day", "in %(num)s days", days)
    return ngettext("%(num)s day ago", "%(num)s days ago", -days)


def closing(value: date, today: date) -> str:
    """``in 10 days, 30 November``."""
    return f"{days_until(value, today)}, {day_month(value)}"


def ago(moment: datetime, now: datetime) -> str:
    """``just now``, ``20 min ago``, ``2 h ago`` within a day, then ``Yesterday``, then ``5 Nov``. Both in one zone."""
    seconds = (now - moment).total_seconds()
    if seconds < _MINUTE:
        return gettext("just now")
    if seconds < _HOUR:
        return gettext("%(n)s min ago", n=int(seconds // _MINUTE))
    if seconds < _DAY:
        return gettext("%(n)s h ago", n=int(seconds // _HOUR))
    if moment.date() == now.date() - timedelta(days=1):
        return gettext("Yesterday")
    return short_day(moment.date(), now.date())


def full_time(moment: datetime) -> str:
    """``Thursday 5 November 2026, 14:41 EAT``: what stands behind every short form."""
    return f"{day(moment)}, {clock_time(moment)} {moment.tzname() or ''}".rstrip()


def clock_time(moment: datetime) -> str:
    """``14:41``."""
    return f"{moment:%H:%M}"


def _formatted(value: date, pattern: str) -> str:
    plain = value.date() if isinstance(value, datetime) else value
    return _written(plain, pattern, locale())


@lru_cache(maxsize=4096)
def _written(value: date, pattern: str, language: str) -> str:
    return format_date(value, pattern, locale=language)
