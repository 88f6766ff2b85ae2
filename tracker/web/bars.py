"""Stacked bars as numbers for SVG attributes, so that no page needs an inline style.

``score_bar`` is a component of the templates that is drawn here: a list has fifty of them with a dozen parts each, and
what a macro writes piece by piece is most of the page's time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from tracker.web.wording.numbers import number, tenths
from tracker.web.wording.translation import gettext, locale

_GAP = 0.8  # of 100: keeps neighbours apart for eyes that do not tell the hues


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar 100 wide. ``hue`` is 1 to 7, the class ``k1`` … ``k7``; parts past the seventh begin again."""

    hue: int
    x: float
    width: float


def score_bar(total: int, parts: Sequence[tuple[str, float, float]], width: int = 84) -> Markup:
    """A total in tenths with the bar it is made of, ``width`` pixels wide.

    A part is (label, earned, of) in weight points.
    """
    language = locale()
    drawn = "".join(
        f'<rect class="k{part.hue}" x="{part.x}" width="{part.width}" height="8"/>'
        for part in segments([earned for _, earned, _ in parts], sum(of for _, _, of in parts))
    )
    lines = "".join(_line(position % 7 + 1, *part, language) for position, part in enumerate(parts))
    return Markup(  # noqa: S704 - figures of ours; labels are escaped in _line
        f'<button type="button" class="bar"><b>{tenths(total)}</b><svg width="{width}" height="8" viewBox="0 0 100 8"'
        ' preserveAspectRatio="none" aria-hidden="true"><rect class="kt" width="100" height="8"/>'
        f'{drawn}</svg><span class="visually-hidden"> {gettext("of 100. Parts:")} </span>'
        f'<span class="tip">{lines}</span></button>'
    )


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


@lru_cache(maxsize=16384)
def _line(hue: int, label: str, earned: float, of: float, _language: str) -> Markup:
    """One line of the legend; the same few levels come back in every row."""
    return Markup('<span class="k{}">{}<span class="tn">{}</span></span>').format(
        hue, label, f"{number(earned)} / {number(of)}"
    )
