"""Dates in a column of their own at the left, a line with dots between them and the entries."""

from __future__ import annotations

from typing import ClassVar

from reportlab.platypus import Flowable, Spacer

from tracker.demo.layouts.flow import Flow
from tracker.demo.sheet import Entry

_DATES = 92
_AXIS = 20


class _Dot(Flowable):
    """A dot on the axis, drawn at the height of an entry's first line."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.width, self.height = 6.0, 10.0

    def draw(self) -> None:
        self.canv.setFillColor(self._colour)
        self.canv.circle(3, 3.6, 2.7, stroke=0, fill=1)


class Timeline(Flow):
    """Violet dots on a thin axis."""

    accent: ClassVar[str] = "#5a3d8a"
    size: ClassVar[float] = 9.4

    def entry(self, entry: Entry) -> list[Flowable]:
        """A row of dates, axis and words; one row an entry, so dates stand beside their title."""
        place = ", ".join(part for part in (entry.organisation, entry.place) if part)
        dates = self.par(self.soft_words(entry.dates), self.size - 0.4)
        head = [self.par(self.bold(entry.title)), self.par(self.soft_words(place))]
        words = [*head, *self.bullets(entry.bullets), Spacer(0, 9)]
        axis = ("LINEBEFORE", (2, 0), (2, 0), 0.8, self.accent)
        inset = ("LEFTPADDING", (2, 0), (2, 0), 12)
        widths = [_DATES, _AXIS, self.width - _DATES - _AXIS]
        dot = ("LEFTPADDING", (1, 0), (1, 0), _AXIS - 3)
        return [self.rows([[dates, _Dot(self.accent), words]], widths, axis, inset, dot)]
