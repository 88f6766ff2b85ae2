"""Must or plus by place in a list that has no heading: where it turns from what binds to what is wished for."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate

from tracker.requirements.finding.years import spans
from tracker.requirements.tables import rows

_CAP = 20  # tenths: no single line outvotes the rest
_RESTART, _HIGHER_DEGREE = 7, 15  # what speaks for a turn: demands begin anew, or a higher degree opens the second part
_MORE_YEARS = 10  # the same once more, and more of it
_LATE = 3.5  # per line beyond the usual share of musts, which is shorter than the wish list
_SHARE = 2.3


def leaning(line: str) -> int:
    """Tenths by which the wording of ``line`` leans to must (above 0) or plus (below 0)."""
    return sum(weight for weight, pattern in _leans() if pattern.search(line))


def musts(lines: list[str]) -> int:
    """How many of ``lines``, from the first, are musts; the rest are pluses. Of fewer than four, all."""
    if len(lines) < 4:
        return len(lines)
    leans = [leaning(line) for line in lines]
    sums = list(accumulate(max(-_CAP, min(_CAP, lean)) for lean in leans))
    years = [_most_years(line) for line in lines]
    longer = [0 < before < here for before, here in zip(accumulate(years, max), years[1:], strict=False)]
    support = (_support(lines, leans, turn) + 2 * sums[turn - 1] for turn in range(1, len(lines) + 1))
    gained = [one + _MORE_YEARS * more for one, more in zip(support, (*longer, False), strict=True)]
    return gained.index(max(gained)) + 1


def _support(lines: list[str], leans: list[int], turn: int) -> float:
    """How well the list divides before line ``turn``, by the lines around it and by its share."""
    support = 0.0
    if turn < len(lines) and leans[turn - 1] < 7 and leans[turn] > 5:
        support += _RESTART
    if turn < len(lines) and _leans()[2][1].search(lines[turn]):
        support += _HIGHER_DEGREE
    if turn == 1:
        support -= 10
    return support - _LATE * max(0.0, turn - len(lines) / _SHARE)


def _most_years(line: str) -> float:
    return max((span.low for span in spans(line)), default=0.0)


@cache
def _leans() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((int(row[0]), re.compile(row[1], re.IGNORECASE)) for row in rows("position"))
