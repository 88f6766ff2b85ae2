"""Dates and date ranges as people write them: ``Sept. '19 – heute``, ``03/2018–``, ``2015 to 2017``, ``Q3 2020``.

A year is found by its digits first; the month is then looked for in front of it. That keeps the search cheap, since a
page has few years and many words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tracker.documents.facts.words import alternatives, table
from tracker.documents.types import Month

DASH = r"\-–—−‒―‐‑~→➔"
_DIGITS = re.compile(r"\d\d*")  # a search for one character of a set, then more, is quicker than one for a repeat
_POINT = re.compile(
    r"(?<![\d$€£#/])(?<!\d[.,])(?:"
    r"(?P<iso>(?:19[3-9]|20[0-3])\d)(?P<isosep>[-/.]|年\s?)(?P<isomonth>0?[1-9]|1[0-2])(?:[-/.]\d{1,2}|月(?:\d{1,2}日)?)?"
    r"|(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})[./-](?P<fullyear>(?:19[3-9]|20[0-3])\d)"
    rf"|(?P<month>0?[1-9]|1[0-2])\s?[./{DASH}]\s?(?P<monthyear>(?:19[3-9]|20[0-3])\d)"
    r"|(?P<weakmonth>0?[1-9]|1[0-2])[./]['’]?(?P<weakyear>\d\d)(?![./])"
    r"|(?P<year>(?:19[3-9]|20[0-3])\d)(?:[ /-]?(?P<quarter>Q[1-4])\b(?!\s*\d)|年)?"
    r"|(?P<short>\d\d)"
    r")(?![\d%$€+]|[,.]\d|k\b|\s?%)"
)
_DAY_BEFORE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,?\s*$")
_QUARTER_BEFORE = re.compile(r"(?i)(?:\bQ([1-4])|\b([1-4])\.?\s?Quartal|\bH([12]))\s?[/'’-]?\s?$")
_NUMBERED = frozenset({"", "st", "nd", "rd", "th", "quartal"})  # words behind the number of a day or a quarter
_PARTICLES = frozenset({"of", "de", "del", "di", "do"})
_APOSTROPHES = "'’‘`"
_GLUE = " ,./–-\t\n" + _APOSTROPHES  # what may stand between a month and its year
_SHORT_SECOND = re.compile(rf"\s?[/{DASH}]\s?['’]?(\d\d)(?![\w/%]|\.\d)")
_YEAR_AND_NEXT = re.compile(r"\d\d(\d\d)-(\d\d)")
_LINE_START = re.compile(r"(?:\A|\n)[ \t•]*\Z")
_INDENT = 80  # characters of blanks at the beginning of a line
_FAR = 32  # characters looked back for a month, or across for a second date


class Point(NamedTuple):
    """One date: a year, and the first and last month it may mean (None: the year alone)."""

    start: int
    end: int
    year: int
    first: int | None = None
    last: int | None = None
    weak: bool = False  # "03/18" is a date only beside another one


class Period(NamedTuple):
    """A range, or a single date when ``alone``. ``[start, end)`` spans the words, "since" and "present" included."""

    start: int
    end: int
    first: Month
    last: Month | None
    current: bool = False
    alone: bool = False


@cache
def _months() -> dict[str, tuple[int, int]]:
    """Lower-case month and season names -> first and last month."""
    named = {name: (int(number), int(number)) for number, names in table("months").items() for name in names}
    for months, names in table("seasons").items():
        first, last = months.split("-")
        named.update({name: (int(first), int(last)) for name in names})
    return named


@cache
def _between() -> dict[str, re.Pattern[str]]:
    """The patterns made of word lists: what joins two dates, what means today, what opens a range."""
    said = table("date_words")
    until = rf"(?:[{DASH}]+|{alternatives(said['until'])})"
    month = alternatives(_months())
    return {
        "join": re.compile(rf"(?i)[\s,)\]|]{{0,6}}(?:{until})\s*\(?\s*(?:the\s+)?"),
        "and": re.compile(rf"(?i)\s+(?:{alternatives(said['between'])})\s+"),
        "between": re.compile(r"(?i)(?:between|zwischen|entre|tra|tussen)\s+$"),
        "present": re.compile(
            rf"(?i)[\s,)\]]{{0,3}}(?:(?:{until})\s*\(?|(?<=\s))(?:{alternatives(said['present'])})(?!\w)"
        ),
        "open": re.compile(rf"[ \t]?[{DASH}][ \t]*(?=[\n)\]|,;]|$)"),
        "since": re.compile(rf"(?i)(?<!\w)(?:{alternatives(said['since'])})\s+$"),
        "month": re.compile(rf"(?i)(?<!\w)(?P<name>{month})\.?\s?(?:{until})\s?$"),
    }


def within(periods: Sequence[Period], start: int, end: int) -> Sequence[Period]:
    """Those of the periods, in order, that begin in ``[start, end)``."""
    first = bisect_left(periods, (start,))
    return periods[first : bisect_left(periods, (end,), lo=first)]


def begins_with_month(text: str) -> bool:
    """Whether the first word is the name of a month or a season."""
    return text.partition(" ")[0].rstrip(".,").lower() in _months()


def find_periods(text: str) -> tuple[Period, ...]:
    """Every date range and single date of ``text``, in order, none overlapping."""
    points = _points(text)
    periods: list[Period] = []
    index = 0
    while index < len(points):
        period, used = _period(text, points, index)
        if period is not None:
            periods.append(period)
        index += used
    return tuple(periods)


def _points(text: str) -> list[Point]:
    """Every date. The digits are looked for first: a search for the whole pattern is ten times slower."""
    points: list[Point] = []
    reached = 0
    for digits in _DIGITS.finditer(text):
        match = _POINT.match(text, digits.start()) if digits.start() >= reached else None
        point = _point(text, match) if match else None
        if match is not None and point is not None:
            if points and point.start < points[-1].end:
                points.pop()  # the day of "Jan 15, 2019" looked like a year
            points.append(point)
            reached = match.end()
    return points


def _point(text: str, match: re.Match[str]) -> Point | None:
    kind = match.lastgroup
    start, end = match.span()
    if kind == "short":
        return _short_year(text, start, end)
    if kind in ("year", "quarter"):
        return _named_month(text, start, end, int(match["year"]), match["quarter"])
    if kind == "isomonth":
        return Point(start, end, int(match["iso"]), int(match["isomonth"]), int(match["isomonth"]))
    if kind == "fullyear":
        month = _month_of_day(int(match["a"]), int(match["b"]), match["sep"])
        return Point(start, end, int(match["fullyear"]), month, month) if month else None
    if kind == "monthyear":
        month = int(match["month"])
        return Point(start, end, int(match["monthyear"]), month, month)
    month = int(match["weakmonth"])
    return Point(start, end, _century(int(match["weakyear"])), month, month, weak=True)


def _month_of_day(a: int, b: int, separator: str) -> int | None:
    """The month of a full date: day first with points, month first with slashes, unless that cannot be."""
    month, day = (b, a) if separator == "." else (a, b)
    if month > 12:
        month, day = day, month
    return month if 1 <= month <= 12 and day <= 31 else None


def _century(two_digits: int) -> int:
    """'19 is 2019 and '98 is 1998; the turn lies at 50, since nobody's career began before 1950."""
    return 2000 + two_digits if two_digits < 50 else 1900 + two_digits


def _short_year(text: str, start: int, end: int) -> Point | None:
    """A year of two digits: only with an apostrophe or right behind a month's name."""
    marked = start > 0 and text[start - 1] in _APOSTROPHES and text[end : end + 1] != "s"
    at, months = _months_before(text, start)
    gap = text[at:start][len(text[at:start].rstrip(_GLUE)) :]
    if months and len(gap) <= 3 and "," not in gap and not any(map(str.isdigit, text[at:start])):
        return Point(at, end, _century(int(text[start:end])), *months, weak=not marked)
    if marked:
        return Point(start - 1, end, _century(int(text[start:end])))
    return None


def _named_month(text: str, start: int, end: int, year: int, quarter: str | None) -> Point:
    if quarter:
        return Point(start, end, year, *_share(int(quarter[1])))
    at, months = _months_before(text, start)
    return Point(at, end, year, *months) if months else Point(start, end, year)


def _months_before(text: str, start: int) -> tuple[int, tuple[int, int] | None]:
    """Where the month's name in front of a year begins and the months it means; ``(start, None)`` without one."""
    at, word = _word_before(text, start)
    if word in _PARTICLES:
        at, word = _word_before(text, at)
    months = _months().get(word)
    if months is None and word in _NUMBERED:
        quarter = _QUARTER_BEFORE.search(text, max(0, start - 14), start)
        if quarter:
            return quarter.start(), _share(int(quarter[3]), 6) if quarter[3] else _share(int(quarter[1] or quarter[2]))
        day = _DAY_BEFORE.search(text, max(0, start - 8), start)
        at, word = _word_before(text, day.start()) if day else (at, "")
        months = _months().get(word)
    return (at, months) if months else (start, None)


def _word_before(text: str, end: int) -> tuple[int, str]:
    """The word that ends before ``end``, apart from what may stand between, and where it begins; lower case."""
    floor = max(0, end - _FAR)
    end = start = floor + len(text[floor:end].rstrip(_GLUE))
    while start > floor and text[start - 1].isalpha():
        start -= 1
    return start, text[start:end].lower()


def _share(number: int, months: int = 3) -> tuple[int, int]:
    """The first and last month of a quarter, or of another share of the year."""
    return months * (number - 1) + 1, months * number


def _period(text: str, points: list[Point], index: int) -> tuple[Period | None, int]:
    """The period that begins with ``points[index]`` and how many points it takes."""
    point = points[index]
    if index + 1 < len(points):
        following = points[index + 1]
        if _joined(text, point, following):
            return Period(point.start, following.end, _first(point), _last(following)), 2
    patterns = _between()
    present = patterns["present"].match(text, point.end)
    if present:
        return Period(point.start, present.end(), _first(point), None, current=True), 1
    if point.weak:
        return None, 1
    return _lone(text, point), 1


def _joined(text: str, point: Point, following: Point) -> bool:
    gap = text[point.end : following.start]
    if len(gap) > _FAR:
        return False
    if gap == " / ":  # "2018-03 / 2019-05"; two years so may be two of anything
        return bool(point.first and following.first) and _rising(point, following)
    patterns = _between()
    if patterns["join"].fullmatch(gap):
        return True
    if not gap.strip(" \t\xa0"):
        return _side_by_side(text, point, following)
    return bool(
        patterns["and"].fullmatch(gap) and patterns["between"].search(text[max(0, point.start - _FAR) : point.start])
    )


def _side_by_side(text: str, point: Point, following: Point) -> bool:
    """Two dates with nothing between: a range whose dash was lost, when both name a month or begin the line."""
    if (point.first is None) != (following.first is None):
        return False
    begins = point.first is not None or _LINE_START.search(text, max(0, point.start - _INDENT), point.start)
    return bool(begins) and _rising(point, following)


def _rising(point: Point, following: Point) -> bool:
    return (point.year, point.first or 0) < (following.year, following.first or 0)


def _lone(text: str, point: Point) -> Period:
    """A date without a second one: open, a year and its successor in short, months of one year, or itself."""
    patterns = _between()
    head = text[max(0, point.start - _FAR) : point.start]
    since = patterns["since"].search(head)
    opened = patterns["open"].match(text, point.end)
    if since or opened:
        start = point.start - len(head) + since.start() if since else point.start
        return Period(start, opened.end() if opened else point.end, _first(point), None, current=True)
    in_short = _range_in_short(text, point)
    if in_short:
        return in_short
    month = patterns["month"].search(head) if point.first else None
    if month:
        return _months_of_one_year(point, month, point.start - len(head))
    return Period(point.start, point.end, _first(point), _last(point), alone=True)


def _range_in_short(text: str, point: Point) -> Period | None:
    """ "2014–16"; and "2008-09", which looks like a month but stands alone and counts on."""
    pair = _YEAR_AND_NEXT.fullmatch(text, point.start, point.end)
    short = _SHORT_SECOND.match(text, point.end) if point.first is None else None
    last = int(pair[2]) if pair else int(short[1]) if short else 0
    year = point.year - point.year % 100 + last
    if not point.year < year <= point.year + 50:
        return None
    return Period(point.start, short.end() if short else point.end, Month(point.year), Month(year))


def _months_of_one_year(point: Point, match: re.Match[str], offset: int) -> Period:
    """ "Nov – Feb 2020": the year stands once; a later first month belongs to the year before."""
    first = _months()[match["name"].lower()][0]
    year = point.year - 1 if point.last is not None and first > point.last else point.year
    return Period(offset + match.start(), point.end, Month(year, first), _last(point))


def _first(point: Point) -> Month:
    return Month(point.year, point.first)


def _last(point: Point) -> Month:
    return Month(point.year, point.last)
