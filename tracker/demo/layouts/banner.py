"""A coloured banner with the name in white, then one roomy column."""

from __future__ import annotations

from typing import ClassVar

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from tracker.demo.layouts.flow import GAP, HEIGHT, WIDTH, Flow

_HIGH = 104


class Banner(Flow):
    """White on teal above, teal headings below."""

    accent: ClassVar[str] = "#0f5f66"
    top: ClassVar[float] = 40

    def header(self) -> list[Flowable]:
        """The words of the banner and the space to its end."""
        first, rest = self.sheet.contact[:3], self.sheet.contact[3:]
        lines = [self.par(self.escaped(GAP.join(part)), 8.8, textColor="#e2f1f2") for part in (first, rest) if part]
        return [
            self.par(self.bold(self.sheet.name), 23, textColor="#ffffff", leading=26),
            self.par(self.escaped(self.sheet.headline), 11.5, textColor="#cfe8ea"),
            *lines,
            Spacer(0, 16 if rest else 28),
        ]

    def heading(self, words: str) -> list[Flowable]:
        """Bold capitals without a rule."""
        return [self.par(self.bold(words.upper()), 10.4, textColor=self.accent, spaceBefore=self.gap, spaceAfter=4)]

    def paint(self, canvas: Canvas, first: bool) -> None:
        """The banner on the first page."""
        super().paint(canvas, first)
        if first:
            canvas.setFillColor(self.accent)
            canvas.rect(0, HEIGHT - _HIGH - 12, WIDTH, _HIGH + 12, stroke=0, fill=1)
