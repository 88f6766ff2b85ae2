"""Salaries: amounts with a currency, as ranges, with their period and the place or group they are for."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.headings import section_of
from tracker.requirements.tables import any_of, column, opening, rows
from tracker.requirements.types import Salary

_AMOUNT = r"\d{1,3}(?:[,.' ]\d{2,3})*(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_SCALE = r"(?:\s?(?:k|K|thousand|lakhs?|lacs?|L(?=PA)|crores?)\b)?"
_TO = r"\s*(?:-{1,2}|to|and|until|up to)\s*"
_SCALES = {"k": 1_000, "thousand": 1_000, "lakh": 100_000, "lac": 100_000, "l": 100_000, "crore": 10_000_000}
_OTHER_DOLLARS = ("CAD", "AUD", "NZD", "SGD", "HKD")
_LABEL_WITHIN = 160  # characters in front of an amount
_YEAR_FROM, _MONTH_FROM, _LAKH, _PAY_UP_TO = 10_000, 700, 100_000, 900_000


_ITEM_END = re.compile(r"[,;.]\s|\n")
_PAID_BESIDE = re.compile(r"\n|\s(?:plus|\+)\s")  # "£33,500 plus a monthly bonus"
_IN_PLACE = re.compile(r"\s*(?:gross |base )?(?:in|for) (?:the )?")


@dataclass(frozen=True, slots=True)
class Amount:
    """Money at ``[start, end)`` of the plain text."""

    low: float
    high: float
    currency: str
    start: int
    end: int


def salaries(ad: Ad, pay_lines: list[tuple[int, int]]) -> tuple[Salary, ...]:
    """Every salary of the ad in order. ``pay_lines``: spans that stand under a heading about pay."""
    found: dict[tuple[object, ...], Salary] = {}
    amounts = [one for one in _amounts(ad.plain) if _is_pay(ad.plain, one, pay_lines)]
    for one in amounts:
        period = _period(ad.plain, one)
        region = _label(ad.plain, one) if len(amounts) > 1 else ""
        words = ad.words(one.start, one.end)
        salary = Salary(_whole(one.low), _whole(one.high), one.currency, period, region, words)
        found.setdefault((salary.low, salary.high, salary.currency, period, region), salary)
    return _without_weaker(tuple(found.values()))


def _whole(amount: float) -> int:
    """The nearest whole sum, which a posting holds; no range that the ad does not state."""
    return math.floor(amount + 0.5)


def _without_weaker(found: tuple[Salary, ...]) -> tuple[Salary, ...]:
    """Each figure once, with its first label."""
    seen: dict[tuple[object, ...], Salary] = {}
    for one in found:
        seen.setdefault((one.low, one.high, one.currency, one.period), one)
    return tuple(seen.values())


def _amounts(plain: str) -> Iterator[Amount]:
    dollars = ""
    for found in _money().finditer(plain):
        currency = _currency(_sign(found))
        if currency is None and not found["lpa"]:
            continue
        scale = _scale(found["scale2"]) or _scale(found["scale1"]) or 1
        low = _number(found["low"]) * (_scale(found["scale1"]) or (scale if found["high"] else 1))
        high = _number(found["high"]) * scale if found["high"] else low
        if found["lpa"] and low < _LAKH:
            low, high = low * _LAKH, high * _LAKH
        if low > high and found["high"]:
            low, high = high, low
        if currency == "USD" and "US" not in found[0]:
            currency = dollars = dollars or _dollars(plain)
        yield Amount(low, high, currency or "INR", found.start(), found.end())


def _dollars(plain: str) -> str:
    """Whose dollars a bare sign means: those of the one country with dollars that the ad is about."""
    if any_of("dollars", "USD").search(plain):
        return "USD"
    named = [code for code in _OTHER_DOLLARS if any_of("dollars", code).search(plain) and code not in plain]
    return named[0] if len(named) == 1 else "USD"


def _sign(found: re.Match[str]) -> str:
    """The sign of a sum; of "$85K–$102K CAD" the code, for many countries have dollars."""
    before, named = found["before"] or "", found["after"] or found["middle"] or ""
    return (named if before in ("", "$") and named else before) or found["again"] or ""


@cache
def _money() -> re.Pattern[str]:
    sign = "|".join(row[1] for row in rows("currencies"))
    sign = rf"(?:(?<![A-Za-z])(?:{sign})(?![a-zA-Z]))"
    return re.compile(
        rf"(?<![\w.,])(?:(?P<before>{sign})\s?)?(?P<low>{_AMOUNT})(?P<scale1>{_SCALE})"
        rf"(?:[ ]?(?P<middle>{sign})(?!\s?\d))?"
        rf"(?:(?:\s?(?:{_period_words()}))?{_TO}(?:(?P<again>{sign})\s?)?(?P<high>{_AMOUNT})(?P<scale2>{_SCALE}))?"
        rf"(?:[ ]?\(?(?P<after>{sign})\)?(?!\s?\d))?(?P<lpa>\s?LPA\b)?",
    )


@cache
def _period_words() -> str:
    return "|".join(words for period in ("hour", "day", "month", "year") for words in column("pay", period)[:1])


def _currency(sign: str) -> str | None:
    for code, pattern in _signs():
        if sign and pattern.fullmatch(sign):
            return code
    return None


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row[0], re.compile(row[1])) for row in rows("currencies"))


def _scale(word: str | None) -> int | None:
    return _SCALES.get((word or "").strip().lower().removesuffix("s"))


def _number(digits: str) -> float:
    """ "1,200", "1.200" and "8,00,000" are thousands; "25.50" is not."""
    digits = digits.replace(" ", "").replace("'", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        return float(digits.replace(".", ""))
    return float(digits.replace(",", ""))


def _is_pay(plain: str, one: Amount, pay_lines: list[tuple[int, int]]) -> bool:
    around = plain[max(0, one.start - 90) : one.end + 60]
    if any_of("pay", "not_pay").search(_close(plain, one)) or opening("pay", "behind").match(plain, one.end):
        return False
    if any(start <= one.start < end for start, end in pay_lines):
        return one.high >= 5
    if _is_yearly_range(one):
        return True
    stated = _stated_period(plain[one.end : one.end + 28]) is not None
    return stated or (any_of("pay", "near").search(around) is not None and one.high >= 8)


def _close(plain: str, one: Amount) -> str:
    """The words of the same item around the amount: "€15 per hour, staff discount" speaks of two things."""
    before = _ITEM_END.split(plain[max(0, one.start - 25) : one.start])[-1]
    return before + plain[one.start : one.end] + _ITEM_END.split(plain[one.end : one.end + 30])[0]


def _is_yearly_range(one: Amount) -> bool:
    """ "US$70,000-$90,000" needs no word beside it: two sums of that size so close together are pay."""
    return _YEAR_FROM <= one.low < one.high <= min(_PAY_UP_TO, 2.5 * one.low)


def _period(plain: str, one: Amount) -> str:
    """As stated behind the amount, else before it or in the table's head, else what the size of it can only mean."""
    line = plain.rfind("\n", 0, one.start)
    behind = _PAID_BESIDE.split(plain[one.end : one.end + 28], maxsplit=1)[0]
    stated = _stated_period(behind)
    if stated is None and one.high < _YEAR_FROM:  # "4 days a week, £26,000" is pay for a year
        stated = _stated_period(plain[line + 1 : one.start])
    if stated:
        return stated
    if one.high >= _YEAR_FROM:
        before = _stated_period(plain[max(0, one.start - 160) : one.start], last=True)
        return before if before and (before == "month" or one.currency in column("pay", "small_money")) else "year"
    return "hour" if one.high < _MONTH_FROM else "month"


def _stated_period(text: str, *, last: bool = False) -> str | None:
    hits = [
        (found.start(), period)
        for period in ("hour", "day", "week", "month", "year")
        for found in _periods(period).finditer(text)
    ]
    if not hits:
        return None
    return max(hits)[1] if last else min(hits)[1]


@cache
def _periods(period: str) -> re.Pattern[str]:
    return re.compile("|".join(column("pay", period)), re.IGNORECASE)


def _label(plain: str, one: Amount) -> str:
    """What a figure is for, when there are several: a place in its sentence, its row, or the line above it."""
    start = plain.rfind("\n", 0, one.start) + 1
    before = plain[max(start, one.start - _LABEL_WITHIN) : one.start]
    sentence = re.split(r"[.;]\s", before)[-1]
    behind = _IN_PLACE.match(plain, one.end)
    found = behind and any_of("places", "place").match(plain, behind.end())
    if found:
        return str(found[0])
    places = any_of("places", "place").findall(sentence)
    if places:
        return str(places[-1])
    row = sentence.strip(" :-|\t•*")
    if row and len(row.split()) <= 6 and not any_of("pay", "near").search(row) and not _money().search(row):
        return row
    if before.strip():
        return ""
    above = plain[:start].rstrip().rsplit("\n", 1)[-1].strip(" :-|•*")
    return above if above and len(above.split()) <= 6 and section_of(above) is None else ""
