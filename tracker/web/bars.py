"""Stacked bars as numbers for SVG attributes, so that no page needs an inline style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.web.wording.numbers import number

_GAP = 0.8  # of 100: keeps neighbours apart for eyes that do not tell the hues


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar 100 wide. ``hue`` is 1 to 7, the class ``k1`` … ``k7``; parts past the seventh begin again."""

    hue: int
    x: float
    width: float


def segments(values: Iterable[float], whole: float) -> tuple[Segment, ...]:
    """One segment for each value above zero, end to end; ``whole`` is the value that fills the bar.

    Hues follow the position of a value in ``values``, so the same criterion has the same hue in every row.
    Empty when ``whole`` is zero.
    """
    placed: list[Segment] = []
    start = 0.0
    for position, value in enumerate(values):
        if value <= 0 or whole <= 0:
            continue
        width = 100 * value / whole
        placed.append(Segment(position % 7 + 1, round(start, 2), round(max(width - _GAP, 0.5), 2)))
        start += width
    return tuple(placed)


def legend(parts: Sequence[tuple[str, float, float]]) -> list[tuple[int, str, str]]:
    """(hue, label, ``11.25 / 15``) of each part of a total. A part is (label, earned, of) in weight points."""
    return [
        (position % 7 + 1, label, f"{number(earned)} / {number(of)}")
        for position, (label, earned, of) in enumerate(parts)
    ]
