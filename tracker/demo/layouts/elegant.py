"""A large serif name, fine rules, italics for organisations."""

from __future__ import annotations

from typing import ClassVar

from reportlab.lib.enums import TA_RIGHT
from reportlab.platypus import Flowable

from tracker.demo.layouts.faces import SERIF, Face
from tracker.demo.layouts.flow import Flow
from tracker.demo.sheet import Entry


class Elegant(Flow):
    """Times in dark slate with a plum accent."""

    face: ClassVar[Face] = SERIF
    size: ClassVar[float] = 10.6
    leading: ClassVar[float] = 1.3
    accent: ClassVar[str] = "#5c2a4d"
    side: ClassVar[float] = 64

    def header(self) -> list[Flowable]:
        """The name over the full width."""
        return [
            self.par(self.escaped(self.sheet.name), 33, leading=38, textColor=self.accent),
            self.par(f'<font name="{self.face.italic}">{self.escaped(self.sheet.headline)}</font>', 14, spaceAfter=5),
            self.rule(1.6, after=1.6),
            self.rule(0.4, after=5),
            self.par(self.contact(), 9.6, textColor=self.soft),
        ]

    def heading(self, words: str) -> list[Flowable]:
        """Plain serif, larger, in the accent colour."""
        return [self.par(self.escaped(words), 14.5, textColor=self.accent, spaceBefore=self.gap, spaceAfter=4)]

    def entry_head(self, entry: Entry) -> list[Flowable]:
        """Organisation first in italics, then the title."""
        place = ", ".join(part for part in (entry.organisation, entry.place) if part)
        italic = f'<font name="{self.face.italic}">{self.escaped(place)}</font>'
        dates = self.par(f'<font name="{self.face.italic}">{self.escaped(entry.dates)}</font>', alignment=TA_RIGHT)
        left = [self.par(self.bold(entry.title)), self.par(italic)]
        return [self.rows([[left, dates]], [self.width - self.date_width, self.date_width])]
