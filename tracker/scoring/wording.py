"""Small words for sentences a candidate reads: "We count 7 months. We ask for 2 years."."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_NAMES = 5
_LONGEST_NAME = 80
_A_YEAR = 12


def in_words(months: int) -> str:
    """A time in months as people say it: "7 months", "1 year", "5 years and 5 months"."""
    years, rest = divmod(months, _A_YEAR)
    if not years:
        return counted(rest, "month")
    return counted(years, "year") if not rest else f"{counted(years, 'year')} and {counted(rest, 'month')}"


def between(least: int, most: int) -> str:
    """A range of months: "2 to 5 years", "6 months to 1 year"."""
    if least % _A_YEAR == 0 and most % _A_YEAR == 0:
        return f"{least // _A_YEAR} to {counted(most // _A_YEAR, 'year')}"
    return f"{in_words(least)} to {in_words(most)}"


def counted(number: int, thing: str) -> str:
    """A number and its thing: "1 month", "2 months"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def joined(names: Sequence[str], word: str) -> str:
    """Names as a list in words: "a, b or c". Long lists and long names are cut, and the list says so."""
    short = [shortened(name) for name in names]
    if len(short) > _MOST_NAMES:
        short = [*short[: _MOST_NAMES - 1], f"{len(short) - _MOST_NAMES + 1} more"]
    if len(short) <= 1:
        return "".join(short)
    return f"{', '.join(short[:-1])} {word} {short[-1]}"


def shortened(name: str) -> str:
    """A name on one line of at most 80 characters, cut at a word."""
    line = " ".join(name.split())
    if len(line) <= _LONGEST_NAME:
        return line
    return line[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
