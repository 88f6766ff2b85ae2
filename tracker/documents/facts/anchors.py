"""The rows that open an entry: those with a date that heads one, and an occupation between what was done."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tracker.documents.facts.dates import Period
from tracker.documents.facts.marks import is_organisation, is_prose, is_title
from tracker.documents.facts.rows import Row
from tracker.documents.facts.sections import row_label

LONGEST_HEADER = 110  # characters of a row that may open an entry
_LONGEST_ROLE = 60
MOST_ABOVE = 3  # rows of a header above its date
_DOING = re.compile(
    r"[A-Z]?[a-z]+(?:ed|ing)\b(?!\s*(?:[|,–—-]|$))|(?:[Bb]uilt|[Ll]ed|[Rr]an|[Ww]rote|[Mm]ade|[Dd]rove|[Tt]aught|[Ss]et|[Hh]eld)\b"
)
_PARTING = re.compile(r"[,|\t]")
_ENDS_SENTENCE = re.compile(r"(?<!Inc)(?<!Ltd)(?<!Co)(?<!Corp)(?<!Jr)(?<!Sr)(?<!\b[A-Z])[.;]$")


def dated_rows(rows: Sequence[Row], periods: Sequence[Period]) -> dict[int, Period]:
    """Row index -> the first period that begins in it, ranges before single dates."""
    dated: dict[int, Period] = {}
    order = sorted(range(len(rows)), key=lambda index: rows[index].start)
    starts = [rows[index].start for index in order]
    for period in periods:
        place = bisect_right(starts, period.start) - 1
        if place < 0 or period.start >= rows[order[place]].end:
            continue
        index = order[place]
        if index not in dated or (dated[index].alone and not period.alone):
            dated[index] = period
    return dated


def anchors_of(rows: Sequence[Row], dated: dict[int, Period]) -> dict[int, Period]:
    """The dated rows that open an entry, not those that merely mention a date."""
    plain = {index: period for index, period in dated.items() if not rows[index].bullet and _leads(rows[index], period)}
    ranges = {index: period for index, period in plain.items() if not period.alone}
    if ranges:
        ranges = _without_remarks(rows, ranges)
        above = any(is_bare(rows[index], period) for index, period in ranges.items())
        begun = all(period.first.month and period.start == rows[index].start for index, period in ranges.items())
        close = {
            index: period
            for index, period in plain.items()
            if period.alone
            and (
                _stands_out(rows, index, period)
                or (above and _heads(rows, index, period))
                or (begun and _begins(rows[index], period))
            )
        }
        return {**ranges, **close}
    if plain:
        return plain
    leading = {index: period for index, period in dated.items() if _leads(rows[index], period)}
    return leading or {index: period for index, period in dated.items() if not period.alone}


def undated_anchors(rows: Sequence[Row], dated: dict[int, Period]) -> list[int]:
    """Rows that open an entry without a date: an occupation between bullets, with no date nearby to claim it."""
    near = {index + step for index in dated for step in range(-MOST_ABOVE, MOST_ABOVE + 1)}
    found: list[int] = []
    for index, row in enumerate(rows):
        if index in near or not opens(row) or not is_title(row.text):
            continue
        alone = index == 0 or rows[index - 1].bullet or row.gap
        above_bullets = _bullet_at(rows, index + 1) or (_bullet_at(rows, index + 2) and opens(rows[index + 1]))
        if (alone and above_bullets) or (not dated and _is_told_below(rows, index)):
            found.append(index)
    return found


def opens(row: Row) -> bool:
    """Whether the row could be a line of a header by its looks: short, no sentence, nothing being done in it."""
    text = row.text
    return not (
        row.bullet
        or row.wrapped
        or row_label(row) is not None
        or len(text) > LONGEST_HEADER
        or _ENDS_SENTENCE.search(text)
        or (text[0].islower() and not text[1:2].isupper())  # "iOS developer" may open one
        or (_DOING.match(text) and not (_is_role(text) or _is_name(text)))
    )


def names_role(row: Row) -> bool:
    return len(row.text) <= _LONGEST_ROLE and opens(row) and is_title(row.text)


def is_bare(row: Row, period: Period) -> bool:
    """Whether the row holds the date alone."""
    return words_beside(row, period) <= 2


def words_beside(row: Row, period: Period) -> int:
    inside = max(0, min(row.end, period.end) - max(row.start, period.start))
    return len(row.text) - inside


def _is_role(text: str) -> bool:
    """Whether a few capitalised words lead up to an occupation: "Registered Nurse", "Marketing Manager, North"."""
    words = text.split(None, 4)[:4]
    at = next((number for number, word in enumerate(words) if is_title(word)), None)
    return at is not None and all(word[0].isupper() for word in words[: at + 1])


def _is_name(text: str) -> bool:
    """Whether a few capitalised words stand before a comma or a bar, as in "Western Rail, Leeds"."""
    name, *rest = _PARTING.split(text, maxsplit=1)
    words = name.split()
    return bool(rest) and 1 < len(words) <= 4 and all(word[0].isupper() or word in ("and", "of", "&") for word in words)


def _without_remarks(rows: Sequence[Row], ranges: dict[int, Period]) -> dict[int, Period]:
    """Without the sentences that name years, "… of the new branch (2003-2005)", unless all are so."""
    real = {index: period for index, period in ranges.items() if not _is_remark(rows[index], period)}
    return real or ranges


def _is_remark(row: Row, period: Period) -> bool:
    """Whether a range of bare years stands in a sentence, or in brackets behind its tail or a piece of one."""
    behind = row.text[period.end - row.start :]
    before = row.text[: period.start - row.start].rstrip()
    if period.first.month or is_title(before):
        return False
    if not before.endswith("(") or behind not in (")", ")."):
        return is_prose(before) and not is_organisation(before)
    return behind == ")." or before[0].islower() or is_prose(before)


def _heads(rows: Sequence[Row], index: int, period: Period) -> bool:
    """Whether a month stands alone above an occupation, as the ranges of other entries stand above theirs."""
    if not (period.first.month and is_bare(rows[index], period) and index + 1 < len(rows)):
        return False
    return opens(rows[index + 1]) and is_title(rows[index + 1].text)


def _begins(row: Row, period: Period) -> bool:
    """Whether a short row begins with a month, and a name follows: "March 2015 Alpha Ltd"."""
    name = row.text[period.end - row.start :].lstrip(" ,:|\t–-")
    return bool(period.first.month and period.start == row.start and name[:1].isupper() and opens(row))


def _stands_out(rows: Sequence[Row], index: int, period: Period) -> bool:
    """A row with a single date opens an entry when it names an occupation, stands below one, or is the only plain row
    among bullets.
    """
    row = rows[index]
    if is_bare(row, period) and index and opens(rows[index - 1]):
        return is_title(rows[index - 1].text) or is_organisation(rows[index - 1].text)
    before = index == 0 or rows[index - 1].bullet or rows[index - 1].wrapped
    return is_title(row.text) or (
        before and opens(row) and (_bullet_at(rows, index + 1) or _bullet_at(rows, index + 2))
    )


def _leads(row: Row, period: Period) -> bool:
    """A date at the edge of a short row, or early in a longer one beside an occupation."""
    before = row.text[: period.start - row.start]
    rest = len(row.text) - (min(period.end, row.end) - period.start)
    behind = row.text[max(0, period.end - row.start) :]
    if row.text[0].islower() and (". " in before or row.text[-1] == "." or len(row.text) > 80):
        return False  # the tail of a sentence that wrapped
    if period.alone:
        if not before.strip(" ([") and is_title(behind[:80]):
            return True
        if row.text[-1] == "." and is_prose(before):
            return False
        edge = not before.strip(" ([") or not behind.strip(" )].,:|")
        return edge and rest <= LONGEST_HEADER and not _DOING.match(row.text)
    named = is_title(before) or before.rstrip().endswith("(") or _is_firm_ahead(before, period)
    if rest <= LONGEST_HEADER:
        return named or rest <= 40 or not _DOING.match(row.text)
    return len(before) <= 12 or (len(before) <= LONGEST_HEADER and named)


def _is_firm_ahead(before: str, period: Period) -> bool:
    """Whether a firm stands before a range of months in a row that goes on with what was done."""
    if not period.first.month or len(before) > _LONGEST_ROLE or _DOING.match(before):
        return False
    return before[:1].isupper() and is_organisation(before) and not is_prose(before)


def _is_told_below(rows: Sequence[Row], index: int) -> bool:
    """Whether an occupation stands alone between whole sentences, in a section that tells no dates at all."""
    ended = index == 0 or rows[index].gap or rows[index - 1].text[-1] in ".;"
    told = index + 1 < len(rows) and not opens(rows[index + 1]) and len(rows[index + 1].text) > _LONGEST_ROLE
    return ended and told and names_role(rows[index])


def _bullet_at(rows: Sequence[Row], index: int) -> bool:
    return index < len(rows) and rows[index].bullet
