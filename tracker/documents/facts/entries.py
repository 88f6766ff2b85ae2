"""A section cut into entries: the rows around each date that open it, and the rows that follow.

Where the date stands, above, beside or below the title, is learnt from the first entry of the section and kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.documents.facts.beside import as_seen
from tracker.documents.facts.dates import Period
from tracker.documents.facts.marks import is_organisation, is_prose, is_title
from tracker.documents.facts.rows import Row, sentences_of
from tracker.documents.facts.sections import row_label
from tracker.documents.types import Span

_LONGEST_HEADER = 110  # characters of a row that may open an entry
_MOST_ABOVE = 3
_DOING = re.compile(
    r"[A-Z]?[a-z]+(?:ed|ing)\b(?!\s*(?:[|,–—-]|$))|(?:[Bb]uilt|[Ll]ed|[Rr]an|[Ww]rote|[Mm]ade|[Dd]rove|[Tt]aught|[Ss]et|[Hh]eld)\b"
)
_PARTING = re.compile(r"[,|\t]")
_ENDS_SENTENCE = re.compile(r"(?<!Inc)(?<!Ltd)(?<!Co)(?<!Corp)(?<!Jr)(?<!Sr)(?<!\b[A-Z])[.;]$")


@dataclass(frozen=True, slots=True)
class Entry:
    """``header`` holds title, organisation and dates; ``body`` what was done. ``period`` is None when undated."""

    header: tuple[Row, ...]
    body: tuple[Row, ...]
    period: Period | None

    @property
    def span(self) -> Span:
        """From its first to its last character in the text."""
        rows = (*self.header, *self.body)
        return Span(min(row.start for row in rows), max(row.end for row in rows))


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


def entries_of(rows: Sequence[Row], periods: Sequence[Period]) -> list[Entry]:
    """The dated and undated entries of a section, in order; rows before the first one belong to none."""
    rows = _sentences(as_seen(rows), periods)
    dated = _anchors(rows, dated_rows(rows, periods))
    anchors = dict.fromkeys(_undated(rows, dated))
    opened: dict[int, Period | None] = {**anchors, **dated}
    order = sorted(opened)
    starts = _starts(rows, order, opened)
    entries: list[Entry] = []
    for number, anchor in enumerate(order):
        stop = starts[number + 1] if number + 1 < len(order) else len(rows)
        body = _body_start(rows, starts[number], anchor, stop, opened[anchor])
        entries.append(Entry(tuple(rows[starts[number] : body]), tuple(rows[body:stop]), opened[anchor]))
    return entries


def _sentences(rows: Sequence[Row], periods: Sequence[Period]) -> Sequence[Row]:
    """The rows, a paragraph that tells of several dated jobs cut into its sentences."""
    starts = [period.start for period in periods if not period.alone]
    cut: list[Row] = []
    for row in rows:
        many = bisect_left(starts, row.end) - bisect_left(starts, row.start) > 1
        cut += sentences_of(row) if many else [row]
    return cut


def opens(row: Row) -> bool:
    """Whether the row could be a line of a header by its looks: short, no sentence, nothing being done in it."""
    text = row.text
    return not (
        row.bullet
        or row.wrapped
        or row_label(row) is not None
        or len(text) > _LONGEST_HEADER
        or _ENDS_SENTENCE.search(text)
        or (text[0].islower() and not text[1:2].isupper())  # "iOS developer" may open one
        or (_DOING.match(text) and not (_is_role(text) or _is_name(text)))
    )


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


def _anchors(rows: Sequence[Row], dated: dict[int, Period]) -> dict[int, Period]:
    """The dated rows that open an entry, not those that merely mention a date."""
    plain = {index: period for index, period in dated.items() if not rows[index].bullet and _leads(rows[index], period)}
    ranges = {index: period for index, period in plain.items() if not period.alone}
    if ranges:
        ranges = _without_remarks(rows, ranges)
        above = any(_is_bare(rows[index], period) for index, period in ranges.items())
        close = {
            index: period
            for index, period in plain.items()
            if period.alone and (_stands_out(rows, index, period) or (above and _heads(rows, index, period)))
        }
        return {**ranges, **close}
    if plain:
        return plain
    leading = {index: period for index, period in dated.items() if _leads(rows[index], period)}
    return leading or {index: period for index, period in dated.items() if not period.alone}


def _without_remarks(rows: Sequence[Row], ranges: dict[int, Period]) -> dict[int, Period]:
    """Without the sentences that end with years in brackets, "… of the new branch (2003-2005)", unless all are so."""
    real = {index: period for index, period in ranges.items() if not _is_remark(rows[index], period)}
    return real if len(real) > 1 else ranges


def _is_remark(row: Row, period: Period) -> bool:
    """Whether a range of bare years in brackets ends what reads as a sentence, its tail, or a piece of one."""
    behind = row.text[period.end - row.start :]
    before = row.text[: period.start - row.start].rstrip()
    if period.first.month or not before.endswith("(") or behind not in (")", ").") or is_title(before):
        return False
    return behind == ")." or before[0].islower() or is_prose(before)


def _heads(rows: Sequence[Row], index: int, period: Period) -> bool:
    """Whether a month stands alone above an occupation, as the ranges of other entries stand above theirs."""
    if not (period.first.month and _is_bare(rows[index], period) and index + 1 < len(rows)):
        return False
    return opens(rows[index + 1]) and is_title(rows[index + 1].text)


def _is_bare(row: Row, period: Period) -> bool:
    """Whether the row holds the date alone."""
    return _words_beside(row, period) <= 2


def _stands_out(rows: Sequence[Row], index: int, period: Period) -> bool:
    """A row with a single date opens an entry when it names an occupation, stands below one, or is the only plain row
    among bullets.
    """
    row = rows[index]
    if _is_bare(row, period) and index and opens(rows[index - 1]):
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
        return edge and rest <= _LONGEST_HEADER and not _DOING.match(row.text)
    named = is_title(before) or before.rstrip().endswith("(")
    if rest <= _LONGEST_HEADER:
        return named or rest <= 40 or not _DOING.match(row.text)
    return len(before) <= 12 or (len(before) <= _LONGEST_HEADER and named)


def _undated(rows: Sequence[Row], dated: dict[int, Period]) -> list[int]:
    """Rows that open an entry without a date: an occupation between bullets, with no date nearby to claim it."""
    near = {index + step for index in dated for step in range(-_MOST_ABOVE, _MOST_ABOVE + 1)}
    found: list[int] = []
    for index, row in enumerate(rows):
        if index in near or not opens(row) or not is_title(row.text):
            continue
        alone = index == 0 or rows[index - 1].bullet or row.gap
        if alone and (_bullet_at(rows, index + 1) or (_bullet_at(rows, index + 2) and opens(rows[index + 1]))):
            found.append(index)
    return found


def _bullet_at(rows: Sequence[Row], index: int) -> bool:
    return index < len(rows) and rows[index].bullet


def _starts(rows: Sequence[Row], order: list[int], opened: dict[int, Period | None]) -> list[int]:
    """For each anchor the first row of its header."""
    starts: list[int] = []
    allowed = _MOST_ABOVE
    for number, anchor in enumerate(order):
        floor = _after(rows, order[number - 1], opened[order[number - 1]]) if number else 0
        reach = max(allowed, _least_above(rows, anchor, opened[anchor]))
        start = _walk_up(rows, anchor, max(floor, anchor - reach)) if opened[anchor] else anchor
        if number and not allowed and start < anchor and _is_bare_above(rows, order[number - 1], anchor, opened):
            start = anchor  # the row between two dates belongs to the upper one
        if number == 0:
            allowed = min(allowed, anchor - start)
        starts.append(start)
    return starts


def _is_bare_above(rows: Sequence[Row], above: int, anchor: int, opened: dict[int, Period | None]) -> bool:
    """Whether a date alone stands above with nothing but header lines in between, so that it would be left empty."""
    period = opened[above]
    return period is not None and _is_bare(rows[above], period) and all(map(opens, rows[above + 1 : anchor]))


def _least_above(rows: Sequence[Row], anchor: int, period: Period | None) -> int:
    """A date that stands alone between bullets above and below has its header above, whatever the first entry had: a
    row, or two when one names an occupation and the other a firm.
    """
    if period is None or not _is_bare(rows[anchor], period):
        return 0
    above = rows[max(0, anchor - 2) : anchor]
    both = len(above) == 2 and is_organisation(above[0].text) and is_title(above[1].text)
    return 2 if both and anchor > 2 and rows[anchor - 3].bullet else 1


def _walk_up(rows: Sequence[Row], anchor: int, floor: int) -> int:
    if rows[anchor].bullet:
        return anchor
    start = anchor
    while start > floor and opens(rows[start - 1]):
        start -= 1
    return start


def _after(rows: Sequence[Row], anchor: int, period: Period | None) -> int:
    """The first row behind the anchor's date, which may run over several rows."""
    index = anchor + 1
    while period is not None and index < len(rows) and rows[index].end <= period.end:
        index += 1
    return index


def _body_start(rows: Sequence[Row], start: int, anchor: int, stop: int, period: Period | None) -> int:
    """The first row of the body: below the date, rows join the header while it lacks a title or an organisation."""
    index = _after(rows, anchor, period)
    if rows[anchor].bullet:
        return index
    while index < stop and index - start < _MOST_ABOVE + 2 and opens(rows[index]):
        wanted = _wanting(rows[start:index], period) and _continues(rows, index, stop, period)
        if not (wanted or _is_date(rows[index], period)):
            break
        index += 1
    return min(index, stop)


def _is_date(row: Row, period: Period | None) -> bool:
    """Whether the row is a further line of the date, read after what stands beside it."""
    return period is not None and period.start <= row.start and row.end <= period.end


def _wanting(header: Sequence[Row], period: Period | None) -> bool:
    """Whether the header still needs a line: fewer than two rows of words, or no occupation in them."""
    lines = [row for row in header if period is None or _words_beside(row, period) > 2]
    return len(lines) < 2 or not any(is_title(row.text) for row in lines)


def _words_beside(row: Row, period: Period) -> int:
    inside = max(0, min(row.end, period.end) - max(row.start, period.start))
    return len(row.text) - inside


def _continues(rows: Sequence[Row], index: int, stop: int, period: Period | None) -> bool:
    """A row below the date belongs to the header when it names a role or a firm, or bullets come next."""
    row = rows[index]
    if is_title(row.text) or is_organisation(row.text):
        return len(row.text) <= _LONGEST_HEADER
    following = next((other for other in rows[index + 1 : stop] if not _is_date(other, period)), None)
    return len(row.text) <= 50 and following is not None and (following.bullet or is_title(following.text))
