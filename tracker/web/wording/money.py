"""Pay as it stands in an advertisement."""

from __future__ import annotations

from babel.numbers import format_decimal, get_currency_symbol

from tracker.web.wording.translation import gettext, locale

_MILLION = 1_000_000
_SHORT_STEP = 10_000  # two decimals of a million


def money_range(low: int | None, high: int | None, currency: str, *, exact: bool = False) -> str:
    """``KES 4.8 to 6.6 million``, ``€58,000 to 74,000``, ``from $90,000``; empty when neither end is known.

    Amounts are whole units of ``currency`` (ISO 4217). ``exact`` writes millions out: ``KES 4,800,000 to 6,600,000``.
    """
    ends = [end for end in (low, high) if end is not None]
    if not ends:
        return ""
    millions = not exact and all(end >= _MILLION and end % _SHORT_STEP == 0 for end in ends)
    figures = [_figure(end / _MILLION if millions else end) for end in ends]
    unit = " " + gettext("million") if millions else ""
    symbol = _symbol(currency)
    if len(ends) == 1:
        words = gettext("from %(sum)s") if high is None else gettext("up to %(sum)s")
        return words % {"sum": f"{symbol}{figures[0]}{unit}"}
    if low == high:
        return f"{symbol}{figures[0]}{unit}"
    return gettext("%(low)s to %(high)s", low=f"{symbol}{figures[0]}", high=f"{figures[1]}{unit}")


def per(period: str) -> str:
    """``a year`` for ``year``; the same for month, week, day and hour. Raises KeyError for any other period."""
    return {
        "year": gettext("a year"),
        "month": gettext("a month"),
        "week": gettext("a week"),
        "day": gettext("a day"),
        "hour": gettext("an hour"),
    }[period]


def _symbol(currency: str) -> str:
    symbol = get_currency_symbol(currency, locale=locale())
    return f"{symbol} " if symbol[-1].isalpha() else symbol


def _figure(amount: float) -> str:
    return format_decimal(amount, "#,##0.##", locale=locale())
