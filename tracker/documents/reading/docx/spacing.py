"""The space above and below a paragraph, after defaults, style and its own properties."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from tracker.documents.reading.docx.names import W
from tracker.documents.reading.room import AUTOMATIC

_LINE = 12.0  # points of a line, where space is counted in lines
_OFF = {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class Spacing:
    """Points above and below. ``contextual``: none beside a paragraph of the same style."""

    above: float = 0.0
    below: float = 0.0
    contextual: bool = False


NO_SPACE = Spacing()


def spaced(spacing: Spacing, properties: etree._Element | None) -> Spacing:
    """``spacing`` with paragraph properties (``pPr``) on top."""
    if properties is None:
        return spacing
    stated, contextual = properties.find(W + "spacing"), properties.find(W + "contextualSpacing")
    if stated is not None:
        above, below = _points(stated, "before", spacing.above), _points(stated, "after", spacing.below)
        spacing = replace(spacing, above=above, below=below)
    if contextual is not None:
        spacing = replace(spacing, contextual=contextual.get(W + "val", "1").casefold() not in _OFF)
    return spacing


def _points(stated: etree._Element, side: str, inherited: float) -> float:
    """Of automatic space, lines and twentieths of a point, the first that is stated counts."""
    if stated.get(W + side + "Autospacing", "0") not in _OFF:
        return AUTOMATIC
    lines = _number(stated.get(W + side + "Lines"))
    if lines:
        return lines / 100 * _LINE
    twentieths = _number(stated.get(W + side))
    return inherited if twentieths is None else twentieths / 20


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
