"""Figures: counts, scores, sizes."""

from __future__ import annotations

from babel.numbers import format_decimal

from tracker.web.wording.translation import gettext, locale

_KILO = 1000


def number(value: float) -> str:
    """``1,436``; at most two decimals: ``11.25``."""
    return format_decimal(value, "#,##0.##", locale=locale())


def tenths(value: int) -> str:
    """A score kept in tenths, always with its one decimal: 813 is ``81.3``, 900 is ``90.0``."""
    return format_decimal(value / 10, "#,##0.0", locale=locale())


def count_word(value: int) -> str:
    """``One`` to ``Ten``, then figures: the first word of a heading."""
    words = (
        gettext("None"),
        gettext("One"),
        gettext("Two"),
        gettext("Three"),
        gettext("Four"),
        gettext("Five"),
        gettext("Six"),
        gettext("Seven"),
        gettext("Eight"),
        gettext("Nine"),
        gettext("Ten"),
    )
    return words[value] if value < len(words) else number(value)


def file_size(size: int) -> str:
    """``640 B``, ``184 kB``, ``1.4 MB``: decimal units, as file managers show them. ``size`` is in bytes."""
    if size < _KILO:
        return f"{size} B"
    if size < _KILO**2:
        return f"{number(round(size / _KILO))} kB"
    return f"{number(round(size / _KILO**2, 1))} MB"
