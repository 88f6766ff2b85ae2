"""The totals of a whole pool under new weights, fast enough to follow each key of the rubric editor.

A column of levels becomes one long integer with a lane of some bytes for each application. Multiplying it by a weight
and adding the columns up is then a handful of operations of Python's own integers, exact like the ones in ``combine``.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence

from tracker.scoring.combine import total_tenths

_LANES = (("I", 4), ("Q", 8))  # array codes and their bytes; the first that holds the largest sum is used


def pool_totals(columns: Sequence[bytes], weights: Sequence[int]) -> list[int]:
    """The total in tenths of every application: ``columns[c][a]`` is the level of criterion c in hundredths.

    The same as ``combine`` gives each. Raises ``ValueError`` when columns and weights do not match in number or length,
    or a weight is negative.
    """
    if len(columns) != len(weights) or len({len(column) for column in columns}) > 1:
        raise ValueError("Every weight needs a column, and all columns the same length")
    if any(weight < 0 for weight in weights):
        raise ValueError("A weight cannot be below zero")
    if not columns or not columns[0]:
        return []
    code, width = next(lane for lane in _LANES if 255 * sum(weights) < 1 << 8 * lane[1])
    earned = sum(_lanes(column, width) * weight for column, weight in zip(columns, weights, strict=True))
    sums = array(code)
    sums.frombytes(earned.to_bytes(len(columns[0]) * width, sys.byteorder))
    if sys.byteorder == "big":
        sums.reverse()
    return _totals(sums, sum(weights))


def _lanes(column: bytes, width: int) -> int:
    wide = bytearray(len(column) * width)
    wide[::width] = column
    return int.from_bytes(wide, "little")


def _totals(sums: array[int], weights: int) -> list[int]:
    if 100 * weights > len(sums):
        return [total_tenths(each, weights) for each in sums]
    table = [total_tenths(each, weights) for each in range(100 * weights + 1)]
    return [table[each] for each in sums]
