"""Figures: counts, scores, sizes. A ranked list writes a thousand of them, so each is made once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale

from tracker.web.wording.translation import gettext, locale

_KILO = 1000


def number(value: float) -> str:
    """``1,436``; at most two decimals: ``11.25``."""
    return _written(value, 2, True, locale())


def tenths(value: int) -> str:
    """A score kept in tenths, always with its one decimal: 813 is ``81.3``, 900 is ``90.0``."""
    return _written(value / 10, 1, False, locale())


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


def shares(values: Iterable[int]) -> list[int]:
    """Each value as a whole percentage of their sum. Together 100, by largest remainders, the first first.

    Zeros when the sum is zero.
    """
    given = list(values)
    whole = sum(given)
    if not whole:
        return [0] * len(given)
    found = [100 * value // whole for value in given]
    by_remainder = sorted(range(len(given)), key=lambda place: -(100 * given[place] % whole))
    for place in by_remainder[: 100 - sum(found)]:
        found[place] += 1
    return found


def file_size(size: int) -> str:
    """``640 B``, ``184 kB``, ``1.4 MB``: decimal units, as file managers show them. ``size`` is in bytes."""
    if size < _KILO:
        return f"{size} B"
    if size < _KILO**2:
        return f"{number(round(size / _KILO))} kB"
    return f"{number(round(size / _KILO**2, 1))} MB"


@lru_cache(maxsize=4096)
def _written(value: float, decimals: int, shorten: bool, language: str) -> str:
    """``value`` rounded to ``decimals``, with the language's separators; ``shorten`` drops zeros at the end."""
    text = f"{value:,.{decimals}f}"
    if shorten:
        text = text.rstrip("0").rstrip(".")
    group, point = _separators(language)
    return text.replace(",", "\0").replace(".", point).replace("\0", group)


@lru_cache
def _separators(language: str) -> tuple[str, str]:
    symbols = Locale.parse(language).number_symbols["latn"]
    return symbols["group"], symbols["decimal"]
