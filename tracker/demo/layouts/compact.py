"""Dense: small type, narrow margins, title, organisation and dates on one line."""

from __future__ import annotations

from typing import ClassVar

from reportlab.lib.enums import TA_RIGHT
from reportlab.platypus import Flowable

from tracker.demo.layouts.flow import Flow
from tracker.demo.sheet import Entry


class Compact(Flow):
    """As much as fits on a page that can still be read."""

    size: ClassVar[float] = 8.7
    leading: ClassVar[float] = 1.27
    side: ClassVar[float] = 42
    top: ClassVar[float] = 36
    gap: ClassVar[float] = 7
    accent: ClassVar[str] = "#7a1f2b"

    def header(self) -> list[Flowable]:
        """Name at the left, contact at the right."""
        name = [
            self.par(self.bold(self.sheet.name), 17, leading=20),
            self.par(self.soft_words(self.sheet.headline), 10),
        ]
        lines = [
            self.par(self.escaped(line), 8, alignment=TA_RIGHT, textColor=self.soft) for line in self.sheet.contact
        ]
        return [self.rows([[name, lines]], [self.width - 190, 190])]

    def heading(self, words: str) -> list[Flowable]:
        """Small capitals' size, a hairline above."""
        return [
            self.rule(0.4, before=self.gap, after=2),
            self.par(self.bold(words.upper()), 8.4, textColor=self.accent, spaceAfter=2),
        ]

    def entry_head(self, entry: Entry) -> list[Flowable]:
        """One line for everything."""
        place = ", ".join(part for part in (entry.organisation, entry.place) if part)
        left = self.par(f"{self.bold(entry.title)} – {self.escaped(place)}")
        right = self.par(self.escaped(entry.dates), textColor=self.soft, alignment=TA_RIGHT)
        return [self.rows([[left, right]], [self.width - self.date_width, self.date_width])]
