"""A section cut into entries: the rows around each date that open it, and the rows that follow.

Where the date stands, above, beside or below the title, is learnt from the first entry of the section and kept.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.documents.facts.anchors import (
    LONGEST_HEADER,
    MOST_ABOVE,
    anchors_of,
    dated_rows,
    is_bare,
    names_role,
    opens,
    undated_anchors,
    words_beside,
)
from tracker.documents.facts.beside import as_seen
from tracker.documents.facts.dates import Period
from tracker.documents.facts.marks import is_organisation, is_title
from tracker.documents.facts.rows import Row, sentences_of
from tracker.documents.types import Span


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


def entries_of(rows: Sequence[Row], periods: Sequence[Period]) -> list[Entry]:
    """The dated and undated entries of a section, in order; rows before the first one belong to none."""
    rows = _sentences(as_seen(rows), periods)
    dated = anchors_of(rows, dated_rows(rows, periods))
    anchors = dict.fromkeys(undated_anchors(rows, dated))
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


def _starts(rows: Sequence[Row], order: list[int], opened: dict[int, Period | None]) -> list[int]:
    """For each anchor the first row of its header."""
    starts: list[int] = []
    allowed = MOST_ABOVE
    for number, anchor in enumerate(order):
        floor = _after(rows, order[number - 1], opened[order[number - 1]]) if number else 0
        reach = max(allowed, _least_above(rows, anchor, opened[anchor]))
        start = _walk_up(rows, anchor, max(floor, anchor - reach)) if opened[anchor] else anchor
        if number and not allowed and start < anchor and _is_bare_above(rows, order[number - 1], anchor, opened):
            start = anchor  # the row between two dates belongs to the upper one
        elif start == anchor and anchor - 1 > floor and opened[anchor] and _is_headed(rows, anchor):
            start = anchor - 1
        if number == 0:
            allowed = min(allowed, anchor - start)
        starts.append(start)
    return starts


def _is_headed(rows: Sequence[Row], anchor: int) -> bool:
    """Whether the occupation that the row of a date lacks, and the row below it too, stands alone above it."""
    if rows[anchor].bullet or is_title(rows[anchor].text) or any(map(names_role, rows[anchor + 1 : anchor + 2])):
        return False
    return names_role(rows[anchor - 1])


def _is_bare_above(rows: Sequence[Row], above: int, anchor: int, opened: dict[int, Period | None]) -> bool:
    """Whether a date alone stands above with nothing but header lines in between, so that it would be left empty."""
    period = opened[above]
    return period is not None and is_bare(rows[above], period) and all(map(opens, rows[above + 1 : anchor]))


def _least_above(rows: Sequence[Row], anchor: int, period: Period | None) -> int:
    """A date that stands alone between bullets above and below has its header above, whatever the first entry had: a
    row, or two when one names an occupation and the other a firm.
    """
    if period is None or not is_bare(rows[anchor], period):
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
    while index < stop and index - start < MOST_ABOVE + 2 and opens(rows[index]):
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
    lines = [row for row in header if period is None or words_beside(row, period) > 2]
    return len(lines) < 2 or not any(is_title(row.text) for row in lines)


def _continues(rows: Sequence[Row], index: int, stop: int, period: Period | None) -> bool:
    """A row below the date belongs to the header when it names a role or a firm, or bullets come next."""
    row = rows[index]
    if is_title(row.text) or is_organisation(row.text):
        return len(row.text) <= LONGEST_HEADER
    following = next((other for other in rows[index + 1 : stop] if not _is_date(other, period)), None)
    return len(row.text) <= 50 and following is not None and (following.bullet or is_title(following.text))
